package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.disposition.model.Moves.BRANCH;
import static org.mingping.disposition.model.Moves.COUNTY;
import static org.mingping.disposition.model.Moves.MEMBER;
import static org.mingping.disposition.model.Moves.MOVES;
import static org.mingping.disposition.model.Moves.moves;
import static org.mingping.disposition.model.Moves.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.disposition.model.CaseAftermath.Answer;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.organisation.model.Tier;

@DisplayName("§5 An appeal, and the file it belongs in")
class AppealingCaseTest {

    @Test
    @DisplayName("an appeal is answered once, by people who took no part; upheld, it undoes the decision")
    void appeals() {
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        CaseRecord appealed = decided.with(decided.aftermath().appealed(Cases.APPROVED));
        refused("CASE_NO_APPEAL", CaseState.SERVED, decided, CaseAction.ANSWER_APPEAL, COUNTY);
        refused("CASE_APPEAL_PENDING", CaseState.SERVED, appealed, CaseAction.APPEAL, MEMBER);
        refused("CASE_APPEAL_PENDING", CaseState.SEALED, appealed, CaseAction.CLOSE, BRANCH);
        refused("CASE_APPEAL_PENDING", CaseState.FILED, appealed, CaseAction.SEAL, new Actor(PersonId.account(33), Role.TOWNSHIP_OFFICER));
        refused("CASE_TOOK_PART", CaseState.SERVED, appealed, CaseAction.ANSWER_APPEAL, COUNTY);
        refused("CASE_STATE", CaseState.SEALED, Cases.met(Disposition.VOLUNTARY_WITHDRAWAL), CaseAction.APPEAL, MEMBER);
        Actor other = new Actor(PersonId.account(33), Role.COUNTY_APPROVER);
        CaseRecord upheld = appealed.with(appealed.aftermath().answered(new Answer(other.person(), Tier.COUNTY, Acts.LATER, true)));
        CaseStanding undone = MOVES.move(new CaseStanding(CaseState.SERVED, appealed), CaseAction.ANSWER_APPEAL, other, upheld, Acts.LATER);
        assertThat(undone.state()).isEqualTo(CaseState.OPEN);
        assertThat(undone.record().decision().approval()).isEmpty();
        assertThat(undone.record().aftermath().appeals()).hasSize(1);
    }

    @Test
    @DisplayName("one may appeal at any time, unless the rule set sets a limit")
    void appealLimit() {
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        CaseRecord served = decided.with(decided.aftermath().served(Cases.APPROVED, Service.SIGNED));
        CaseRecord after = served.with(served.aftermath().appealed(Acts.LATER));
        CaseStanding before = new CaseStanding(CaseState.CLOSED, served);
        assertThat(MOVES.move(before, CaseAction.APPEAL, MEMBER, after, LocalDate.of(2046, 1, 1)).record()).isEqualTo(after);
        CaseMoves limited = moves(RulesWith.values(Map.of("appeal.days", "10")));
        CaseRecord inTime = served.with(served.aftermath().appealed(LocalDate.of(2026, 6, 30)));
        assertThat(limited.move(before, CaseAction.APPEAL, BRANCH, inTime, LocalDate.of(2026, 7, 9)).record()).as("handed in in time, written down later").isEqualTo(inTime);
        CaseRecord late = served.with(served.aftermath().appealed(LocalDate.of(2026, 7, 1)));
        refused("CASE_APPEAL_LATE", () -> limited.move(before, CaseAction.APPEAL, MEMBER, late, LocalDate.of(2026, 7, 1)));
        CaseRecord writtenLate = decided.with(decided.aftermath().with(decided.aftermath().service().with(new CaseService.Delivery(Cases.APPROVED, Service.SIGNED, LocalDate.of(2026, 6, 16)))));
        CaseRecord aDayMore = writtenLate.with(writtenLate.aftermath().appealed(LocalDate.of(2026, 7, 1)));
        assertThat(limited.move(new CaseStanding(CaseState.SERVED, writtenLate), CaseAction.APPEAL, MEMBER, aDayMore, LocalDate.of(2026, 7, 1)).record())
                .as("nobody's time is over before the service was on record for its days").isEqualTo(aDayMore);
    }

