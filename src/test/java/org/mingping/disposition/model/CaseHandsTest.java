package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.BasisFacts.Paused;
import org.mingping.disposition.model.fact.BasisFacts.Resumed;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.Named;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Refusal;

/** §5: an appeal is answered by people who took no part: not in what stands, and not in what was returned or undone either. */
@DisplayName("§5 Who had a part in a case")
class CaseHandsTest {

    private static final LocalDate DAY = Cases.VERIFIED;

    @ParameterizedTest(name = "account {0}")
    @ValueSource(longs = {40, 41, 42, 43, 44, 45, 46, 47, 48})
    @DisplayName("whoever opened, verified and was followed by another, answered a statement, returned, approved what was undone, served, paused or answered an appeal answers none")
    void everyHand(long account) {
        CaseRecord record = CaseEntry.standing(book()).record();
        CaseStanding before = new CaseStanding(CaseState.SERVED, record.with(record.decision().with(Cases.proposal(Disposition.DIRECT_REMOVAL)).with(Cases.approval(Tier.COUNTY)))
                .with(record.aftermath().appealed(DAY)));
        assertThatThrownBy(() -> answered(before, account)).as("account " + account)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CASE_TOOK_PART"));
        assertThat(answered(before, 99).record().aftermath().pending()).as("who took none").isEmpty();
    }

    @Test
    @DisplayName("nobody educates who verified first, though others verified after them")
    void educators() {
        List<CaseEntry> lines = book();
        assertThat(CaseEntry.standing(lines).record().basis().verification().orElseThrow().by()).doesNotContain(PersonId.account(41));
        assertThat(CaseEntry.standing(lines).record().partsBesideEducation()).contains(PersonId.account(41)).doesNotContain(Cases.MEMBER);
    }

    private static CaseStanding answered(CaseStanding before, long account) {
        Named by = named(account);
        CaseRecord after = new AnsweredAppeal(DAY, Tier.COUNTY, false, "维持").putOn(before.record(), by);
        return new CaseMoves(DispositionParameters.countyTrial1(), RuleSetParameters.countyTrial1(), Deadlines.running())
                .move(before, CaseAction.ANSWER_APPEAL, new Actor(by.person(), Role.COUNTY_APPROVER), after, Acts.LATER);
    }

    private static List<CaseEntry> book() {
        List<CaseEntry> lines = new ArrayList<>();
        Named member = new Named(Cases.MEMBER, "本人");
        add(lines, new Opened(DAY, member, CaseGround.GRAVE_PROBLEM, Optional.of(DAY), Optional.empty(), "反映", Optional.empty()), named(40), CaseState.OPEN);
        add(lines, new Verified(DAY, List.of(named(41)), "事实", true, true, Optional.empty()), named(2), CaseState.OPEN);
        add(lines, new Verified(DAY, List.of(named(3)), "事实", true, true, Optional.empty()), named(2), CaseState.OPEN);
        add(lines, new AnsweredStatement(DAY, "复核"), named(42), CaseState.OPEN);
        add(lines, new Proposed(DAY, Disposition.DIRECT_REMOVAL, 0, "研究"), named(2), CaseState.PROPOSED);
        add(lines, new Returned(DAY, "补正"), named(43), CaseState.OPEN);
        add(lines, new Paused(DAY, new Pause(DAY, DAY, "住院")), named(44), CaseState.OPEN);
        add(lines, new Resumed(DAY, "出院"), named(49), CaseState.OPEN);
        add(lines, new Approved(DAY, Tier.COUNTY, "同意"), named(45), CaseState.DECIDED);
        add(lines, new Served(DAY, Service.SIGNED, "签收"), named(46), CaseState.SERVED);
        add(lines, new Appealed(DAY, "不服"), named(47), CaseState.SERVED);
        add(lines, new AnsweredAppeal(DAY, Tier.COUNTY, true, "撤销"), named(48), CaseState.OPEN);
        return lines;
    }

    private static void add(List<CaseEntry> lines, CaseFact fact, Named by, CaseState after) {
        lines.add(new CaseEntry(lines.size() + 1, fact, by, Role.BRANCH_OFFICER, OffsetDateTime.of(DAY.atStartOfDay(), ZoneOffset.UTC), after));
    }

    private static Named named(long account) {
        return new Named(PersonId.account(account), "人员" + account);
    }
}
