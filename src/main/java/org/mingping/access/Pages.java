package org.mingping.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one registry of pages: who may open which, and what stands in whose navigation. */
@ApplicationScoped
public class Pages {

    public static final String LOGIN = "/login.xhtml";
    public static final String TODAY = "/today.xhtml";

    @Inject
    @Any
    private Instance<RoomPages> rooms;

    private List<PageEntry> all;

    @PostConstruct
    void gather() {
        all = rooms.stream().flatMap(room -> room.pages().stream())
                .sorted(Comparator.comparingInt(PageEntry::order).thenComparing(PageEntry::path)).toList();
    }

    public List<PageEntry> all() {
        return all;
    }

    public Optional<PageEntry> find(String path) {
        return all.stream().filter(entry -> entry.covers(path)).findFirst();
    }

    /** What this caller finds in the navigation, in order. */
    public List<PageEntry> menu(Caller caller) {
        return all.stream().filter(entry -> entry.isInMenuOf(caller)).toList();
    }

    /** Whether a link to the page makes sense for this caller. */
    public boolean mayOpen(Caller caller, String path) {
        return find(path).filter(entry -> entry.isFor(caller)).isPresent();
    }
}
