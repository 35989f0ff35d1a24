package org.mingping.organisation.web;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.Pages;
import org.mingping.organisation.MemberLinks;
import org.mingping.organisation.application.ReadingMemberFile;
import org.mingping.organisation.application.ShowingIdentityNumber;
import org.mingping.organisation.persistence.MemberFile;
import org.mingping.organisation.persistence.MemberFiles.FullNumbers;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Words;

/** {@code member.xhtml} and {@code my-file.xhtml}: what is on record about one member. Full numbers only on request, each time journaled. */
@Named
@ViewScoped
public class MemberFilePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> WORDS = List.of("status", "category", "gender", "floating", "membership", "sanctioned");

    @Inject
    private ReadingMemberFile reading;

    @Inject
    private ShowingIdentityNumber showing;

    @Inject
    private Pages pages;

    @Inject
    @Any
    private Instance<MemberLinks> rooms;

    private transient List<MemberLinks.Link> links;
    private Long id;
    private MemberFile file;
    private FullNumbers numbers;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        file = reading.read(id);
    }

    /** The caller's own file; an account that belongs to no member has none. */
    public void loadOwn() {
        id = Caller.current().memberId();
        file = id == null ? null : reading.read(id);
    }

    public void showNumbers() {
        numbers = showing.show(id);
    }

    public boolean isMayShowNumbers() {
        return Caller.current().isAny(List.of(MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER));
    }

    /** What an event changed, in words. */
    public String spoken(String kind, String value) {
        Locale locale = Words.locale();
        if (value == null) {
            return Messages.text(locale, "organisation", "event.nothing");
        }
        return WORDS.contains(kind) ? Messages.text(locale, "organisation", (kind.equals("floating") ? "yes-no" : kind) + "." + value) : value;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public MemberFile getFile() {
        return file;
    }

    /** What other rooms know of the member, as far as the caller may open it. */
    public List<MemberLinks.Link> getLinks() {
        if (links == null) {
            links = rooms.stream().sorted(Comparator.comparingInt(MemberLinks::order))
                    .flatMap(room -> room.links(id, file.person().branchCode(), Words.locale()).stream())
                    .filter(link -> link.isFor(file.person().status())).filter(link -> pages.mayOpen(Caller.current(), link.path())).toList();
        }
        return links;
    }

    /** Null until asked for. */
    public FullNumbers getNumbers() {
        return numbers;
    }
}
