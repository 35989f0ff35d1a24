package org.mingping.appraisal.model;

import java.util.EnumSet;
import java.util.Set;

/** The phases of one branch's appraisal, each entered only from the one before, with the two ways back of §1.2. */
public enum Phase {
    /** 个人自评. */
    SELF_ASSESSMENT,
    /** 民主测评. */
    BALLOT,
    /** 支委会提出初步意见. */
    COMMITTEE_REVIEW,
    /** 党员大会表决. */
    GENERAL_MEETING,
    /** 上级考核审定. */
    EXAMINATION,
    /** 公示. */
    PUBLICITY,
    /** 定格. */
    CONFIRMED;

    private static final String CLAUSE = "§1.2";

    /** Where one may go from here: on by one; back after a proposal that did not pass, or after an upheld objection. */
    public Set<Phase> following() {
        EnumSet<Phase> following = EnumSet.noneOf(Phase.class);
        if (this != CONFIRMED) {
            following.add(values()[ordinal() + 1]);
        }
        if (this == GENERAL_MEETING) {
            following.add(COMMITTEE_REVIEW);
        }
        if (this == PUBLICITY) {
            following.add(EXAMINATION);
        }
        return following;
    }

    /** Whether the appraisal is in {@code phase} or past it. */
    public boolean hasReached(Phase phase) {
        return compareTo(phase) >= 0;
    }

    /** Refused with {@code PHASE_ORDER} unless {@code next} directly follows. */
    public Ruling moveTo(Phase next) {
        return Ruling.of(following().contains(next), "PHASE_ORDER", CLAUSE, this, next);
    }
}
