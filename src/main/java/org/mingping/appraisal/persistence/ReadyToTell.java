package org.mingping.appraisal.persistence;

/** The rule of {@link org.mingping.appraisal.model.TellingPolicy} as a condition, for lists that ask it of many members; a test holds both together. */
final class ReadyToTell {

    /** On columns of {@code member_appraisal}: whether something is missing yet. */
    static final String NOT = """
            outcome is null or outcome in ('EXAMINATION_REQUIRED', 'INDETERMINATE')
            or grade = 'UNQUALIFIED' and county_confirmed_at is null
            or grade = 'EXCELLENT' and quota_standing is null or quota_standing = 'TIED' and quota_chosen is null
            or outcome = 'COMMENT_ONLY' and comment is null""";

    private ReadyToTell() {
    }
}
