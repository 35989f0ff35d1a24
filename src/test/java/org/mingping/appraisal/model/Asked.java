package org.mingping.appraisal.model;

import java.time.LocalDate;
import java.util.List;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;

/** Questions as the tests ask them: a full member in the second half of 2026, determined on 20 December. */
final class Asked {

    static final LocalDate DETERMINED = LocalDate.of(2026, 12, 20);
    static final HalfYear SECOND_HALF = new HalfYear(2026, Half.H2);
    static final HalfYear FIRST_HALF = new HalfYear(2026, Half.H1);
    static final Grading COUNTY_TRIAL_1 = new Grading(RuleSetParameters.countyTrial1());

    /** 20 votes, 15 of them excellent. */
    static final Votes EXCELLENT = Votes.of(15, 4, 1, 0);
    /** 20 votes, 10 excellent, 8 qualified. */
    static final Votes QUALIFIED = Votes.of(10, 8, 1, 1);
    /** 20 votes that make 基本合格 without any trigger. */
    static final Votes BASICALLY_QUALIFIED = Votes.of(5, 6, 5, 4);
    /** 20 votes, 7 of them unqualified: more than a third, and so no grade by votes. */
    static final Votes TRIGGERED = Votes.of(5, 5, 3, 7);

    private Asked() {
    }

    static GradeQuestion.Builder about(Votes votes) {
        return GradeQuestion.about(SECOND_HALF, DETERMINED).votes(votes);
    }

    static GradeQuestion.Builder aboutFirstHalf(Votes votes) {
        return GradeQuestion.about(FIRST_HALF, LocalDate.of(2026, 6, 20)).votes(votes);
    }

    static Verdict verdict(GradeQuestion.Builder question) {
        return COUNTY_TRIAL_1.verdict(question.build());
    }

    static List<SanctionOnRecord> sanctioned(SanctionKind kind, String decidedOn) {
        return List.of(new SanctionOnRecord(kind, LocalDate.parse(decidedOn)));
    }

    static List<String> rules(Verdict verdict) {
        return verdict.derivation().stream().map(Step::rule).toList();
    }
}
