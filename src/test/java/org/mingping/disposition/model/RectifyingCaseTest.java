package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.disposition.model.Moves.BRANCH;
import static org.mingping.disposition.model.Moves.MOVES;
import static org.mingping.disposition.model.Moves.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.disposition.model.CaseAftermath.Answer;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.HeldBallot;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 A rectification")
class RectifyingCaseTest {

    @Test
    @DisplayName("rectification is planned where it was decided, runs to its end, and is not filed before")
    void rectification() {
        CaseRecord removal = Cases.lawful(Disposition.REMOVAL);
        refused("CASE_NO_RECTIFICATION", CaseState.SERVED, removal, CaseAction.PLAN_RECTIFICATION, BRANCH);
        refused("CASE_RECTIFICATION_DUE", CaseState.SERVED, Cases.lawful(Disposition.RECTIFICATION), CaseAction.FILE, BRANCH);
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        CaseRecord after = Acts.after(CaseAction.REEVALUATE, running, BRANCH);
        refused("CASE_RECTIFICATION_RUNS", () -> MOVES.move(new CaseStanding(CaseState.RECTIFYING, running), CaseAction.REEVALUATE, BRANCH, after, LocalDate.of(2026, 12, 14)));
        CaseRecord failed = running.with(running.decision().with(new Rectification(Cases.APPROVED, Cases.APPROVED, 6, Optional.of(Acts.LATER), false)));
        assertThat(MOVES.move(new CaseStanding(CaseState.RECTIFYING, running), CaseAction.REEVALUATE, BRANCH, failed, Acts.LATER).state()).as("a stronger one is proposed")
                .isEqualTo(CaseState.EVALUATED);
    }

    @Test
    @DisplayName("a rectification begins neither before its decision nor before the member was served, and rests while its deadlines rest")
    void rectificationBegins() {
        CaseRecord decided = Cases.lawful(Disposition.RECTIFICATION);
        CaseRecord served = decided.with(decided.aftermath().served(Cases.APPROVED.plusDays(3), Service.SIGNED));
        CaseStanding before = new CaseStanding(CaseState.SERVED, served);
        Named secretary = new Named(Cases.SECRETARY, "张三");
        LocalDate opening = LocalDate.of(2026, 2, 20);
        for (LocalDate early : List.of(opening, Cases.APPROVED, Cases.APPROVED.plusDays(2))) {
            refused("CASE_RECTIFICATION_EARLY", () -> MOVES.move(before, CaseAction.PLAN_RECTIFICATION, BRANCH, planned(early, secretary).putOn(served, secretary), Acts.LATER));
        }
        CaseRecord running = planned(Cases.APPROVED.plusDays(3), secretary).putOn(served, secretary);
        assertThat(MOVES.move(before, CaseAction.PLAN_RECTIFICATION, BRANCH, running, Acts.LATER).state()).isEqualTo(CaseState.RECTIFYING);
        Rectification period = running.decision().rectification().orElseThrow();
        assertThat(period.lastDay(Deadlines.running())).as("all the months that were decided, whatever day was written down").isEqualTo(LocalDate.of(2026, 12, 18));
        Deadlines resting = new Deadlines(WorkingCalendar.stateCouncil(), List.of(new Pause(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 10), "住院")));
        assertThat(period.lastDay(resting)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @Test
    @DisplayName("whoever did not reform is not closed as qualified after all, unless the next tier finds that the branch was wrong; something stronger follows")
    void notReformed() {
        CaseRecord over = Cases.lawful(Disposition.CLOSED_AS_QUALIFIED);
        over = over.with(over.decision().with(new Rectification(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 1), 6, Optional.of(LocalDate.of(2026, 2, 20)), false)));
        assertThat(Cases.lawfulness().defects(over, Disposition.CLOSED_AS_QUALIFIED, Acts.LATER)).extracting(Defect::code).containsExactly(DefectCode.NOT_REFORMED);
        CaseRecord upheld = over.with(over.aftermath().appealed(LocalDate.of(2026, 2, 21)).answered(new Answer(PersonId.account(33), Tier.COUNTY, LocalDate.of(2026, 2, 22), true)));
        assertThat(Cases.lawfulness().defects(upheld, Disposition.CLOSED_AS_QUALIFIED, Acts.LATER)).isEmpty();
        CaseRecord before = over.with(over.aftermath().appealed(LocalDate.of(2026, 1, 5)).answered(new Answer(PersonId.account(33), Tier.COUNTY, LocalDate.of(2026, 1, 9), true)));
        assertThat(Cases.lawfulness().defects(before, Disposition.CLOSED_AS_QUALIFIED, Acts.LATER)).as("an appeal before it says nothing of it").hasSize(1);
    }

