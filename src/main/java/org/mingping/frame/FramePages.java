package org.mingping.frame;

import static org.mingping.access.PageEntry.forEveryone;
import static org.mingping.access.PageEntry.open;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mingping.access.PageEntry;
import org.mingping.access.Pages;
import org.mingping.access.RoomPages;
import org.mingping.shared.web.RefusalsAsMessages;

/** The pages that belong to no room. */
@ApplicationScoped
public class FramePages implements RoomPages {

    private static final String ROOM = "shared";

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forEveryone(Pages.TODAY, ROOM, "today.title").inMenu(10),
                forEveryone("/search.xhtml", ROOM, "search.title"),
                open(PreferencesServlet.PATH, ROOM, "preferences.title"),
                open(RefusalsAsMessages.FAILURE_PAGE, ROOM, "error.title"));
    }
}
