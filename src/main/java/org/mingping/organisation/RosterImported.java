package org.mingping.organisation;

import java.util.List;
import java.util.Optional;

/**
 * A roster came in and changed something; rooms that keep lists of branches or members bring them up to date within the same transaction.
 *
 * @param changed rows that made a difference
 * @param members who is new or changed; null where these are more than {@link #MOST} or the tree changed: then everybody is looked at
 * @param byDecision whether no roster came in, but a decision ended one membership or gave it back: nothing else can be other than it was
 */
public record RosterImported(int changed, List<Long> members, boolean byDecision) {

    /** More members than these are told of as everybody: one pass over all costs less than as many look-ups. */
    public static final int MOST = 1_000;

    /** By a roster. */
    public RosterImported(int changed, List<Long> members) {
        this(changed, members, false);
    }

    /** By a decision on this one's membership. */
    public static RosterImported decided(long member) {
        return new RosterImported(1, List.of(member), true);
    }

    public RosterImported {
        members = members == null ? null : List.copyOf(members);
    }

    /** Whom alone a follower needs to look at; empty where it has to look at everybody. */
    public Optional<List<Long>> only() {
        return Optional.ofNullable(members);
    }
}
