package org.mingping.appraisal.model;

import org.mingping.organisation.model.MembershipStatus;

/**
 * Grades one member under one rule set (§1.6 to §1.9): discipline first, then votes, examination where something calls for it,
 * and what may lower the grade after. Total: every question has exactly one {@link Outcome}. Immutable; one instance serves a
 * whole cycle.
 */
public final class Grading {

    private static final String PENDING = "PENDING";

    private final RuleSetParameters parameters;
    private final DisciplinePolicy discipline;
    private final GradeByVotes gradeByVotes;
    private final ExaminationTrigger trigger;
    private final AfterVotes afterVotes;

    public Grading(RuleSetParameters parameters) {
        this.parameters = parameters;
        this.discipline = new DisciplinePolicy(parameters);
        this.gradeByVotes = new GradeByVotes(parameters);
        this.trigger = new ExaminationTrigger(parameters);
        this.afterVotes = new AfterVotes(parameters);
    }

    /** For a single question; whoever has many makes one {@link Grading}. */
    public static Verdict verdict(RuleSetParameters parameters, GradeQuestion question) {
        return new Grading(parameters).verdict(question);
    }

    public Verdict verdict(GradeQuestion question) {
        Worksheet worksheet = new Worksheet();
        Denominator denominator = question.denominator() == null ? parameters.denominator() : question.denominator();
        SanctionEffect effect = discipline.strongest(question, worksheet);
        if (effect == SanctionEffect.NOT_A_MEMBER) {
            return decidedByDiscipline(effect, Outcome.NOT_A_MEMBER, null, question, denominator, worksheet);
        }
        if (!worksheet.tried(Rule.MEMBERSHIP, question.status() == MembershipStatus.FULL, question.status())) {
            Outcome outcome = question.status() == MembershipStatus.PROBATIONARY ? Outcome.COMMENT_ONLY : Outcome.NOT_A_MEMBER;
            return new Verdict(outcome, null, votesAlone(question, denominator), worksheet.finished());
        }
        if (effect == SanctionEffect.UNQUALIFIED) {
            return decidedByDiscipline(effect, Outcome.GRADED, Grade.UNQUALIFIED, question, denominator, worksheet);
        }
        if (effect == SanctionEffect.COMMENT_ONLY) {
            return decidedByDiscipline(effect, Outcome.COMMENT_ONLY, null, question, denominator, worksheet);
        }
        return decidedByVotes(question, denominator, effect, worksheet);
    }

    private Verdict decidedByDiscipline(SanctionEffect effect, Outcome outcome, Grade grade, GradeQuestion question,
            Denominator denominator, Worksheet worksheet) {
        worksheet.tried(Rule.DISCIPLINE, true, effect);
        return new Verdict(outcome, grade, votesAlone(question, denominator), worksheet.finished());
    }

    private Grade votesAlone(GradeQuestion question, Denominator denominator) {
        return gradeByVotes.of(question.votes(), denominator).orElse(null);
    }

    private Verdict decidedByVotes(GradeQuestion question, Denominator denominator, SanctionEffect effect, Worksheet worksheet) {
        Votes votes = question.votes();
        int counted = votes.counted(denominator);
        boolean voted = worksheet.tried(Rule.VOTES, counted > 0, votes.excellent(), votes.qualified(), votes.basicallyQualified(),
                votes.unqualified(), votes.abstained(), denominator, counted);
        if (!voted) {
            return indeterminate(worksheet);
        }
        Grade byVotes = gradeByVotes.of(votes, denominator, worksheet);
        boolean fired = trigger.fires(question, denominator, byVotes, worksheet);
        if (byVotes == null && !fired) {
            return indeterminate(worksheet);
        }
        boolean referred = question.referred() && worksheet.tried(Rule.REFERRAL, true);
        boolean objected = question.objectionUpheld() && worksheet.tried(Rule.OBJECTION, true);
        if (!fired && !referred && !objected) {
            if (question.examination() != null) {
                worksheet.tried(Rule.EXAMINATION_WITHOUT_CAUSE, false, question.examination());
            }
            return graded(byVotes, byVotes, effect, question, worksheet);
        }
        return examined(question, byVotes, effect, worksheet);
    }

    private Verdict examined(GradeQuestion question, Grade byVotes, SanctionEffect effect, Worksheet worksheet) {
        ExaminationResult result = question.examination();
        if (result == null) {
            worksheet.tried(Rule.EXAMINATION, false, PENDING, null);
            return new Verdict(Outcome.EXAMINATION_REQUIRED, null, byVotes, worksheet.finished());
        }
        if (result == ExaminationResult.CONFIRMED) {
            worksheet.tried(Rule.EXAMINATION, true, result, Grade.UNQUALIFIED);
            return new Verdict(Outcome.GRADED, Grade.UNQUALIFIED, byVotes, worksheet.finished());
        }
        Grade cleared = byVotes == null ? parameters.triggers().clearedWithoutGrade() : byVotes;
        worksheet.tried(Rule.EXAMINATION, true, result, cleared);
        return graded(cleared, byVotes, effect, question, worksheet);
    }

    private Verdict graded(Grade grade, Grade byVotes, SanctionEffect effect, GradeQuestion question, Worksheet worksheet) {
        Grade lowered = afterVotes.lower(grade, effect, question, worksheet);
        return new Verdict(Outcome.GRADED, lowered, byVotes, worksheet.finished());
    }

    private static Verdict indeterminate(Worksheet worksheet) {
        worksheet.tried(Rule.INDETERMINATE, true);
        return new Verdict(Outcome.INDETERMINATE, null, null, worksheet.finished());
    }
}
