package org.mingping.appraisal.model;

import org.mingping.shared.Share;

/**
 * When a general meeting is valid and a proposal passed: of all entitled to vote, not of those present (§1.10, branch regulations
 * Art. 11).
 */
public final class GeneralMeetingPolicy {

    public static final String CLAUSE = "§1.10";

    private final Share quorum;
    private final Share majority;

    public GeneralMeetingPolicy(RuleSetParameters parameters) {
        this.quorum = parameters.procedure().quorum();
        this.majority = parameters.procedure().majority();
    }

    /**
     * Refused with {@code MEETING_COUNTS} (entitled, present, in favour) if the numbers cannot be, or {@code MEETING_QUORUM}
     * (present, entitled, needed) if too few came. A refused meeting is held again.
     */
    public Ruling valid(MeetingCount count) {
        boolean possible = count.inFavour() >= 0 && count.inFavour() <= count.present() && count.present() <= count.entitled()
                && count.entitled() > 0;
        if (!possible) {
            return Ruling.of(false, "MEETING_COUNTS", CLAUSE, count.entitled(), count.present(), count.inFavour());
        }
        return Ruling.of(new Share(count.present(), count.entitled()).isAtLeast(quorum), "MEETING_QUORUM", CLAUSE,
                count.present(), count.entitled(), quorum.ceilingOf(count.entitled()));
    }

    /**
     * Whether a {@link #valid} meeting passed the proposal. {@code MEETING_MAJORITY} (in favour, entitled, needed) refuses: the
     * proposal goes back to the committee.
     */
    public Ruling passed(MeetingCount count) {
        Ruling valid = valid(count);
        if (valid.refused()) {
            return valid;
        }
        return Ruling.of(new Share(count.inFavour(), count.entitled()).isAbove(majority), "MEETING_MAJORITY", CLAUSE,
                count.inFavour(), count.entitled(), majority.floorOf(count.entitled()) + 1);
    }
}
