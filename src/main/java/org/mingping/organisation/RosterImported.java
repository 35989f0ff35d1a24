package org.mingping.organisation;

import java.util.List;
import java.util.Optional;

/**
 * A roster came in and changed something; rooms that keep lists of branches or members bring them up to date within the same transaction.
 *
 * @param changed rows that made a difference
 * @param members who is new or changed; null where these are more than {@link #MOST} or the tree changed: then everybody is looked at
 */
public record RosterImported(int changed, List<Long> members) {

    /** More members than these are told of as everybody: one pass over all costs less than as many look-ups. */
    public static final int MOST = 1_000;

    public RosterImported {
        members = members == null ? null : List.copyOf(members);
    }

    /** Whom alone a follower needs to look at; empty where it has to look at everybody. */
    public Optional<List<Long>> only() {
        return Optional.ofNullable(members);
    }
}
