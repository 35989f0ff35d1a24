package org.mingping.access;

import java.util.List;

/**
 * What a room contributes to {@link Pages}: an application-scoped bean in its {@code web} package. A page that no room lists cannot be
 * opened by anyone.
 */
public interface RoomPages {

    List<PageEntry> pages();
}
