package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.ReevaluationPlanned;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 In a case runs")
class CaseClocksTest {

    private static final Named SECRETARY = new Named(Cases.SECRETARY, "张三");
    private static final Named EDUCATOR = new Named(Cases.EDUCATOR, "李四");
    private final List<CaseEntry> book = new ArrayList<>();

    @Test
    @DisplayName("the answer to the first statement that waits, ten working days, until it is given or the case decided")
    void statements() {
        opened();
        add(new Stated(march(3), "事实有出入", Optional.empty()), CaseState.PROPOSED);
        add(new Stated(march(5), "补充", Optional.empty()), CaseState.PROPOSED);
        assertThat(on(march(6))).containsExactly(clock(ClockKind.ANSWER_STATEMENT, 0, march(17)));
        add(new Approved(march(6), Tier.COUNTY, "同意"), CaseState.DECIDED);
        assertThat(on(march(6))).extracting(CaseClock::kind).doesNotContain(ClockKind.ANSWER_STATEMENT);
        book.remove(book.size() - 1);
        add(new AnsweredStatement(march(6), "复核属实"), CaseState.PROPOSED);
        assertThat(on(march(6))).isEmpty();
    }

    @Test
    @DisplayName("the session of the week that is on; a missed week is shown the next working day until an added session mends it")
    void education() {
        opened();
        add(new EducatorsAppointed(march(2), List.of(new Appointed(EDUCATOR, true)), march(7), List.of()), CaseState.IN_EDUCATION);
        assertThat(on(march(6))).as("before the plan begins").isEmpty();
        assertThat(on(march(7))).containsExactly(clock(ClockKind.EDUCATION_WEEK, 1, march(13)));
        add(new SessionHeld(march(8), SECRETARY, "学习", "认真"), CaseState.IN_EDUCATION);
        assertThat(on(march(13))).as("by somebody who does not educate").containsExactly(clock(ClockKind.EDUCATION_WEEK, 1, march(13)));
        assertThat(on(march(14))).as("a week that ended on a Friday").containsExactly(clock(ClockKind.MISSED_WEEK, 1, march(16)), clock(ClockKind.EDUCATION_WEEK, 2, march(20)));
        add(new SessionHeld(march(14), EDUCATOR, "学习", "认真"), CaseState.IN_EDUCATION);
        assertThat(on(march(15))).containsExactly(clock(ClockKind.MISSED_WEEK, 1, march(16)));
        add(new SessionHeld(march(15), EDUCATOR, "补课", "认真"), CaseState.IN_EDUCATION);
        assertThat(on(march(15))).isEmpty();
        assertThat(on(march(21))).containsExactly(clock(ClockKind.EDUCATION_WEEK, 3, march(27)));
        LocalDate over = LocalDate.of(2026, 5, 30);
        assertThat(on(over)).as("ten weeks more, and none is on").hasSize(10).extracting(CaseClock::kind).containsOnly(ClockKind.MISSED_WEEK);
        add(new Proposed(over, Disposition.REMOVAL, 0, "研究"), CaseState.PROPOSED);
        assertThat(on(over)).as("not any more").isEmpty();
    }

    @Test
    @DisplayName("the plan of as many weeks as the rule set says, each as many days longer as it rested")
    void restingWeeks() {
        opened();
        add(new EducatorsAppointed(march(2), List.of(new Appointed(EDUCATOR, true)), march(2), List.of()), CaseState.IN_EDUCATION);
        add(new Paused(march(2), new Pause(march(4), march(10), "住院")), CaseState.IN_EDUCATION);
        assertThat(on(march(11))).containsExactly(clock(ClockKind.EDUCATION_WEEK, 1, march(15)));
        add(new Resumed(march(6), "出院"), CaseState.IN_EDUCATION);
        assertThat(on(march(9))).containsExactly(clock(ClockKind.EDUCATION_WEEK, 1, march(10)));
        assertThat(on(march(11), RulesWith.values(Map.of("education.weeks", "1")))).containsExactly(clock(ClockKind.MISSED_WEEK, 1, march(11)));
    }

