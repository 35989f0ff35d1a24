package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mingping.disposition.model.Moves.BRANCH;
import static org.mingping.disposition.model.Moves.COUNTY;
import static org.mingping.disposition.model.Moves.MEMBER;
import static org.mingping.disposition.model.Moves.MOVES;
import static org.mingping.disposition.model.Moves.refused;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Votes;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseEducation.Evaluation;
import org.mingping.disposition.model.CaseEducation.Session;
import org.mingping.disposition.model.fact.AfterFacts.Service;

@DisplayName("§5 In a case")
class CaseMovesTest {

    @Test
    @DisplayName("where the verification found nothing, the proposal to close goes to the township without a meeting, and who prepared the case does not decide it")
    void unfounded() {
        CaseRecord proposed = Cases.met(Disposition.CLOSED_AS_UNFOUNDED);
        CaseRecord before = proposed.with(CaseDecision.NONE);
        assertThat(MOVES.move(new CaseStanding(CaseState.OPEN, before), CaseAction.PROPOSE, BRANCH, proposed, Acts.LATER).state()).isEqualTo(CaseState.PASSED);
        Actor approver = new Actor(Cases.TOWNSHIP_APPROVER, Role.TOWNSHIP_APPROVER);
        assertThat(MOVES.move(new CaseStanding(CaseState.PASSED, proposed), CaseAction.APPROVE, approver, Acts.after(CaseAction.APPROVE, proposed, approver), Acts.LATER).state())
                .isEqualTo(CaseState.DECIDED);
        refused("CASE_PREPARED", CaseState.PASSED, proposed, CaseAction.APPROVE, new Actor(Cases.SECRETARY, Role.TOWNSHIP_APPROVER));
        refused("CASE_PREPARED", CaseState.PASSED, proposed, CaseAction.APPROVE, new Actor(Cases.OFFICER, Role.TOWNSHIP_APPROVER));
        CaseRecord returned = proposed.with(new CaseHands(Set.of(Cases.TOWNSHIP_APPROVER), Set.of(Cases.TOWNSHIP_APPROVER), Set.of()));
        assertThat(MOVES.move(new CaseStanding(CaseState.PASSED, returned), CaseAction.APPROVE, approver, Acts.after(CaseAction.APPROVE, returned, approver), Acts.LATER).state())
                .as("who returned it once may decide it").isEqualTo(CaseState.DECIDED);
        refused("CASE_TIER", CaseState.PASSED, proposed, CaseAction.APPROVE, COUNTY);
    }

    @Test
    @DisplayName("nobody acts in their own case, with whatever office; only the member states, appeals and takes back")
    void ownCase() {
        CaseRecord met = Cases.met(Disposition.DIRECT_REMOVAL);
        refused("OWN_CASE", CaseState.OPEN, met, CaseAction.TALK, new Actor(Cases.MEMBER, Role.BRANCH_OFFICER));
        refused("OWN_CASE", CaseState.IN_EDUCATION, Cases.met(Disposition.REMOVAL), CaseAction.HOLD_SESSION, MEMBER);
        refused("CASE_NOT_OWN", CaseState.OPEN, met, CaseAction.STATE, new Actor(Cases.EDUCATOR, Role.MEMBER));
        refused("CASE_NOT_EDUCATOR", CaseState.IN_EDUCATION, Cases.met(Disposition.REMOVAL), CaseAction.HOLD_SESSION, new Actor(PersonId.member(8), Role.MEMBER));
    }

