package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.appraisal.GradingRules;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.CaseClocks;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseMoves;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.DispositionParameters;
import org.mingping.disposition.model.Lawfulness;
import org.mingping.shared.WorkingCalendar;

/** The rules by which a case is judged, with the pauses of that case. A part of the use cases. */
@ApplicationScoped
public class CaseRules {

    @Inject
    private GradingRules grading;

    /** What a rule set says where the source has no number. */
    public DispositionParameters parameters() {
        return DispositionParameters.countyTrial1();
    }

    CaseMoves moves(List<CaseEntry> lines) {
        return new CaseMoves(parameters(), grading.inForce(), deadlines(lines));
    }

    Lawfulness lawfulness(List<CaseEntry> lines) {
        return new Lawfulness(parameters(), grading.inForce(), deadlines(lines));
    }

    /** Whether such an evaluation is QUALIFIED or better (§1.6). */
    boolean passed(Votes votes) {
        return Lawfulness.passed(grading.inForce(), votes);
    }

    List<CaseClock> clocks(List<CaseEntry> lines, LocalDate today) {
        return CaseClocks.running(lines, parameters(), deadlines(lines), today);
    }

    Deadlines deadlines(List<CaseEntry> lines) {
        return new Deadlines(WorkingCalendar.stateCouncil(), CaseEntry.pauses(lines));
    }
}
