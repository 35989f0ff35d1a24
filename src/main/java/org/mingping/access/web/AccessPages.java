package org.mingping.access.web;

import static org.mingping.access.PageEntry.forEveryone;
import static org.mingping.access.PageEntry.forRoles;
import static org.mingping.access.PageEntry.open;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mingping.access.PageEntry;
import org.mingping.access.Pages;
import org.mingping.access.Role;
import org.mingping.access.RoomPages;

/** The pages of this room. */
@ApplicationScoped
public class AccessPages implements RoomPages {

    static final String PASSWORD = "/access/password.xhtml";
    static final String SECOND_FACTOR = "/access/second-factor.xhtml";

    private static final String ROOM = "access";

    @Override
    public List<PageEntry> pages() {
        return List.of(
                open(Pages.LOGIN, ROOM, "login.title"),
                forEveryone("/access/account.xhtml", ROOM, "account.title").inMenu(900),
                forEveryone(PASSWORD, ROOM, "password.title"),
                forEveryone(SECOND_FACTOR, ROOM, "factor.title"),
                forRoles("/access/accounts.xhtml", ROOM, "accounts.title", Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR).inMenu(910),
                forRoles("/access/parameters.xhtml", ROOM, "parameters.title", Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR).inMenu(920),
                forRoles("/access/holder.xhtml", ROOM, "holder.title", Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR),
                forRoles("/access/new-account.xhtml", ROOM, "newAccount.title", Role.SYSTEM_ADMINISTRATOR));
    }
}
