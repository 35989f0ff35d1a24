package org.mingping.disposition.model;

import java.util.EnumSet;
import java.util.Set;
import org.mingping.organisation.model.Tier;

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
    VISIT(7),
    /** The answer to an appeal is to be served. */
    SERVE_ANSWER(3),
    /** Day and place of the evaluation at the end of the rectification are to be settled. */
    PLAN_REEVALUATION(14),
    /** The general meeting of which the member was told the day. */
    GENERAL_MEETING(3),
    /** A step of the procedure that has no term of its own: the branch's. */
    BRANCH_STEP(3),
    /** The same, of the township: review, approval, taking on file, sealing. */
    TOWNSHIP_STEP(3),
    /** The same, of the county: approval. */
    COUNTY_STEP(3);

    private static final Set<ClockKind> STEPS = EnumSet.of(BRANCH_STEP, TOWNSHIP_STEP, COUNTY_STEP);

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

    /** Those of the next step, whichever that is: what has to be done is said by the act and not by the clock. */
    public static Set<ClockKind> steps() {
        return EnumSet.copyOf(STEPS);
    }

    /** Whose task it is. */
    public Tier responsible() {
        return switch (this) {
            case ANSWER_APPEAL, COUNTY_STEP -> Tier.COUNTY;
            case TOWNSHIP_STEP -> Tier.TOWNSHIP;
            default -> Tier.BRANCH;
        };
    }

    /** Whether it is told on its day already, and not only when that is over: what was missed is shown on the next working day. */
    public boolean isShownOnItsDay() {
        return this == MISSED_WEEK;
    }
}
