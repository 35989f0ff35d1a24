package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mingping.disposition.model.Moves.refused;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.disposition.model.CaseBasis.Application;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.EducationFacts.Marks;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 The day on which something happened, and the day on which it was written down:")
class RecordedDaysTest {

    private static final Named SECRETARY = new Named(Cases.SECRETARY, "张三");
    private static final Named EDUCATOR = new Named(Cases.EDUCATOR, "李四");
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private final List<CaseEntry> book = new ArrayList<>(List.of(line(1, new Opened(OPENED, new Named(Cases.MEMBER, "乙"), CaseGround.GRAVE_PROBLEM, Optional.of(OPENED), Optional.empty(), "",
            Optional.empty()), OPENED, CaseState.OPEN)));

    @Test
    @DisplayName("nothing happens before its case was opened, nor on a day to come")
    void withinTheCase() {
        refused("CASE_DAY", () -> DayRules.require(book, new Reviewed(OPENED.minusDays(1), ""), TODAY));
        refused("CASE_DAY", () -> DayRules.require(book, new Reviewed(TODAY.plusDays(1), ""), TODAY));
        refused("CASE_DAY", () -> DayRules.require(book, new Reviewed(null, ""), TODAY));
    }

    @Test
    @DisplayName("what was sent back is proposed anew after it was, and approved after it was proposed")
    void inTheirOrder() {
        put(proposal(day(4)), CaseState.PROPOSED);
        put(new Returned(day(20), "材料不全"), CaseState.OPEN);
        refused("CASE_DAY_ORDER", () -> DayRules.require(book, proposal(day(19)), TODAY));
        allowed(proposal(day(20)));
        put(proposal(day(21)), CaseState.PASSED);
        refused("CASE_DAY_ORDER", () -> DayRules.require(book, new Approved(day(20), Tier.COUNTY, ""), TODAY));
        refused("CASE_DAY_ORDER", () -> DayRules.require(book, new Reviewed(day(20), ""), TODAY));
        allowed(new Approved(day(21), Tier.COUNTY, ""));
    }

    @Test
    @DisplayName("an answer comes after what it answers, an appeal after the decision")
    void answers() {
        put(new Stated(day(5), "事实有出入", Optional.empty()), CaseState.OPEN);
        refused("CASE_DAY_ORDER", () -> DayRules.require(book, new AnsweredStatement(day(4), "复核"), TODAY));
        allowed(new AnsweredStatement(day(5), "复核"));
        put(proposal(day(6)), CaseState.PASSED);
        put(new Approved(day(8), Tier.COUNTY, ""), CaseState.DECIDED);
        refused("CASE_DAY_ORDER", () -> DayRules.require(book, new Appealed(day(7), "不服"), TODAY));
        put(new Appealed(day(9), "不服"), CaseState.DECIDED);
        refused("CASE_DAY_ORDER", () -> DayRules.require(book, new AnsweredAppeal(day(8), Tier.COUNTY, false, "维持"), TODAY));
        allowed(new AnsweredAppeal(day(9), Tier.COUNTY, false, "维持"));
    }

    @Test
    @DisplayName("a notice, a publication and a service count from when they were written down, whatever day they name; a rectification begins no earlier")
    void deadlinesRunFromTheBook() {
        put(new Published(day(3), "公告栏", ""), CaseState.OPEN, day(9));
        assertThat(record().hearing().publication().orElseThrow().since()).isEqualTo(day(9));
        assertThat(record().hearing().publishedOn()).contains(day(3));
        put(proposal(day(9)), CaseState.PROPOSED);
        put(new Told(day(10), day(20), "当面"), CaseState.PROPOSED, day(14));
        assertThat(record().decision().told().orElseThrow().since()).isEqualTo(day(14));
        put(new Approved(day(22), Tier.TOWNSHIP, ""), CaseState.DECIDED);
        put(new Served(day(23), Service.SIGNED, ""), CaseState.SERVED, day(30));
        assertThat(record().aftermath().service().delivery().orElseThrow().since()).isEqualTo(day(30));
        put(new RectificationPlanned(day(24), day(60), EDUCATOR, "", List.of()), CaseState.RECTIFYING, day(33));
        assertThat(record().decision().rectification().orElseThrow().notBefore()).isEqualTo(day(33));
    }

