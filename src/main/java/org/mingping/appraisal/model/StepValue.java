package org.mingping.appraisal.model;

/** The names under which a derivation's steps carry their values, and what kind of value each is. */
public enum StepValue {
    SANCTION("sanction", Type.TERM),
    DECIDED_ON("decidedOn", Type.DATE),
    DETERMINED_ON("determinedOn", Type.DATE),
    AGE("age", Type.TERM),
    EFFECT("effect", Type.TERM),
    STATUS("status", Type.TERM),
    EXCELLENT("excellent", Type.COUNT),
    QUALIFIED("qualified", Type.COUNT),
    BASICALLY_QUALIFIED("basicallyQualified", Type.COUNT),
    UNQUALIFIED("unqualified", Type.COUNT),
    ABSTAINED("abstained", Type.COUNT),
    COUNTED("counted", Type.COUNT),
    DENOMINATOR("denominator", Type.TERM),
    /** The share of votes a rule looks at. */
    SHARE("share", Type.SHARE),
    AT_LEAST("atLeast", Type.SHARE),
    ABOVE("above", Type.SHARE),
    /** The share of 不合格票 beside it. */
    UNQUALIFIED_SHARE("unqualifiedShare", Type.SHARE),
    AT_MOST("atMost", Type.SHARE),
    BY_VOTES("byVotes", Type.GRADE),
    PREVIOUS_YEAR("previousYear", Type.GRADE),
    HALF("half", Type.TERM),
    RESULT("result", Type.TERM),
    GRADE("grade", Type.GRADE),
    FROM("from", Type.GRADE),
    CAP("cap", Type.GRADE),
    PROPOSED("proposed", Type.GRADE),
    STANDING("standing", Type.TERM),
    CHOICE("choice", Type.TERM),
    REASON("reason", Type.TEXT);

    /** How a value is shown to people. */
    public enum Type {
        /** A constant whose words are in the bundle under {@code term.<name>.<constant>}. */
        TERM,
        /** A grade, or {@code NONE}; its words are under {@code term.grade.<constant>}. */
        GRADE,
        SHARE, COUNT, DATE,
        /** What somebody wrote. */
        TEXT
    }

    private final String key;
    private final Type type;

    StepValue(String key, Type type) {
        this.key = key;
        this.type = type;
    }

    public String key() {
        return key;
    }

    public Type type() {
        return type;
    }
}
