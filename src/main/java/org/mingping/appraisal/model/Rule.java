package org.mingping.appraisal.model;

import java.util.List;

/**
 * The rules a derivation can name, each with its clause and the values its steps carry, in order. Derivations are stored with
 * these codes and read years later: a constant keeps its name and its values for ever; a changed rule is a new constant.
 */
public enum Rule {
    /** A sanction decided after the day of determination is left for the next appraisal. */
    SANCTION_AFTER_DETERMINATION("§1.7", StepValue.SANCTION, StepValue.DECIDED_ON, StepValue.DETERMINED_ON),
    /** What one sanction on record does. */
    SANCTION("§1.7", StepValue.SANCTION, StepValue.DECIDED_ON, StepValue.AGE, StepValue.EFFECT),
    /** Discipline decides, and the votes are not looked at. */
    DISCIPLINE("§1.7", StepValue.EFFECT),
    /** Only full members are graded. */
    MEMBERSHIP("§1.7", StepValue.STATUS),
    /** The votes as counted. */
    VOTES("§1.6", StepValue.EXCELLENT, StepValue.QUALIFIED, StepValue.BASICALLY_QUALIFIED, StepValue.UNQUALIFIED,
            StepValue.ABSTAINED, StepValue.DENOMINATOR, StepValue.COUNTED),
    EXCELLENT("§1.6", StepValue.SHARE, StepValue.AT_LEAST, StepValue.UNQUALIFIED_SHARE, StepValue.AT_MOST),
    QUALIFIED("§1.6", StepValue.SHARE, StepValue.AT_LEAST, StepValue.UNQUALIFIED_SHARE, StepValue.AT_MOST),
    BASICALLY_QUALIFIED("§1.6", StepValue.SHARE, StepValue.AT_LEAST, StepValue.UNQUALIFIED_SHARE, StepValue.AT_MOST),
    TRIGGER_UNQUALIFIED("§1.6", StepValue.SHARE, StepValue.AT_LEAST),
    TRIGGER_LOW_VOTES("§1.6", StepValue.SHARE, StepValue.ABOVE),
    TRIGGER_CONSECUTIVE("§1.6", StepValue.BY_VOTES, StepValue.PREVIOUS_YEAR, StepValue.HALF),
    /** The committee referred the member to examination. */
    REFERRAL("§1.9"),
    /** An upheld objection to what was posted sent the member back to examination. */
    OBJECTION("§1.2"),
    /** What the examination did, once there was cause for one; {@code PENDING} while it is awaited. */
    EXAMINATION("§1.6", StepValue.RESULT, StepValue.GRADE),
    /** An examination's result without a trigger, a referral or an upheld objection does not count. */
    EXAMINATION_WITHOUT_CAUSE("§1.6", StepValue.RESULT),
    /** No trigger and no grade, or no votes: the branch votes again. */
    INDETERMINATE("§1.6"),
    DISCIPLINE_CAP("§1.7", StepValue.FROM, StepValue.CAP),
    COMMITTEE_PROPOSAL("§1.9", StepValue.FROM, StepValue.PROPOSED, StepValue.REASON),
    /** Where the quota leaves a candidate; {@code PENDING} before it is applied. */
    QUOTA("§1.8", StepValue.STANDING),
    SUPERIOR_CHOICE("§1.8", StepValue.CHOICE, StepValue.REASON);

    private final String clause;
    private final List<StepValue> carried;

    Rule(String clause, StepValue... carried) {
        this.clause = clause;
        this.carried = List.of(carried);
    }

    public String clause() {
        return clause;
    }

    public List<StepValue> carried() {
        return carried;
    }
}