    @Test
    @DisplayName("an evaluation at its end to which too few came, or no mass representatives, is on record and held again; the rectification is not over with it")
    void standsNot() {
        RulesOfCase rules = RulesOfCase.under(RuleSetParameters.countyTrial1());
        assertThat(rules.stands(held(10, 6, 5, 4).evaluation(Acts.LATER))).isTrue();
        assertThat(rules.stands(held(10, 6, 9, 0).evaluation(Acts.LATER))).as("no representatives").isFalse();
        assertThat(rules.stands(held(10, 6, 3, 4).evaluation(Acts.LATER))).as("7 of 16").isFalse();
        assertThat(rules.stands(held(3, 3, 2, 2).evaluation(Acts.LATER))).as("four sheets").isFalse();
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        CaseRecord after = new Reevaluated(Acts.LATER, true, "", Optional.of(held(10, 6, 9, 0)), Optional.of(false), Optional.of(Acts.LATER)).putOn(running, new Named(Cases.SECRETARY, "张三"));
        CaseStanding standing = MOVES.move(new CaseStanding(CaseState.RECTIFYING, running), CaseAction.REEVALUATE, BRANCH, after, Acts.LATER);
        assertThat(standing.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(standing.record().decision().rectification().orElseThrow().reevaluation()).isEmpty();
    }

    @Test
    @DisplayName("whoever did not reform is removed, whatever was evaluated besides; the member’s helper may have been their educator")
    void strongerFollows() {
        CaseRecord passed = Cases.educated(Cases.lawful(Disposition.REMOVAL), true);
        assertThat(Cases.lawfulness().defects(passed, Disposition.REMOVAL, Acts.LATER)).extracting(Defect::code).containsExactly(DefectCode.EVALUATION_PASSED);
        CaseRecord failed = passed.with(passed.decision().with(new Rectification(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 1), 6, Optional.of(LocalDate.of(2026, 2, 20)), false)));
        assertThat(Cases.lawfulness().defects(failed, Disposition.REMOVAL, Acts.LATER)).isEmpty();
        CaseRecord helped = failed.with(failed.hands().with(planned(Acts.LATER, new Named(Cases.EDUCATOR, "李四")), new Named(Cases.SECRETARY, "张三"), Cases.MEMBER));
        assertThat(Cases.lawfulness().defects(helped, Disposition.REMOVAL, Acts.LATER)).isEmpty();
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        assertThat(running.undone(CaseAction.REEVALUATE).education().reopened()).as("its end is the evaluation that counts").isFalse();
    }

