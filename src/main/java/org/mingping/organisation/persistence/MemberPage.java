package org.mingping.organisation.persistence;

import java.util.List;

/**
 * One page of a member list.
 *
 * @param total how many there are over all pages
 * @param more  whether a search found more than it lists: then {@code total} is where it stopped
 */
public record MemberPage(List<MemberLine> lines, long total, boolean more) {

    public MemberPage {
        lines = List.copyOf(lines);
    }
}
