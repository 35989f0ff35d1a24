package org.mingping.disposition.model;

/** What runs in a case (domain §5). A kind is stored: it never changes its meaning. */
public enum ClockKind {
    /** The member's statement waits for its answer. */
    ANSWER_STATEMENT(3),
    /** The week of the plan that runs wants its session; the number is the week. */
    EDUCATION_WEEK(3),
    /** A week was missed: shown to branch and township the next working day, until an added session mends it; the number is the week. */
    MISSED_WEEK(0),
    /** The decision is to be served. */
    SERVE_DECISION(3),
    /** A milestone of the rectification; the number is its place in the plan. */
    MILESTONE(7),
    /** The rectification's last day, on which the branch evaluates again. */
    REEVALUATE(30),
    /** The appeal waits for its answer. */
    ANSWER_APPEAL(3),
    /** A planned visit of the follow-up; the number is its place in the plan. */
    VISIT(7);

    /** So many days after it was due the county is told as well. */
    public static final int DAYS_TO_COUNTY = 10;

    private final int remindedBefore;

    ClockKind(int remindedBefore) {
        this.remindedBefore = remindedBefore;
    }

    /** How many days before it is due somebody is reminded; 0 where there is nothing to be reminded of before. */
    public int remindedBefore() {
        return remindedBefore;
    }

    /** Whether it is told on its day already, and not only when that is over: what was missed is shown on the next working day. */
    public boolean isShownOnItsDay() {
        return this == MISSED_WEEK;
    }
}