    @Test
    @DisplayName("a session is of a day since the first plan began; one of an earlier plan is written down all the same")
    void sessionsOfAPlan() {
        put(new EducatorsAppointed(day(4), List.of(new Appointed(EDUCATOR, true)), day(6), List.of()), CaseState.IN_EDUCATION);
        refused("CASE_SESSION_EARLY", () -> DayRules.require(book, new SessionHeld(day(5), EDUCATOR, "", ""), TODAY));
        allowed(new SessionHeld(day(6), EDUCATOR, "", ""));
        put(new EducatorsAppointed(day(20), List.of(new Appointed(EDUCATOR, true)), day(20), List.of()), CaseState.IN_EDUCATION);
        allowed(new SessionHeld(day(7), EDUCATOR, "", ""));
    }

    @Test
    @DisplayName("a session written down by the working day after its week is a session of that week; later it is an added one, of the day on which it was written down")
    void sessions() {
        put(new EducatorsAppointed(OPENED, List.of(new Appointed(EDUCATOR, true)), OPENED, List.of()), CaseState.IN_EDUCATION);
        EducationWeeks plan = new EducationWeeks(OPENED, 4);
        put(new SessionHeld(day(2), EDUCATOR, "", ""), CaseState.IN_EDUCATION, day(7));
        assertThat(days(plan)).as("week 1 ended on Sunday the 8th, and was shown on Monday the 9th").containsExactly(day(2));
        put(new SessionHeld(day(10), EDUCATOR, "", ""), CaseState.IN_EDUCATION, day(15));
        assertThat(days(plan)).containsExactly(day(2), day(15));
        assertThat(plan.unmended(days(plan), day(16))).containsExactly(2);
        put(new SessionHeld(day(16), EDUCATOR, "", ""), CaseState.IN_EDUCATION);
        assertThat(plan.unmended(days(plan), day(16))).as("mended by the second of the third week").isEmpty();
        assertThat(PlanWeek.of(book, 4, day(16))).extracting(PlanWeek::state).startsWith(PlanWeek.State.HELD, PlanWeek.State.MENDED);
    }

    @Test
    @DisplayName("no session that is written down after the evaluation is one that was before it, on whatever day")
    void sessionsAfterTheEvaluation() {
        put(new EducatorsAppointed(OPENED, List.of(new Appointed(EDUCATOR, true)), OPENED, List.of()), CaseState.IN_EDUCATION);
        put(new Evaluated(day(40), new Marks(0, 3, 6, 3), List.of(), 5, false, "", Optional.empty(), List.of(), Optional.empty()), CaseState.EVALUATED);
        put(new SessionHeld(day(39), EDUCATOR, "", ""), CaseState.EVALUATED, day(40));
        assertThat(record().education().asEvaluated().sessions()).isEmpty();
        assertThat(record().education().sessions()).hasSize(1);
        EducationWeeks plan = new EducationWeeks(OPENED, 4);
        assertThat(plan.countsOn(day(35), day(40), WorkingCalendar.stateCouncil())).as("an added session, written down days later").isEqualTo(day(40));
        assertThat(plan.countsOn(day(39), day(40), WorkingCalendar.stateCouncil())).as("by the next working day").isEqualTo(day(39));
    }

    @Test
    @DisplayName("a wish that was taken back before the meeting is taken back, also where the minutes were written down first")
    void takenBackInTime() {
        CaseRecord passed = Cases.met(Disposition.VOLUNTARY_WITHDRAWAL);
        CaseStanding before = new CaseStanding(CaseState.PASSED, passed);
        CaseRecord inTime = takenBack(passed, Cases.MET.minusDays(1));
        assertThat(Moves.MOVES.move(before, CaseAction.TAKE_BACK, Moves.BRANCH, inTime, Acts.LATER).state()).isEqualTo(CaseState.TAKEN_BACK);
        refused("CASE_ANNOUNCED", () -> Moves.MOVES.move(before, CaseAction.TAKE_BACK, Moves.BRANCH, takenBack(passed, Cases.MET), Acts.LATER));
    }

