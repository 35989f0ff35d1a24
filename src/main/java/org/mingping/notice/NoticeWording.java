package org.mingping.notice;

import java.util.List;
import java.util.Locale;

/**
 * How a room words the kinds of notices it puts. An application-scoped bean in the room's {@code application} package, one a room; the texts are in the
 * room's own bundle. A notice keeps its kind and its values and no sentence: it is read in the reader's language, and as the room words it today. A kind
 * that was ever put is worded for good.
 */
public interface NoticeWording {

    /** Whether the kind is this room's; no two rooms may speak one kind. */
    boolean speaks(String kind);

    /**
     * What the notice says.
     *
     * @param kind   one that {@link #speaks}
     * @param values as they were put
     */
    String sentence(String kind, List<String> values, Locale locale);

    /** Whether the page shows the way to what the notice is about; not where the reader finds nothing there yet. */
    default boolean leadsOn(String kind) {
        return true;
    }
}
