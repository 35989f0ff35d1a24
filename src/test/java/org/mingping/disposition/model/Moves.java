package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;

/** Who moves cases, by which rules, and how they are refused. */
final class Moves {

    static final CaseMoves MOVES = moves(DispositionParameters.countyTrial1());
    static final Actor MEMBER = new Actor(Cases.MEMBER, Role.MEMBER);
    static final Actor BRANCH = new Actor(Cases.SECRETARY, Role.BRANCH_OFFICER);
    static final Actor COUNTY = new Actor(Cases.COUNTY_APPROVER, Role.COUNTY_APPROVER);

    private Moves() {
    }

    static CaseMoves moves(DispositionParameters rules) {
        return new CaseMoves(rules, RuleSetParameters.countyTrial1(), Deadlines.running());
    }

    static void refused(String code, CaseState state, CaseRecord record, CaseAction action, Actor actor) {
        refused(code, () -> MOVES.move(new CaseStanding(state, record), action, actor, Acts.after(action, record, actor), Acts.LATER));
    }

    static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.clause()).isEqualTo("domain §5");
            assertThat(refusal.sentence(Messages.CHINESE)).doesNotContain("⟦");
        });
    }
}
