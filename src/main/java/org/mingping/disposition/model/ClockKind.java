package org.mingping.disposition.model;

/** What runs in a case (domain §5). A kind is stored: it never changes its meaning. */
public enum ClockKind {
    /** The member's statement waits for its answer. */
    ANSWER_STATEMENT,
    /** The week of the plan that runs wants its session; the number is the week. */
    EDUCATION_WEEK,
    /** A week was missed: shown to branch and township the next working day, until an added session mends it; the number is the week. */
    MISSED_WEEK,
    /** The decision is to be served. */
    SERVE_DECISION,
    /** A milestone of the rectification; the number is its place in the plan. */
    MILESTONE,
    /** The rectification's last day, on which the branch evaluates again. */
    REEVALUATE,
    /** The appeal waits for its answer. */
    ANSWER_APPEAL,
    /** A planned visit of the follow-up; the number is its place in the plan. */
    VISIT
}
