package org.mingping.audit.web;

import static org.mingping.access.PageEntry.forRoles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mingping.access.PageEntry;
import org.mingping.access.Role;
import org.mingping.access.RoomPages;

/** The pages of this room. */
@ApplicationScoped
public class AuditPages implements RoomPages {

    private static final String ROOM = "audit";

    @Override
    public List<PageEntry> pages() {
        return List.of(
                forRoles("/audit/journal.xhtml", ROOM, "journal.title", Role.AUDITOR).inMenu(930),
                forRoles("/audit/journal.xlsx", ROOM, "journal.title", Role.AUDITOR));
    }
}