    @Test
    @DisplayName("nothing is approved while there is a defect, nor taken on file")
    void defects() {
        refused("CASE_DEFECTS", CaseState.PASSED, Cases.met(Disposition.REMOVAL), CaseAction.APPROVE, COUNTY);
        CaseRecord withdrawal = Cases.met(Disposition.VOLUNTARY_WITHDRAWAL);
        refused("CASE_DEFECTS", CaseState.PASSED, withdrawal.with(CaseHearing.NONE), CaseAction.TAKE_ON_FILE, new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER));
    }

    @Test
    @DisplayName("each superior does what the rule set gives it")
    void tiers() {
        refused("CASE_TIER", CaseState.PASSED, Cases.met(Disposition.RECTIFICATION), CaseAction.APPROVE, COUNTY);
        refused("CASE_TIER", CaseState.PASSED, Cases.met(Disposition.VOLUNTARY_WITHDRAWAL), CaseAction.APPROVE, new Actor(Cases.TOWNSHIP_APPROVER, Role.TOWNSHIP_APPROVER));
        refused("CASE_NO_REVIEW", CaseState.PASSED, Cases.met(Disposition.RECTIFICATION), CaseAction.REVIEW, new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER));
        refused("CASE_NOT_ON_FILE", CaseState.PASSED, Cases.met(Disposition.REMOVAL), CaseAction.TAKE_ON_FILE, new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER));
    }

    @Test
    @DisplayName("a meeting without quorum is held again, and one that does not pass sends the proposal back")
    void meetings() {
        CaseRecord met = Cases.met(Disposition.REMOVAL);
        assertThat(meeting(met, new Meeting(Cases.MET, 10, 4, 4, 0, Cases.VOTERS, false)).state()).isEqualTo(CaseState.PROPOSED);
        CaseStanding back = meeting(met, new Meeting(Cases.MET, 10, 7, 5, 2, Cases.VOTERS, false));
        assertThat(back.state()).isEqualTo(CaseState.EVALUATED);
        assertThat(back.record().proposed()).isEmpty();
    }

    @Test
    @DisplayName("an evaluation that stands is not repeated for another result; one that cannot stand is, and so is one after the case was sent back by others")
    void evaluatedOnce() {
        CaseRecord evaluated = Cases.educated(Cases.opened(Disposition.REMOVAL), false);
        refused("CASE_EVALUATED", CaseState.EVALUATED, evaluated, CaseAction.EVALUATE, BRANCH);
        refused("CASE_EVALUATED", CaseState.EVALUATED, evaluated.with(evaluated.education().with(new Session(Cases.EVALUATED.plusDays(2), Cases.EDUCATOR))), CaseAction.EVALUATE, BRANCH);
        CaseRecord few = evaluated.with(evaluated.education().with(Spoilt.tooFew()));
        assertThat(evaluatedAnew(few).state()).isEqualTo(CaseState.EVALUATED);
        CaseRecord missed = Spoilt.withoutSession(evaluated, 3);
        refused("CASE_EVALUATED", CaseState.EVALUATED, missed, CaseAction.EVALUATE, BRANCH);
        CaseRecord mended = missed.with(missed.education().with(new Session(Cases.EVALUATED.plusDays(2), Cases.EDUCATOR)));
        assertThat(evaluatedAnew(mended).state()).as("a week was missed when it was evaluated, and has been mended since").isEqualTo(CaseState.EVALUATED);
        CaseRecord met = Cases.met(Disposition.REMOVAL);
        CaseRecord notPassed = meeting(met, new Meeting(Cases.MET, 10, 7, 5, 2, Cases.VOTERS, false)).record();
        refused("CASE_EVALUATED", CaseState.EVALUATED, notPassed, CaseAction.EVALUATE, BRANCH);
        CaseStanding returned = MOVES.move(new CaseStanding(CaseState.PASSED, met), CaseAction.RETURN, new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER), met, Acts.LATER);
        CaseStanding anew = evaluatedAnew(returned.record());
        assertThat(anew.record().education().reopened()).isFalse();
        refused("CASE_EVALUATED", CaseState.EVALUATED, anew.record(), CaseAction.EVALUATE, BRANCH);
    }

    @Test
    @DisplayName("one that came before the plan was over is held again when it is over, and not as often as one likes before")
    void evaluatedEarly() {
        CaseRecord evaluated = Cases.educated(Cases.opened(Disposition.REMOVAL), false);
        CaseRecord early = evaluated.with(evaluated.education().with(new Evaluation(Cases.PLAN.plusWeeks(4), Votes.of(0, 3, 6, 3), Cases.VOTERS, 5)));
        CaseStanding before = new CaseStanding(CaseState.EVALUATED, early);
        LocalDate over = Cases.PLAN.plusWeeks(12);
        refused("CASE_EVALUATED", () -> MOVES.move(before, CaseAction.EVALUATE, BRANCH, Acts.after(CaseAction.EVALUATE, early, BRANCH), over.minusDays(1)));
        assertThat(MOVES.move(before, CaseAction.EVALUATE, BRANCH, Acts.after(CaseAction.EVALUATE, early, BRANCH), over).state()).isEqualTo(CaseState.EVALUATED);
    }

    @Test
    @DisplayName("an education’s plan begins on no day that has passed")
    void planned() {
        CaseRecord met = Cases.met(Disposition.REMOVAL);
        CaseStanding before = new CaseStanding(CaseState.EVALUATED, met);
        CaseRecord after = met.with(met.education().appointed(Cases.educators(), Acts.LATER));
        refused("EDUCATION_PAST", () -> MOVES.move(before, CaseAction.APPOINT_EDUCATORS, BRANCH, after, Acts.LATER.plusDays(1)));
        assertThat(MOVES.move(before, CaseAction.APPOINT_EDUCATORS, BRANCH, after, Acts.LATER).state()).isEqualTo(CaseState.IN_EDUCATION);
    }

    private static CaseStanding evaluatedAnew(CaseRecord record) {
        return MOVES.move(new CaseStanding(CaseState.EVALUATED, record), CaseAction.EVALUATE, BRANCH, Acts.after(CaseAction.EVALUATE, record, BRANCH), Acts.LATER);
    }

    @Test
    @DisplayName("only a wish of one’s own can be taken back")
    void takingBack() {
        refused("CASE_NOT_OWN_WISH", CaseState.PROPOSED, Cases.met(Disposition.REMOVAL), CaseAction.TAKE_BACK, MEMBER);
    }

    @Test
    @DisplayName("no act writes what is another’s: an approval slipped in with a talk, or a decided record changed")
    void slippedIn() {
        CaseRecord met = Cases.met(Disposition.RECTIFICATION);
        assertThatIllegalArgumentException().isThrownBy(() -> MOVES.move(new CaseStanding(CaseState.EVALUATED, met), CaseAction.TALK, BRANCH,
                Cases.lawful(Disposition.RECTIFICATION), Acts.LATER));
        CaseRecord decided = Cases.lawful(Disposition.RECTIFICATION);
        assertThatIllegalArgumentException().isThrownBy(() -> MOVES.move(new CaseStanding(CaseState.DECIDED, decided), CaseAction.SERVE_NOTICE, BRANCH,
                decided.with(CaseHearing.NONE).with(decided.aftermath().served(Acts.LATER, Service.SIGNED)), Acts.LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> MOVES.move(new CaseStanding(CaseState.SERVED, decided), CaseAction.PLAN_RECTIFICATION, BRANCH,
                Acts.after(CaseAction.PLAN_RECTIFICATION, Cases.lawful(Disposition.REMOVAL), BRANCH), Acts.LATER));
    }

    private static CaseStanding meeting(CaseRecord record, Meeting meeting) {
        return MOVES.move(new CaseStanding(CaseState.PROPOSED, record), CaseAction.HOLD_MEETING, BRANCH, record.with(record.decision().with(meeting)), Acts.LATER);
    }
}
