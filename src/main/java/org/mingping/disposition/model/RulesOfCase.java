package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.model.Votes;
import org.mingping.shared.WorkingCalendar;

/**
 * The rules by which one case is judged from its opening to its end: those of the rule set it was opened under, with the pauses of the case (domain §5).
 *
 * @param parameters of dispositions
 * @param grading    what evaluation, quorum and majority ask (§1.6, §1.10)
 */
public record RulesOfCase(DispositionParameters parameters, RuleSetParameters grading) {

    public static RulesOfCase under(RuleSetParameters ruleSet) {
        return new RulesOfCase(DispositionParameters.of(ruleSet), ruleSet);
    }

    public CaseMoves moves(List<CaseEntry> lines, Beside beside) {
        return new CaseMoves(parameters, grading, deadlines(lines), beside);
    }

    public Lawfulness lawfulness(List<CaseEntry> lines, Beside beside) {
        return new Lawfulness(parameters, grading, deadlines(lines), beside);
    }

    /** Whether such an evaluation is QUALIFIED or better (§1.6). */
    public boolean passed(Votes votes) {
        return Lawfulness.passed(grading, votes);
    }

    /** The last day on which the member may appeal; empty where they may at any time, or have not been served. */
    public Optional<LocalDate> appealUntil(List<CaseEntry> lines) {
        return AftermathMoves.lastDayToAppeal(CaseEntry.standing(lines).record(), parameters, deadlines(lines));
    }

    /** Whether as many evaluated as have to, mass representatives among them (§5, §1.5). */
    public boolean stands(CaseEducation.Evaluation evaluation) {
        return lawfulness(List.of(), Beside.CLEAR).stands(evaluation);
    }

    public List<CaseClock> clocks(List<CaseEntry> lines, LocalDate today) {
        return CaseClocks.running(lines, parameters, deadlines(lines), today);
    }

    public Deadlines deadlines(List<CaseEntry> lines) {
        return new Deadlines(WorkingCalendar.stateCouncil(), CaseEntry.pauses(lines).all());
    }
}
