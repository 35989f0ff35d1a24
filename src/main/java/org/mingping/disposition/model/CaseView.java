package org.mingping.disposition.model;

import java.util.EnumSet;
import java.util.Set;

/** What of a case's book somebody's task needs (domain §5). */
public enum CaseView {
    /** The organisation's officers: everything. */
    OFFICE(EnumSet.allOf(CaseAction.class)),
    /** The member: everything that is about them, pauses of their case too; not how often one tried to reach them by whom. */
    MEMBER(EnumSet.complementOf(EnumSet.of(CaseAction.RECORD_ATTEMPT))),
    /** Educators: the plan and what was done by it, not the ground nor what was said in talks. */
    EDUCATOR(EnumSet.of(CaseAction.APPOINT_EDUCATORS, CaseAction.HOLD_SESSION)),
    /** Helpers: the rectification or the follow-up that they help with, and nothing of what came before. */
    HELPER(EnumSet.of(CaseAction.PLAN_RECTIFICATION, CaseAction.REACH_MILESTONE, CaseAction.PLAN_FOLLOW_UP, CaseAction.VISIT)),
    /** Who educated and helps afterwards: both. */
    EDUCATOR_AND_HELPER(EnumSet.of(CaseAction.APPOINT_EDUCATORS, CaseAction.HOLD_SESSION, CaseAction.PLAN_RECTIFICATION, CaseAction.REACH_MILESTONE, CaseAction.PLAN_FOLLOW_UP, CaseAction.VISIT));

    /** What runs in the plans that educators and helpers work by. */
    private static final Set<ClockKind> OF_PLANS = EnumSet.of(ClockKind.EDUCATION_WEEK, ClockKind.MISSED_WEEK, ClockKind.MILESTONE, ClockKind.VISIT);

    private final Set<CaseAction> shown;

    CaseView(Set<CaseAction> shown) {
        this.shown = shown;
    }

    public boolean shows(CaseAction action) {
        return shown.contains(action);
    }

    /** That a statement or an appeal waits for its answer is nothing for educators. */
    public boolean shows(ClockKind kind) {
        return this == OFFICE || this == MEMBER || OF_PLANS.contains(kind);
    }
}
