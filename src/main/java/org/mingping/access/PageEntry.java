package org.mingping.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingping.shared.Messages;

/**
 * One page (or servlet) and who may open it.
 *
 * @param path  from the application's root, for example {@code /organisation/members.xhtml}; a path ending in {@code /*} covers what is below
 * @param roles any one of these suffices
 * @param open  whether it can be opened without signing in
 * @param room  the room it belongs to: the name of its bundle
 * @param key   the key of its title in that bundle
 * @param order its place in the navigation; 0 where it does not stand there
 * @param own   whether it shows the caller's own membership: it stands in the navigation of nobody without one
 */
public record PageEntry(String path, Set<Role> roles, boolean open, String room, String key, int order, boolean own) {

    public PageEntry {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a page's path starts at the root: " + path);
        }
        roles = Set.copyOf(roles);
    }

    public static PageEntry forRoles(String path, String room, String key, Role first, Role... more) {
        return new PageEntry(path, EnumSet.of(first, more), false, room, key, 0, false);
    }

    public static PageEntry forEveryone(String path, String room, String key) {
        return new PageEntry(path, EnumSet.allOf(Role.class), false, room, key, 0, false);
    }

    /** Can be opened by anyone, signed in or not. */
    public static PageEntry open(String path, String room, String key) {
        return new PageEntry(path, Set.of(), true, room, key, 0, false);
    }

    /** The same page, with a place in the navigation. */
    public PageEntry inMenu(int place) {
        return new PageEntry(path, roles, open, room, key, place, own);
    }

    /** The same page, about the membership behind the caller's account. */
    public PageEntry ofOwnMembership() {
        return new PageEntry(path, roles, open, room, key, order, true);
    }

    /** Whether it has a place in the navigation of whoever may open it. */
    public boolean isInMenu() {
        return order > 0;
    }

    /** Whether this caller finds it there: an office's account with no member behind it has nothing of its own to show. */
    public boolean isInMenuOf(Caller caller) {
        return isInMenu() && isFor(caller) && (!own || caller.memberId() != null);
    }

    public boolean isFor(Caller caller) {
        return open || caller.isAny(roles) || roles.containsAll(List.of(Role.values()));
    }

    public String title(Locale locale) {
        return Messages.text(locale, room, key);
    }

    boolean covers(String asked) {
        return path.endsWith("/*") ? asked.startsWith(path.substring(0, path.length() - 1)) : path.equals(asked);
    }
}