    @Test
    @DisplayName("the service of a decision, five working days, until it is served; days that rest do not count")
    void serving() {
        opened();
        LocalDate decided = LocalDate.of(2026, 4, 27);
        add(new Approved(decided, Tier.COUNTY, "同意"), CaseState.DECIDED);
        assertThat(on(decided)).as("with the holiday in between").containsExactly(clock(ClockKind.SERVE_DECISION, 0, LocalDate.of(2026, 5, 7)));
        add(new Paused(decided, new Pause(LocalDate.of(2026, 4, 29), LocalDate.of(2026, 4, 30), "住院")), CaseState.DECIDED);
        assertThat(on(decided)).as("and a Saturday that is worked").containsExactly(clock(ClockKind.SERVE_DECISION, 0, LocalDate.of(2026, 5, 9)));
        add(new Resumed(LocalDate.of(2026, 4, 30), "出院"), CaseState.DECIDED);
        assertThat(on(decided)).as("let run again a day earlier").containsExactly(clock(ClockKind.SERVE_DECISION, 0, LocalDate.of(2026, 5, 8)));
        add(new Served(LocalDate.of(2026, 4, 30), Service.SIGNED, "签收"), CaseState.SERVED);
        assertThat(on(decided)).isEmpty();
    }

    @Test
    @DisplayName("a rectification to its last day with its milestones, of which those that were looked at are done, reached or not")
    void rectification() {
        opened();
        add(new Proposed(march(2), Disposition.RECTIFICATION, 6, "研究"), CaseState.PROPOSED);
        add(new Approved(march(2), Tier.TOWNSHIP, "同意"), CaseState.DECIDED);
        add(new Served(march(3), Service.SIGNED, "签收"), CaseState.SERVED);
        add(new RectificationPlanned(march(4), march(5), EDUCATOR, "按时参加", List.of(new Milestone(march(20), "补交党费"), new Milestone(march(31), "思想汇报"))), CaseState.RECTIFYING);
        CaseClock end = clock(ClockKind.REEVALUATE, 0, LocalDate.of(2026, 9, 4));
        CaseClock planning = clock(ClockKind.PLAN_REEVALUATION, 0, LocalDate.of(2026, 8, 21));
        assertThat(on(march(4))).containsExactly(end, planning, clock(ClockKind.MILESTONE, 1, march(20)), clock(ClockKind.MILESTONE, 2, march(31)));
        assertThat(on(LocalDate.of(2026, 9, 4))).as("when its last day has come").extracting(CaseClock::kind).contains(ClockKind.REEVALUATE).doesNotContain(ClockKind.PLAN_REEVALUATION);
        add(new MilestoneReached(march(10), 1, true, "记错"), CaseState.RECTIFYING);
        assertThat(on(march(10))).doesNotContain(clock(ClockKind.MILESTONE, 1, march(20)));
        add(new MilestoneReached(march(11), 1, false, "更正：还没有补交"), CaseState.RECTIFYING);
        assertThat(on(march(11))).as("taken back before its day").contains(clock(ClockKind.MILESTONE, 1, march(20)));
        add(new MilestoneReached(march(20), 1, false, "没有补交"), CaseState.RECTIFYING);
        assertThat(on(march(20))).containsExactly(end, planning, clock(ClockKind.MILESTONE, 2, march(31)));
        add(new ReevaluationPlanned(march(20), LocalDate.of(2026, 9, 10), "活动室"), CaseState.RECTIFYING);
        assertThat(on(march(20))).as("planned, with a day of its own").containsExactly(clock(ClockKind.REEVALUATE, 0, LocalDate.of(2026, 9, 10)), clock(ClockKind.MILESTONE, 2, march(31)));
        add(new Paused(march(20), new Pause(march(21), march(30), "住院")), CaseState.RECTIFYING);
        assertThat(on(march(20))).as("the day that was planned lies before the end by now: planned anew").contains(clock(ClockKind.REEVALUATE, 0, LocalDate.of(2026, 9, 14)), clock(ClockKind.PLAN_REEVALUATION, 0, LocalDate.of(2026, 8, 31)));
        add(new ReevaluationPlanned(march(30), LocalDate.of(2026, 11, 2), "活动室"), CaseState.RECTIFYING);
        assertThat(on(march(30))).as("late thirty days after the end, whatever was planned").contains(clock(ClockKind.REEVALUATE, 0, LocalDate.of(2026, 10, 14)));
        add(new MilestoneReached(march(30), 2, true, "已汇报"), CaseState.REFORMED);
        assertThat(on(march(30))).as("when it is over").isEmpty();
    }

