package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mingping.access.PageEntry;
import org.mingping.access.RoomPages;

/** Lets Arquillian's own servlet be called, which runs the container tests; exists in their WAR alone. */
@ApplicationScoped
public class TestRunnerDoor implements RoomPages {

    @Override
    public List<PageEntry> pages() {
        return List.of(PageEntry.open("/ArquillianServletRunnerEE9", "access", "login.title"));
    }
}
