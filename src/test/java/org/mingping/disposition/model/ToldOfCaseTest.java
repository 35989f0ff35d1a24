package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.Reevaluated;
import org.mingping.organisation.model.Tier;

@DisplayName("§5 What a member is told of their case")
class ToldOfCaseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Named SECRETARY = new Named(Cases.SECRETARY, "张三");
    private final List<CaseEntry> book = new ArrayList<>();

    @Test
    @DisplayName("is the latest of each kind, the plan and the end of a rectification too, and not who tried to reach them")
    void latest() {
        decided(Disposition.RECTIFICATION);
        add(new RectificationPlanned(DAY, DAY, SECRETARY, "措施", List.of()), CaseState.RECTIFYING);
        add(new Reevaluated(DAY, true, "", Optional.empty(), Optional.of(true), Optional.empty()), CaseState.REFORMED);
        assertThat(actions()).containsExactly(CaseAction.PROPOSE, CaseAction.APPROVE, CaseAction.SERVE_NOTICE, CaseAction.PLAN_RECTIFICATION, CaseAction.REEVALUATE);
    }

    @Test
    @DisplayName("is nothing of a decision that an appeal undid, but the answer that did")
    void undone() {
        decided(Disposition.REMOVAL);
        add(new Appealed(DAY, "不服"), CaseState.SERVED);
        add(new AnsweredAppeal(DAY, Tier.COUNTY, true, "撤销"), CaseState.OPEN);
        assertThat(actions()).containsExactly(CaseAction.APPEAL, CaseAction.ANSWER_APPEAL);
        add(new Proposed(DAY, Disposition.RECTIFICATION, 6, "研究"), CaseState.PROPOSED);
        assertThat(actions()).as("decided anew").containsExactly(CaseAction.APPEAL, CaseAction.ANSWER_APPEAL, CaseAction.PROPOSE);
    }

    @Test
    @DisplayName("is all that they stated, and every answer: nothing that they said takes the place of what they said before")
    void stated() {
        add(new Opened(DAY, new Named(Cases.MEMBER, "王五"), CaseGround.GRAVE_PROBLEM, Optional.of(DAY), Optional.empty(), "反映", Optional.empty()), CaseState.OPEN);
        add(new Stated(DAY, "不属实", Optional.of("同村张某")), CaseState.OPEN);
        add(new Stated(DAY, "我在外地", Optional.empty()), CaseState.OPEN);
        add(new AnsweredStatement(DAY, "已经核实"), CaseState.OPEN);
        assertThat(actions()).containsExactly(CaseAction.STATE, CaseAction.STATE, CaseAction.ANSWER_STATEMENT);
    }

    private void decided(Disposition disposition) {
        add(new Opened(DAY, new Named(Cases.MEMBER, "王五"), CaseGround.GRAVE_PROBLEM, Optional.of(DAY), Optional.empty(), "反映", Optional.empty()), CaseState.OPEN);
        add(new AttemptMade(DAY, CaseHearing.Way.VISIT, "不在家"), CaseState.OPEN);
        add(new Proposed(DAY, disposition, 6, "研究"), CaseState.PASSED);
        add(new Approved(DAY, Tier.COUNTY, "同意"), CaseState.DECIDED);
        add(new Served(DAY, Service.SIGNED, "签收"), CaseState.SERVED);
    }

    private void add(CaseFact fact, CaseState after) {
        book.add(new CaseEntry(book.size() + 1, fact, SECRETARY, Role.BRANCH_OFFICER, OffsetDateTime.of(DAY.atStartOfDay(), ZoneOffset.UTC), after));
    }

    private List<CaseAction> actions() {
        return ToldOfCase.of(book).stream().map(line -> line.fact().action()).toList();
    }
}
