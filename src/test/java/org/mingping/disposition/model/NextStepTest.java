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
import org.mingping.disposition.model.fact.AfterFacts.Filed;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Sealed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.ProposalWithdrawn;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.Named;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 The next step of a case, where nothing gives it a term of its own, is due")
class NextStepTest {

    private static final Named SECRETARY = new Named(Cases.SECRETARY, "张三");
    private static final Named EDUCATOR = new Named(Cases.EDUCATOR, "李四");
    private static final LocalDate OPENED = LocalDate.of(2026, 6, 1);
    private final List<CaseEntry> book = new ArrayList<>();

    @Test
    @DisplayName("so many working days after the last, the branch's; what the member says, and an act on a day that is past, give no more time")
    void branch() {
        opened();
        assertThat(step()).contains(clock(ClockKind.BRANCH_STEP, LocalDate.of(2026, 6, 30)));
        add(new Stated(june(10), "不属实", Optional.empty()), CaseState.OPEN);
        assertThat(step()).as("no step").contains(clock(ClockKind.BRANCH_STEP, LocalDate.of(2026, 6, 30)));
        add(new Proposed(june(2), Disposition.DIRECT_REMOVAL, 0, "研究"), CaseState.PROPOSED);
        assertThat(step()).contains(clock(ClockKind.BRANCH_STEP, LocalDate.of(2026, 7, 1)));
        assertThat(step(RulesWith.values(Map.of("case.stepDays", "5")))).as("as the rule set says").contains(clock(ClockKind.BRANCH_STEP, june(9)));
    }

    @Test
    @DisplayName("is not put off by proposing and taking the proposal back")
    void takenBack() {
        opened();
        add(new Proposed(june(8), Disposition.DIRECT_REMOVAL, 0, "研究"), CaseState.PROPOSED);
        add(new Told(june(8), june(22), "当面"), CaseState.PROPOSED);
        add(new ProposalWithdrawn(june(9), "重新研究"), CaseState.OPEN);
        assertThat(step()).contains(clock(ClockKind.BRANCH_STEP, LocalDate.of(2026, 6, 30)));
    }

    @Test
    @DisplayName("where it came to another office, by the day on which it was put on record: what was written down late was not with that office before")
    void handedOn() {
        opened();
        add(new Proposed(june(2), Disposition.DIRECT_REMOVAL, 0, "研究"), CaseState.PROPOSED);
        book.add(new CaseEntry(3, new MeetingHeld(june(3), 12, List.of(EDUCATOR), 9, 0, false, "通过", List.of()), SECRETARY, Role.BRANCH_OFFICER,
                OffsetDateTime.of(LocalDate.of(2026, 7, 31).atTime(9, 0), ZoneOffset.ofHours(8)), CaseState.PASSED));
        assertThat(step(RulesWith.values(Map.of("case.stepDays", "5")))).contains(clock(ClockKind.TOWNSHIP_STEP, LocalDate.of(2026, 8, 7)));
    }

    @Test
    @DisplayName("nor by a proposal that the general meeting did not pass")
    void lost() {
        opened();
        add(new Proposed(june(8), Disposition.DIRECT_REMOVAL, 0, "研究"), CaseState.PROPOSED);
        add(new Told(june(8), june(22), "当面"), CaseState.PROPOSED);
        add(new Stated(june(10), "不属实", Optional.empty()), CaseState.PROPOSED);
        add(new AnsweredStatement(june(15), "已经核实"), CaseState.PROPOSED);
        add(new MeetingHeld(june(16), 12, List.of(EDUCATOR), 1, 0, false, "人数不够", List.of()), CaseState.PROPOSED);
        add(new Told(june(16), june(22), "当面"), CaseState.PROPOSED);
        add(new MeetingHeld(june(22), 12, List.of(EDUCATOR), 1, 9, false, "没有通过", List.of()), CaseState.OPEN);
        assertThat(step()).contains(clock(ClockKind.BRANCH_STEP, LocalDate.of(2026, 6, 30)));
    }

    @Test
    @DisplayName("later by what it rested")
    void rested() {
        opened();
        add(new Paused(june(2), new Pause(june(3), june(4), "住院")), CaseState.OPEN);
        assertThat(step()).contains(clock(ClockKind.BRANCH_STEP, LocalDate.of(2026, 7, 2)));
    }

    @Test
    @DisplayName("after a notice by publication has stood, and after the last week of education")
    void after() {
        opened();
        add(new Published(june(2), "张贴", "支部公告栏"), CaseState.OPEN);
        assertThat(step(RulesWith.values(Map.of("case.stepDays", "1", "notice.publicationDays", "10")))).contains(clock(ClockKind.BRANCH_STEP, june(17)));
        add(new EducatorsAppointed(june(3), List.of(new Appointed(EDUCATOR, true)), june(4), List.of()), CaseState.IN_EDUCATION);
        DispositionParameters twoWeeks = RulesWith.values(Map.of("case.stepDays", "1", "education.weeks", "2"));
        assertThat(step(twoWeeks)).as("the evaluation").contains(clock(ClockKind.BRANCH_STEP, june(18)));
        add(new SessionHeld(june(22), EDUCATOR, "补课", "认真"), CaseState.IN_EDUCATION);
        assertThat(step(twoWeeks)).as("a session, asked for by its week, gives no more time for what follows the plan").contains(clock(ClockKind.BRANCH_STEP, june(18)));
    }

