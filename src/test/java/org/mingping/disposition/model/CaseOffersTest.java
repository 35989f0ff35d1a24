package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.fact.AfterFacts;
import org.mingping.organisation.model.Tier;

@DisplayName("§5 What a page offers in a case")
class CaseOffersTest {

    private static final PersonId OTHER_APPROVER = PersonId.account(32);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);

    @Test
    @DisplayName("is, to whom it concerns, only what is a member's own to do, whatever office they hold")
    void ownCase() {
        CaseRecord record = Cases.opened(Disposition.VOLUNTARY_WITHDRAWAL);
        assertThat(offered(CaseState.OPEN, record, Cases.MEMBER, Role.MEMBER, Role.BRANCH_OFFICER).acts()).containsExactly(CaseAction.STATE, CaseAction.TAKE_BACK);
        assertThat(offered(CaseState.OPEN, record, Cases.MEMBER, Role.BRANCH_OFFICER).acts()).containsExactly(CaseAction.STATE, CaseAction.TAKE_BACK);
        assertThat(offered(CaseState.OPEN, record, Cases.EDUCATOR, Role.MEMBER).acts()).as("another member").isEmpty();
    }

    @Test
    @DisplayName("is the next step of the procedure first: verify, talk, educate where the ground is a grade, propose, tell, meet")
    void likely() {
        CaseRecord opened = Cases.opened(Disposition.RECTIFICATION);
        assertThat(likely(CaseState.OPEN, opened)).contains(CaseAction.VERIFY);
        CaseRecord verified = opened.with(opened.basis().with(Cases.verification(Disposition.RECTIFICATION)));
        assertThat(likely(CaseState.OPEN, verified)).contains(CaseAction.TALK);
        CaseRecord talked = verified.with(verified.hearing().with(Cases.talk()));
        assertThat(likely(CaseState.OPEN, talked)).contains(CaseAction.APPOINT_EDUCATORS);
        CaseRecord planned = talked.with(talked.education().appointed(Cases.educators(), TODAY.minusWeeks(12)));
        assertThat(likely(CaseState.IN_EDUCATION, planned)).as("the twelve weeks are over, and what was missed comes first").contains(CaseAction.HOLD_SESSION);
        CaseRecord educated = planned;
        for (int week = 0; week < 12; week++) {
            educated = educated.with(educated.education().with(new Session(TODAY.minusWeeks(12).plusWeeks(week), Cases.EDUCATOR)));
        }
        assertThat(likely(CaseState.IN_EDUCATION, educated)).as("the twelve weeks are over").contains(CaseAction.EVALUATE);
        assertThat(likely(CaseState.IN_EDUCATION, talked.with(talked.education().appointed(Cases.educators(), TODAY.minusWeeks(12).plusDays(1))))).contains(CaseAction.HOLD_SESSION);
        CaseRecord rested = educated.with(CasePauses.NONE.with(new Pause(TODAY.minusDays(3), TODAY.minusDays(3), "住院")));
        assertThat(likely(CaseState.IN_EDUCATION, rested)).as("its last day is today").contains(CaseAction.HOLD_SESSION);
        CaseRecord grave = Cases.opened(Disposition.DIRECT_REMOVAL);
        grave = grave.with(grave.basis().with(Cases.verification(Disposition.DIRECT_REMOVAL))).with(grave.hearing().with(Cases.talk()));
        assertThat(likely(CaseState.OPEN, grave)).as("without education").contains(CaseAction.PROPOSE);
        CaseRecord proposed = grave.with(grave.decision().with(Cases.proposal(Disposition.DIRECT_REMOVAL)));
        assertThat(likely(CaseState.PROPOSED, proposed)).contains(CaseAction.TELL);
        assertThat(likely(CaseState.PROPOSED, proposed.with(proposed.decision().told(Cases.TOLD, Cases.MET, 0)))).contains(CaseAction.HOLD_MEETING);
        CaseRecord stated = proposed.with(proposed.hearing().with(new CaseHearing.Statement(Cases.TOLD, Optional.empty())));
        assertThat(likely(CaseState.PROPOSED, stated)).as("the member waits for an answer").contains(CaseAction.ANSWER_STATEMENT);
    }

    @Test
    @DisplayName("is the approval to the tier that approves, and where the township reviews only after it has; a voluntary withdrawal is taken on file and approved by nobody")
    void superiors() {
        CaseRecord removal = Cases.met(Disposition.DIRECT_REMOVAL);
        assertThat(offered(CaseState.PASSED, removal, Cases.COUNTY_APPROVER, Role.COUNTY_APPROVER).acts()).as("not reviewed yet").isEmpty();
        assertThat(offered(CaseState.PASSED, removal, Cases.TOWNSHIP_APPROVER, Role.TOWNSHIP_APPROVER)).isEqualTo(
                new CaseOffers(List.of(CaseAction.REVIEW, CaseAction.RETURN), Optional.of(CaseAction.REVIEW)));
        assertThat(offered(CaseState.REVIEWED, removal, Cases.COUNTY_APPROVER, Role.COUNTY_APPROVER).acts()).containsExactly(CaseAction.APPROVE, CaseAction.RETURN);
        CaseRecord rectification = Cases.met(Disposition.RECTIFICATION);
        assertThat(offered(CaseState.PASSED, rectification, Cases.TOWNSHIP_APPROVER, Role.TOWNSHIP_APPROVER).likely()).contains(CaseAction.APPROVE);
        assertThat(offered(CaseState.PASSED, rectification, Cases.COUNTY_APPROVER, Role.COUNTY_APPROVER).acts()).isEmpty();
        CaseRecord withdrawal = Cases.met(Disposition.VOLUNTARY_WITHDRAWAL);
        assertThat(offered(CaseState.PASSED, withdrawal, Cases.TOWNSHIP_APPROVER, Role.TOWNSHIP_APPROVER).acts()).containsExactly(CaseAction.TAKE_ON_FILE, CaseAction.RETURN);
    }

    @Test
    @DisplayName("is to let deadlines run again only where they rest or will, and to the township alone")
    void resting() {
        CaseRecord record = Cases.opened(Disposition.DIRECT_REMOVAL);
        assertThat(offered(CaseState.OPEN, record, Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER).acts()).contains(CaseAction.PAUSE).doesNotContain(CaseAction.RESUME);
        CaseRecord over = record.with(CasePauses.NONE.with(new Pause(TODAY.minusDays(9), TODAY.minusDays(1), "住院")));
        assertThat(offered(CaseState.OPEN, over, Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER).acts()).doesNotContain(CaseAction.RESUME);
        CaseRecord rests = record.with(CasePauses.NONE.with(new Pause(TODAY.minusDays(9), TODAY, "住院")));
        assertThat(offered(CaseState.OPEN, rests, Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER).acts()).contains(CaseAction.PAUSE, CaseAction.RESUME);
        assertThat(offered(CaseState.OPEN, rests, Cases.SECRETARY, Role.BRANCH_OFFICER).acts()).doesNotContain(CaseAction.PAUSE, CaseAction.RESUME);
    }

    @Test
    @DisplayName("is the proposal where the verification found nothing, then the township’s approval to somebody who did not prepare it, and no follow-up")
    void unfounded() {
        CaseRecord opened = Cases.opened(Disposition.CLOSED_AS_UNFOUNDED);
        assertThat(likely(CaseState.OPEN, opened.with(opened.basis().with(Cases.verification(Disposition.CLOSED_AS_UNFOUNDED))))).contains(CaseAction.PROPOSE);
        CaseRecord proposed = Cases.met(Disposition.CLOSED_AS_UNFOUNDED);
        assertThat(offered(CaseState.PASSED, proposed, Cases.TOWNSHIP_APPROVER, Role.TOWNSHIP_APPROVER)).isEqualTo(
                new CaseOffers(List.of(CaseAction.APPROVE, CaseAction.RETURN), Optional.of(CaseAction.APPROVE)));
        assertThat(offered(CaseState.PASSED, proposed, Cases.OFFICER, Role.TOWNSHIP_APPROVER).acts()).as("who verified").containsExactly(CaseAction.RETURN);
        assertThat(offered(CaseState.SERVED, Cases.lawful(Disposition.CLOSED_AS_UNFOUNDED), Cases.SECRETARY, Role.BRANCH_OFFICER).acts())
                .doesNotContain(CaseAction.PLAN_FOLLOW_UP, CaseAction.VISIT);
    }

    @Test
    @DisplayName("is the answer to an appeal only to an approver who took no part, and the closing only where none waits")
    void appeals() {
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        assertThat(offered(CaseState.SERVED, decided, OTHER_APPROVER, Role.COUNTY_APPROVER).acts()).as("nothing to answer").isEmpty();
        assertThat(offered(CaseState.SEALED, decided.with(decided.aftermath().sealed().planned(TODAY, List.of(TODAY)).visited()), Cases.SECRETARY, Role.BRANCH_OFFICER).acts()).contains(CaseAction.CLOSE, CaseAction.APPEAL);
        CaseRecord appealed = decided.with(decided.aftermath().served(TODAY, AfterFacts.Service.SIGNED).appealed(TODAY));
        assertThat(offered(CaseState.SERVED, appealed, OTHER_APPROVER, Role.COUNTY_APPROVER).likely()).contains(CaseAction.ANSWER_APPEAL);
        assertThat(offered(CaseState.SERVED, appealed, Cases.SECRETARY, Role.BRANCH_OFFICER).acts()).as("what is filed would lack the answer").doesNotContain(CaseAction.FILE);
        assertThat(offered(CaseState.SERVED, decided, Cases.SECRETARY, Role.BRANCH_OFFICER).acts()).contains(CaseAction.FILE);
        assertThat(offered(CaseState.SERVED, appealed, Cases.COUNTY_APPROVER, Role.COUNTY_APPROVER).acts()).as("who approved").isEmpty();
        assertThat(offered(CaseState.SEALED, appealed, Cases.SECRETARY, Role.BRANCH_OFFICER).acts()).doesNotContain(CaseAction.CLOSE, CaseAction.APPEAL);
        CaseRecord upheld = Cases.met(Disposition.DIRECT_REMOVAL);
        upheld = upheld.with(CaseDecision.NONE).with(upheld.aftermath().appealed(Cases.MET).answered(new CaseAftermath.Answer(OTHER_APPROVER, Tier.COUNTY, Cases.MET, true)));
        upheld = upheld.with(upheld.aftermath().answerServed(Acts.served(upheld, TODAY)));
        assertThat(likely(CaseState.OPEN, upheld)).as("the facts are verified anew").contains(CaseAction.VERIFY);
        CaseRecord answered = decided.with(decided.aftermath().sealed().appealed(TODAY).answered(new CaseAftermath.Answer(OTHER_APPROVER, Tier.COUNTY, TODAY, false)));
        assertThat(offered(CaseState.CLOSED, answered, Cases.OFFICER, Role.TOWNSHIP_OFFICER).acts()).as("the answer reaches the member first").doesNotContain(CaseAction.SEAL);
        assertThat(offered(CaseState.CLOSED, answered, Cases.OFFICER, Role.TOWNSHIP_OFFICER).likely()).contains(CaseAction.SERVE_ANSWER);
        CaseRecord served = answered.with(answered.aftermath().answerServed(Acts.served(answered, TODAY)));
        assertThat(offered(CaseState.CLOSED, served, Cases.OFFICER, Role.TOWNSHIP_OFFICER).likely()).as("its file lacks the answer").contains(CaseAction.SEAL);
        assertThat(offered(CaseState.CLOSED, served, Cases.OFFICER, Role.TOWNSHIP_OFFICER).only(Set.of(CaseAction.APPEAL))).isEqualTo(new CaseOffers(List.of(CaseAction.APPEAL), Optional.empty()));
        assertThat(offered(CaseState.CLOSED, decided.with(decided.aftermath().sealed()), Cases.OFFICER, Role.TOWNSHIP_OFFICER).likely()).isEmpty();
    }

    @Test
    @DisplayName("is the evaluation at the end of a rectification from its last day on, and a session to the educators among the members")
    void timely() {
        CaseRecord record = Cases.lawful(Disposition.RECTIFICATION);
        CaseRecord runs = record.with(record.decision().with(new Rectification(TODAY.minusMonths(6).plusDays(1), TODAY.minusMonths(6).plusDays(1), 6, Optional.empty(), false)));
        assertThat(likely(CaseState.RECTIFYING, runs)).contains(CaseAction.REACH_MILESTONE);
        CaseRecord over = record.with(record.decision().with(new Rectification(TODAY.minusMonths(6), TODAY.minusMonths(6), 6, Optional.empty(), false)));
        assertThat(likely(CaseState.RECTIFYING, over)).contains(CaseAction.REEVALUATE);
        assertThat(offered(CaseState.IN_EDUCATION, record, Cases.EDUCATOR, Role.MEMBER).acts()).containsExactly(CaseAction.HOLD_SESSION);
        assertThat(offered(CaseState.IN_EDUCATION, record, PersonId.member(6), Role.MEMBER).acts()).isEmpty();
    }

    private static Optional<CaseAction> likely(CaseState state, CaseRecord record) {
        return offered(state, record, Cases.SECRETARY, Role.BRANCH_OFFICER).likely();
    }

    private static CaseOffers offered(CaseState state, CaseRecord record, PersonId person, Role... roles) {
        return CaseOffers.of(new CaseStanding(state, record), new CaseOffers.Asking(person, Set.of(roles)), RulesOfCase.under(RuleSetParameters.countyTrial1()), Deadlines.running(), TODAY);
    }
}
