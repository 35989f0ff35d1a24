package org.mingping.appraisal.model;

import org.mingping.shared.Share;

/** What calls for an examination by the superior: the three triggers (§1.6) and the committee's referral (§1.9). */
final class ExaminationTrigger {

    private final TriggerParameters parameters;

    ExaminationTrigger(RuleSetParameters parameters) {
        this.parameters = parameters.triggers();
    }

    /** Whether one of the three triggers holds; all are tried, so that the derivation shows each. */
    boolean fires(GradeQuestion question, Denominator denominator, Grade byVotes, Worksheet worksheet) {
        Votes votes = question.votes();
        int counted = votes.counted(denominator);
        Share unqualified = new Share(votes.unqualified(), counted);
        Share low = new Share((long) votes.unqualified() + votes.basicallyQualified(), counted);
        boolean manyUnqualified = worksheet.tried(Rule.TRIGGER_UNQUALIFIED,
                unqualified.isAtLeast(parameters.unqualifiedAtLeast()), unqualified, parameters.unqualifiedAtLeast());
        boolean manyLow = worksheet.tried(Rule.TRIGGER_LOW_VOTES, low.isAbove(parameters.lowVotesAbove()), low,
                parameters.lowVotesAbove());
        boolean consecutive = worksheet.tried(Rule.TRIGGER_CONSECUTIVE, isConsecutive(question, byVotes), byVotes,
                question.previousYearGrade(), question.period().half());
        return manyUnqualified || manyLow || consecutive;
    }

    private boolean isConsecutive(GradeQuestion question, Grade byVotes) {
        return byVotes == Grade.BASICALLY_QUALIFIED && question.previousYearGrade() == Grade.BASICALLY_QUALIFIED
                && parameters.consecutiveHalves().contains(question.period().half());
    }
}