    @Test
    @DisplayName("on the day of the meeting of which the member was told")
    void meeting() {
        opened();
        add(new Proposed(june(2), Disposition.DIRECT_REMOVAL, 0, "研究"), CaseState.PROPOSED);
        add(new Told(june(3), june(12), "当面"), CaseState.PROPOSED);
        assertThat(step()).contains(clock(ClockKind.GENERAL_MEETING, june(12)));
        add(new MeetingHeld(june(12), 12, List.of(), 1, 0, false, "人数不够", List.of()), CaseState.PROPOSED);
        assertThat(kind()).as("held, and nothing decided: told anew").contains(ClockKind.BRANCH_STEP);
        add(new Told(june(12), june(26), "当面"), CaseState.PROPOSED);
        assertThat(kind()).contains(ClockKind.GENERAL_MEETING);
    }

    @Test
    @DisplayName("the township's for review, for its own approval and for sealing, and the county's for what it approves")
    void superiors() {
        opened();
        add(new Proposed(june(2), Disposition.DIRECT_REMOVAL, 0, "研究"), CaseState.PASSED);
        assertThat(kind()).as("reviews").contains(ClockKind.TOWNSHIP_STEP);
        assertThat(step(RulesWith.values(Map.of("superior.DIRECT_REMOVAL", "COUNTY_APPROVES"))).map(CaseClock::kind)).as("without a review").contains(ClockKind.COUNTY_STEP);
        add(new Reviewed(june(3), "同意"), CaseState.REVIEWED);
        assertThat(kind()).contains(ClockKind.COUNTY_STEP);
        add(new Approved(june(4), Tier.COUNTY, "同意"), CaseState.DECIDED);
        assertThat(kind()).as("the decision has its term for service").isEmpty();
        add(new Served(june(5), Service.SIGNED, "签收"), CaseState.SERVED);
        assertThat(kind()).as("files it").contains(ClockKind.BRANCH_STEP);
        add(new Filed(june(5), "归档"), CaseState.FILED);
        assertThat(kind()).as("seals it").contains(ClockKind.TOWNSHIP_STEP);
        add(new Sealed(june(5), 1, "0".repeat(64), "印", "key"), CaseState.SEALED);
        assertThat(kind()).as("plans to follow up").contains(ClockKind.BRANCH_STEP);
        add(new FollowUpPlanned(june(5), EDUCATOR, List.of(june(10)), "谈心"), CaseState.SEALED);
        assertThat(kind()).as("a visit has its day").isEmpty();
        add(new Visited(june(10), "家访"), CaseState.SEALED);
        assertThat(kind()).as("closes it").contains(ClockKind.BRANCH_STEP);
        add(new Appealed(june(11), "不服"), CaseState.SEALED);
        assertThat(kind()).as("the appeal first").isEmpty();
        add(new AnsweredAppeal(june(12), Tier.COUNTY, false, "维持"), CaseState.SEALED);
        assertThat(kind()).as("the answer has its term for service").isEmpty();
        add(new AnswerServed(june(12), Service.SIGNED, "签收", Optional.empty()), CaseState.SEALED);
        assertThat(kind()).as("seals it anew").contains(ClockKind.TOWNSHIP_STEP);
    }

    private void opened() {
        add(new Opened(OPENED, new Named(Cases.MEMBER, "王五"), CaseGround.GRAVE_PROBLEM, Optional.of(OPENED), Optional.empty(), "反映", Optional.empty()), CaseState.OPEN);
    }

    private void add(CaseFact fact, CaseState after) {
        book.add(new CaseEntry(book.size() + 1, fact, SECRETARY, Role.BRANCH_OFFICER, OffsetDateTime.of(fact.on().atStartOfDay(), ZoneOffset.UTC), after));
    }

    private Optional<ClockKind> kind() {
        return step().map(CaseClock::kind);
    }

    private Optional<CaseClock> step() {
        return step(DispositionParameters.countyTrial1());
    }

    private Optional<CaseClock> step(DispositionParameters rules) {
        Deadlines deadlines = new Deadlines(WorkingCalendar.stateCouncil(), CaseEntry.pauses(book).all());
        return NextStep.of(CaseEntry.standing(book), book, rules, deadlines).map(found -> clock(found.kind(), found.due()));
    }

    private static CaseClock clock(ClockKind kind, LocalDate due) {
        return new CaseClock(kind, 0, due, false);
    }

    private static LocalDate june(int day) {
        return LocalDate.of(2026, 6, day);
    }
}
