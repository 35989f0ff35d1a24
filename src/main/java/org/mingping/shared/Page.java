package org.mingping.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param total how many there are over all pages
 */
public record Page<T>(List<T> items, long total) {

    /** The largest page anyone may ask for. */
    public static final int MAX_SIZE = 200;

    public Page {
        items = List.copyOf(items);
    }
}
