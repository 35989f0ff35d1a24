package org.mingping.shared.web;

import java.util.List;
import java.util.Locale;

/** What a room contributes to the search on top of each page. */
public interface SearchSource {

    /** @param text what was typed, not blank */
    List<Found> find(String text, Locale locale, int limit);

    /**
     * One finding.
     *
     * @param name  of the member, organisation or page
     * @param about what tells it from its namesakes
     * @param link  from the application's root
     */
    record Found(String name, String about, String link) {
    }
}