    @Test
    @DisplayName("a wish to leave is announced only where it could then be taken on file: told in time, answered, talked about; it could not be taken back any more")
    void announced() {
        CaseRecord whole = Cases.met(Disposition.VOLUNTARY_WITHDRAWAL);
        CaseDecision told = whole.decision().with(Cases.proposal(Disposition.VOLUNTARY_WITHDRAWAL)).told(Cases.TOLD, Cases.MET, 0);
        assertThat(announce(whole.with(told)).state()).isEqualTo(CaseState.PASSED);
        refused("CASE_ANNOUNCE_DEFECTS", () -> announce(whole.with(told.told(Cases.MET.minusDays(1), Cases.MET, 0))));
        refused("CASE_ANNOUNCE_DEFECTS", () -> announce(whole.with(told).with(whole.hearing().with(new CaseHearing.Statement(Cases.TOLD, Optional.empty())))));
        refused("CASE_ANNOUNCE_DEFECTS", () -> announce(whole.with(told).with(CaseHearing.NONE)));
    }

    private static CaseStanding announce(CaseRecord before) {
        return Moves.MOVES.move(new CaseStanding(CaseState.PROPOSED, before), CaseAction.HOLD_MEETING, Moves.BRANCH, before.with(before.decision().with(Cases.meeting(Disposition.VOLUNTARY_WITHDRAWAL))), Cases.MET);
    }

    private static CaseRecord takenBack(CaseRecord record, LocalDate on) {
        return record.with(record.basis().with(new Application(Cases.VERIFIED, true, Optional.of(on))));
    }

    @Test
    @DisplayName("visits are made by a plan, not before it, and a decision that was undone owes none")
    void visits() {
        put(proposal(day(3)), CaseState.PASSED);
        put(new Approved(day(8), Tier.TOWNSHIP, ""), CaseState.DECIDED);
        put(new FollowUpPlanned(day(20), EDUCATOR, List.of(day(30), day(60)), ""), CaseState.SERVED);
        refused("CASE_DAY_ORDER", () -> DayRules.require(book, new Visited(day(19), ""), TODAY));
        put(new Visited(day(21), ""), CaseState.SERVED);
        assertThat(record().aftermath().followUp().left()).isOne();
        put(new FollowUpPlanned(day(22), EDUCATOR, List.of(day(40)), ""), CaseState.SERVED);
        assertThat(record().aftermath().followUp().left()).as("its own").isOne();
        assertThat(clocks()).extracting(CaseClock::due).containsExactly(day(40));
        put(new Appealed(day(23), "不服"), CaseState.SERVED);
        put(new AnsweredAppeal(day(24), Tier.COUNTY, true, "成立"), CaseState.OPEN);
        assertThat(clocks()).isEmpty();
        refused("CASE_NO_FOLLOW_UP_PLAN", CaseState.SERVED, Cases.lawful(Disposition.RECTIFICATION), CaseAction.VISIT, Moves.BRANCH);
    }

    private List<CaseClock> clocks() {
        return CaseClocks.running(book, DispositionParameters.countyTrial1(), Deadlines.running(), day(25)).stream().filter(clock -> clock.kind() == ClockKind.VISIT).toList();
    }

    private List<LocalDate> days(EducationWeeks plan) {
        return record().education().days(plan, WorkingCalendar.stateCouncil());
    }

    private CaseRecord record() {
        return CaseEntry.standing(book).record();
    }

    private void allowed(CaseFact fact) {
        assertThatCode(() -> DayRules.require(book, fact, TODAY)).doesNotThrowAnyException();
    }

    private static Proposed proposal(LocalDate on) {
        return new Proposed(on, Disposition.RECTIFICATION, 6, "支委会研究");
    }

    /** So many days after the opening, a Monday. */
    private static LocalDate day(int number) {
        return OPENED.plusDays(number);
    }

    private void put(CaseFact fact, CaseState after) {
        put(fact, after, fact.on());
    }

    private void put(CaseFact fact, CaseState after, LocalDate recordedOn) {
        book.add(line(book.size() + 1, fact, recordedOn, after));
    }

    /** Written down late in the evening in Beijing, when it is still that day in Greenwich. */
    private static CaseEntry line(int number, CaseFact fact, LocalDate recordedOn, CaseState after) {
        return new CaseEntry(number, fact, SECRETARY, Role.BRANCH_OFFICER, OffsetDateTime.of(recordedOn.atTime(15, 59), ZoneOffset.UTC), after);
    }
}
