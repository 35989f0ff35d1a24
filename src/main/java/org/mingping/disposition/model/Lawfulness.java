package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Votes;

/**
 * Whether a disposition may be approved (domain §5): all defects of what is on record, so that whoever prepares a case sees at once everything that is missing. An approval, and the
 * taking on file of a voluntary withdrawal, is refused while there is one.
 *
 * <p>That nobody has approved yet is no defect; who approved is judged where it is on record, so an approval is checked as if it had been given.
 */
public final class Lawfulness {

    private final BasisRules basis;
    private final HearingRules hearing;
    private final EducationRules education;
    private final DecisionRules decision;

    /**
     * @param rules      of dispositions
     * @param grading    of the rule set: what evaluation, quorum and majority ask (§1.6, §1.10)
     * @param deadlines  with the pauses of the case
     * @param beside     what bears on it and stands in no book
     */
    public Lawfulness(DispositionParameters rules, RuleSetParameters grading, Deadlines deadlines, Beside beside) {
        this.basis = new BasisRules(rules, deadlines, beside);
        this.hearing = new HearingRules(rules, deadlines);
        this.education = new EducationRules(rules, grading, deadlines);
        this.decision = new DecisionRules(rules, grading, deadlines);
    }

    /** Of a case beside which nothing stands in the way. */
    public Lawfulness(DispositionParameters rules, RuleSetParameters grading, Deadlines deadlines) {
        this(rules, grading, deadlines, Beside.CLEAR);
    }

    /**
     * Every defect, in the order of the steps; empty if the disposition is lawful.
     *
     * @param record      what is on record
     * @param disposition proposed or looked at
     * @param today       on which it would be approved
     */
    public List<Defect> defects(CaseRecord record, Disposition disposition, LocalDate today) {
        Defects defects = new Defects();
        basis.check(record, disposition, defects);
        hearing.check(record, disposition, today, defects);
        education.check(record, disposition, today, defects);
        decision.check(record, disposition, defects);
        return defects.found();
    }

    /**
     * What a case in which nothing is proposed yet still needs, whatever it ends in: everything up to the proposal for which each disposition that its grounds bear would be refused.
     *
     * @param today as in {@link #defects}
     */
    public List<Defect> neededBeforeProposal(CaseRecord record, LocalDate today) {
        List<List<Defect>> all = Arrays.stream(Disposition.values()).filter(one -> one != Disposition.CLOSED_AS_UNFOUNDED && record.basis().bears(one)).map(one -> {
            Defects defects = new Defects();
            basis.check(record, one, defects);
            hearing.check(record, one, today, defects);
            education.check(record, one, today, defects);
            return defects.found();
        }).toList();
        return all.get(0).stream().filter(defect -> all.stream().allMatch(one -> one.contains(defect))).toList();
    }

    /** Whether the member may be evaluated, or evaluated anew: not while an evaluation stands that is wrong in nothing but, to somebody, its result (domain §5). */
    public boolean mayEvaluate(CaseRecord record, LocalDate today) {
        return education.mayEvaluate(record, today);
    }

    /** What an evaluation held today would lack of the education before it; empty if it could stand. */
    public List<Defect> beforeEvaluation(CaseRecord record, LocalDate today) {
        return education.beforeEvaluation(record, today);
    }

    /** Whether as many evaluated as have to, mass representatives among them (domain §5, §1.5, §4). */
    public boolean stands(CaseEducation.Evaluation evaluation) {
        return education.stands(evaluation);
    }

    /** Whether an evaluation is passed: whether these votes alone would give QUALIFIED or better (domain §5, §1.6). */
    public static boolean passed(RuleSetParameters grading, Votes votes) {
        return EducationRules.passed(grading, votes);
    }
}