    @Test
    @DisplayName("a file is not sealed, nor a case closed, while an appeal waits or its answer has not reached the member; sealed again only with an answer it does not hold; not closed before, nor before the member was followed up on as planned")
    void sealing() {
        Actor township = new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER);
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        CaseRecord waiting = decided.with(decided.aftermath().appealed(Cases.APPROVED));
        refused("CASE_APPEAL_PENDING", CaseState.FILED, waiting, CaseAction.SEAL, township);
        CaseRecord sealed = decided.with(decided.aftermath().sealed());
        refused("CASE_SEALED_ALREADY", CaseState.SEALED, sealed, CaseAction.SEAL, township);
        refused("CASE_SEALED_ALREADY", CaseState.CLOSED, sealed, CaseAction.SEAL, township);
        CaseRecord unserved = sealed.with(sealed.aftermath().appealed(Cases.APPROVED).answered(new Answer(PersonId.account(33), Tier.COUNTY, Acts.LATER, false)));
        refused("CASE_ANSWER_UNSERVED", CaseState.SEALED, unserved, CaseAction.SEAL, township);
        refused("CASE_ANSWER_UNSERVED", CaseState.SEALED, unserved, CaseAction.CLOSE, BRANCH);
        CaseRecord answered = unserved.with(unserved.aftermath().answerServed(Acts.served(unserved, Acts.LATER)));
        refused("CASE_UNSEALED", CaseState.SEALED, answered, CaseAction.CLOSE, BRANCH);
        CaseStanding again = MOVES.move(new CaseStanding(CaseState.SEALED, answered), CaseAction.SEAL, township, Acts.after(CaseAction.SEAL, answered, township), Acts.LATER);
        assertThat(again.state()).isEqualTo(CaseState.SEALED);
        refused("CASE_NO_FOLLOW_UP", CaseState.SEALED, again.record(), CaseAction.CLOSE, BRANCH);
        CaseRecord followed = again.record().with(again.record().aftermath().planned(Acts.LATER, List.of(Acts.LATER, Acts.LATER.plusDays(9))).visited());
        refused("CASE_VISITS_LEFT", CaseState.SEALED, followed, CaseAction.CLOSE, BRANCH);
        CaseRecord visited = followed.with(followed.aftermath().visited());
        assertThat(MOVES.move(new CaseStanding(CaseState.SEALED, visited), CaseAction.CLOSE, BRANCH, visited, Acts.LATER).state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    @DisplayName("in a case that rests the answer is sealed, once it has reached the member, and nothing else is: the case stands where it stood, also where the answer undid its decision")
    void atRest() {
        CaseMoves resting = new CaseMoves(DispositionParameters.countyTrial1(), RuleSetParameters.countyTrial1(), Deadlines.running(), Beside.CLEAR.resting(true));
        Actor township = new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER);
        CaseRecord decided = Cases.lawful(Disposition.RECTIFICATION);
        refused("CASE_SEALED_ALREADY", () -> sealed(resting, CaseState.RECTIFYING, decided, township));
        CaseRecord waiting = decided.with(decided.aftermath().appealed(Cases.APPROVED));
        refused("CASE_APPEAL_PENDING", () -> sealed(resting, CaseState.RECTIFYING, waiting, township));
        for (boolean upheld : new boolean[] {false, true}) {
            CaseRecord unserved = waiting.with(waiting.aftermath().answered(new Answer(PersonId.account(33), Tier.COUNTY, Acts.LATER, upheld)));
            refused("CASE_ANSWER_UNSERVED", () -> sealed(resting, CaseState.RECTIFYING, unserved, township));
            CaseRecord answered = unserved.with(unserved.aftermath().answerServed(Acts.served(unserved, Acts.LATER)));
            refused("CASE_STATE", () -> sealed(MOVES, CaseState.RECTIFYING, answered, township));
            refused("CASE_ROLE", () -> sealed(resting, CaseState.RECTIFYING, answered, BRANCH));
            CaseStanding again = sealed(resting, CaseState.RECTIFYING, answered, township);
            assertThat(again.state()).isEqualTo(CaseState.RECTIFYING);
            refused("CASE_SEALED_ALREADY", () -> sealed(resting, CaseState.RECTIFYING, again.record(), township));
            assertThat(sealed(MOVES, CaseState.FILED, again.record(), township).state()).as("given back, it goes on, and is sealed as a whole").isEqualTo(CaseState.SEALED);
        }
    }

    private static CaseStanding sealed(CaseMoves moves, CaseState state, CaseRecord record, Actor actor) {
        return moves.move(new CaseStanding(state, record), CaseAction.SEAL, actor, record.with(record.aftermath().sealed()), Acts.LATER);
    }
}