    @Test
    @DisplayName("whose failure an appeal overturned hinders no removal that a new evaluation bears: otherwise nothing at all could be decided")
    void overturned() {
        CaseRecord lawful = Cases.lawful(Disposition.REMOVAL);
        CaseRecord willing = lawful.with(lawful.basis().with(new CaseBasis.Attitude(true, true, true, true, CaseBasis.Persuasion.REFUSED)));
        assertThat(codes(willing)).as("never given time to correct themself").contains(DefectCode.RECTIFIABLE);
        CaseRecord failed = willing.with(willing.decision().with(new Rectification(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 1), 6, Optional.of(LocalDate.of(2026, 2, 20)), false)));
        CaseRecord overturned = failed.with(failed.aftermath().appealed(LocalDate.of(2026, 3, 1)).answered(new CaseAftermath.Answer(PersonId.account(33), Tier.COUNTY, LocalDate.of(2026, 3, 9), true)));
        assertThat(overturned.failedRectification()).isEmpty();
        assertThat(codes(overturned)).doesNotContain(DefectCode.RECTIFIABLE, DefectCode.EVALUATION_BEFORE_APPEAL);
        LocalDate evaluated = lawful.education().evaluation().orElseThrow().on();
        CaseRecord upheldSince = failed.with(failed.aftermath().appealed(evaluated).answered(new CaseAftermath.Answer(PersonId.account(33), Tier.COUNTY, evaluated.plusDays(1), true)));
        assertThat(codes(upheldSince)).as("the evaluation from before the rectification is none").contains(DefectCode.EVALUATION_BEFORE_APPEAL).doesNotContain(DefectCode.RECTIFIABLE);
    }

    private static List<DefectCode> codes(CaseRecord record) {
        return Cases.lawfulness().defects(record, Disposition.REMOVAL, Acts.LATER).stream().map(Defect::code).toList();
    }

    @Test
    @DisplayName("is not evaluated while an appeal against it waits: what failed is decided anew, and the appeal would be about nothing")
    void appealWaits() {
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        CaseRecord appealed = running.with(running.aftermath().appealed(Cases.APPROVED));
        refused("CASE_APPEAL_PENDING", CaseState.RECTIFYING, appealed, CaseAction.REEVALUATE, BRANCH);
    }

    @Test
    @DisplayName("that came to its end has its last day, whatever rests later")
    void endedStays() {
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        LocalDate last = running.decision().rectification().orElseThrow().lastDay(Deadlines.running());
        CaseRecord over = new Reevaluated(last, false, "", Optional.empty(), Optional.of(true), Optional.of(last)).putOn(running, new Named(Cases.SECRETARY, "张三"));
        Deadlines resting = new Deadlines(WorkingCalendar.stateCouncil(), List.of(new Pause(last, last.plusDays(9), "住院")));
        assertThat(over.decision().rectification().orElseThrow().lastDay(resting)).isEqualTo(last);
    }

    private static HeldBallot held(int entitled, int listed, int members, int representatives) {
        return new HeldBallot(1, entitled, listed, members, representatives, 0, 0, members + representatives, 0, 0, 0, Optional.empty());
    }

    private static RectificationPlanned planned(LocalDate from, Named helper) {
        return new RectificationPlanned(from, from.plusDays(1), helper, "按时参加组织生活", List.of());
    }

    @Test
    @DisplayName("a rectification that an upheld appeal broke off counts as none: it can be decided again, and blocks nothing")
    void rectificationBrokenOff() {
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        assertThat(running.undone(CaseAction.REEVALUATE).decision().rectification()).isEmpty();
        CaseRecord over = running.with(running.decision().with(running.decision().rectification().orElseThrow().evaluated(Acts.LATER, false)));
        assertThat(over.undone(CaseAction.REEVALUATE).decision().rectification()).as("one that came to something stays").isPresent();
    }

    @Test
    @DisplayName("that runs, or has come to its end, is no defect of the decision that ordered it")
    void itsOwn() {
        CaseRecord lawful = Cases.lawful(Disposition.RECTIFICATION);
        CaseRecord running = lawful.with(lawful.decision().with(new CaseDecision.Rectification(Cases.APPROVED, Cases.APPROVED, 6, Optional.empty(), false)));
        CaseRecord over = lawful.with(lawful.decision().with(new CaseDecision.Rectification(Cases.APPROVED, Cases.APPROVED, 6, Optional.of(Acts.LATER), true)));
        assertThat(Cases.lawfulness().defects(running, Disposition.RECTIFICATION, Acts.LATER)).isEmpty();
        assertThat(Cases.lawfulness().defects(over, Disposition.RECTIFICATION, Acts.LATER)).isEmpty();
    }
}
