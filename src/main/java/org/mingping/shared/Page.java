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

    /** A page of a list that is short enough to be read whole. @param page counts from 0 */
    public static <T> Page<T> of(List<T> all, int page, int size) {
        int from = (int) Math.min((long) page * size, all.size());
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), all.size());
    }
}