    @Test
    @DisplayName("the answer to an appeal, ten working days; beyond the years whose holidays are published it may still move")
    void appeals() {
        opened();
        add(new Approved(march(2), Tier.COUNTY, "同意"), CaseState.DECIDED);
        add(new Served(march(2), Service.SIGNED, "签收"), CaseState.SERVED);
        add(new Appealed(march(2), "不服"), CaseState.SERVED);
        assertThat(on(march(2))).containsExactly(clock(ClockKind.ANSWER_APPEAL, 0, march(16)));
        add(new Paused(march(3), new Pause(march(4), march(30), "人员外出")), CaseState.SERVED);
        assertThat(on(march(3))).as("no pause holds up the answer").containsExactly(clock(ClockKind.ANSWER_APPEAL, 0, march(16)));
        add(new AnsweredAppeal(march(9), Tier.COUNTY, false, "维持"), CaseState.SERVED);
        assertThat(on(march(9))).as("answered, and to be served").extracting(CaseClock::kind).containsExactly(ClockKind.SERVE_ANSWER);
        add(new AnswerServed(march(10), Service.SIGNED, "签收", Optional.empty()), CaseState.SERVED);
        assertThat(on(march(10))).isEmpty();
        add(new Appealed(LocalDate.of(2026, 12, 28), "仍不服"), CaseState.SEALED);
        assertThat(on(march(2))).containsExactly(new CaseClock(ClockKind.ANSWER_APPEAL, 0, LocalDate.of(2027, 1, 11), true));
    }

    @Test
    @DisplayName("the visits of a follow-up in their order, without those that were made, until the case is closed")
    void followUp() {
        opened();
        add(new Served(march(2), Service.SIGNED, "签收"), CaseState.SERVED);
        add(new FollowUpPlanned(march(2), EDUCATOR, List.of(march(10), march(20), march(30)), "谈心"), CaseState.SERVED);
        assertThat(on(march(2))).extracting(CaseClock::number).containsExactly(1, 2, 3);
        add(new Visited(march(12), "家访"), CaseState.SEALED);
        assertThat(on(march(2))).containsExactly(clock(ClockKind.VISIT, 2, march(20)), clock(ClockKind.VISIT, 3, march(30)));
        add(new Visited(march(21), "家访"), CaseState.CLOSED);
        assertThat(on(march(2))).isEmpty();
    }

    private void opened() {
        add(new Opened(march(2), new Named(Cases.MEMBER, "王五"), CaseGround.GRAVE_PROBLEM, Optional.of(march(2)), Optional.empty(), "反映", Optional.empty()), CaseState.OPEN);
    }

    private void add(CaseFact fact, CaseState after) {
        book.add(new CaseEntry(book.size() + 1, fact, SECRETARY, Role.BRANCH_OFFICER, OffsetDateTime.of(march(2).atStartOfDay(), ZoneOffset.UTC), after));
    }

    /** What has a term of its own; the next step is in {@link NextStepTest}. */
    private List<CaseClock> on(LocalDate today) {
        return on(today, DispositionParameters.countyTrial1());
    }

    private List<CaseClock> on(LocalDate today, DispositionParameters rules) {
        return CaseClocks.running(book, rules, deadlines(), today).stream().filter(clock -> !ClockKind.steps().contains(clock.kind())).toList();
    }

    private Deadlines deadlines() {
        return new Deadlines(WorkingCalendar.stateCouncil(), CaseEntry.pauses(book).all());
    }

    private static CaseClock clock(ClockKind kind, int number, LocalDate due) {
        return new CaseClock(kind, number, due, false);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
