package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mingping.disposition.model.Moves.MEMBER;
import static org.mingping.disposition.model.Moves.MOVES;
import static org.mingping.disposition.model.Moves.moves;
import static org.mingping.disposition.model.Moves.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.access.Role;
import org.mingping.shared.Refusal;

@DisplayName("§5 In a case")
class CaseActionsTest {

    @ParameterizedTest(name = "{0} in {1} by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            OPEN               | NEW                                                    | BRANCH_OFFICER TOWNSHIP_OFFICER COUNTY_OFFICER        | OPEN
            ADD_GROUND         | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED DECIDED SERVED RECTIFYING | -                                           | =
            VERIFY             | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            TALK               | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            RECORD_ATTEMPT     | OPEN IN_EDUCATION EVALUATED DECIDED                    | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            PUBLISH            | OPEN IN_EDUCATION EVALUATED DECIDED                    | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            STATE              | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED   | MEMBER BRANCH_OFFICER                                 | =
            ANSWER_STATEMENT   | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED TAKEN_BACK   | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            APPOINT_EDUCATORS  | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER TOWNSHIP_OFFICER                       | IN_EDUCATION
            HOLD_SESSION       | IN_EDUCATION EVALUATED                                 | MEMBER BRANCH_OFFICER TOWNSHIP_OFFICER                | =
            EVALUATE           | IN_EDUCATION EVALUATED                                 | BRANCH_OFFICER                                        | EVALUATED
            PROPOSE            | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER                                        | PROPOSED
            WITHDRAW_PROPOSAL  | PROPOSED                                               | BRANCH_OFFICER                                        | OPEN
            TELL               | PROPOSED                                               | BRANCH_OFFICER                                        | =
            HOLD_MEETING       | PROPOSED                                               | BRANCH_OFFICER                                        | PASSED
            REVIEW             | PASSED                                                 | TOWNSHIP_OFFICER TOWNSHIP_APPROVER                    | REVIEWED
            APPROVE            | PASSED REVIEWED                                        | TOWNSHIP_APPROVER COUNTY_APPROVER                     | DECIDED
            TAKE_ON_FILE       | PASSED                                                 | TOWNSHIP_OFFICER TOWNSHIP_APPROVER                    | DECIDED
            RETURN             | PASSED REVIEWED                                        | TOWNSHIP_OFFICER TOWNSHIP_APPROVER COUNTY_APPROVER    | OPEN
            SERVE_NOTICE       | DECIDED                                                | BRANCH_OFFICER TOWNSHIP_OFFICER                       | SERVED
            PLAN_RECTIFICATION | SERVED                                                 | BRANCH_OFFICER                                        | RECTIFYING
            REACH_MILESTONE    | RECTIFYING                                             | BRANCH_OFFICER                                        | =
            PLAN_REEVALUATION  | RECTIFYING                                             | BRANCH_OFFICER                                        | =
            REEVALUATE         | RECTIFYING                                             | BRANCH_OFFICER                                        | REFORMED
            FILE               | SERVED REFORMED TAKEN_BACK                             | BRANCH_OFFICER TOWNSHIP_OFFICER                       | FILED
            SEAL               | FILED SEALED CLOSED                                    | TOWNSHIP_OFFICER TOWNSHIP_APPROVER                    | SEALED SEALED CLOSED
            APPEAL             | DECIDED SERVED RECTIFYING REFORMED FILED SEALED CLOSED | MEMBER BRANCH_OFFICER TOWNSHIP_OFFICER COUNTY_OFFICER | =
            ANSWER_APPEAL      | DECIDED SERVED RECTIFYING REFORMED FILED SEALED CLOSED | COUNTY_APPROVER                                       | =
            SERVE_ANSWER       | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED DECIDED SERVED RECTIFYING REFORMED FILED SEALED CLOSED | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            TAKE_BACK          | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED            | MEMBER BRANCH_OFFICER                                 | TAKEN_BACK
            PAUSE              | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED DECIDED SERVED RECTIFYING | TOWNSHIP_OFFICER                                      | =
            RESUME             | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED DECIDED SERVED RECTIFYING | TOWNSHIP_OFFICER                                      | =
            PLAN_FOLLOW_UP     | SERVED RECTIFYING REFORMED FILED SEALED                | BRANCH_OFFICER                                        | =
            VISIT              | SERVED RECTIFYING REFORMED FILED SEALED                | BRANCH_OFFICER                                        | =
            CLOSE              | SEALED                                                 | BRANCH_OFFICER TOWNSHIP_OFFICER                       | CLOSED""")
    @DisplayName("every action is done in its states by its roles, and refused with its reason in every other state and to every other role")
    void table(CaseAction action, String states, String roles, String next) {
        for (CaseState state : CaseState.values()) {
            for (Role role : Role.values()) {
                boolean forState = List.of(states.split(" ")).contains(state.name());
                boolean forRole = List.of(roles.split(" ")).contains(role.name());
                CaseStanding before = new CaseStanding(state, Acts.before(action, state, role));
                Actor actor = Acts.actor(action, role);
                ThrowingCallable act = () -> assertThat(rules(action, state).move(before, action, actor, Acts.after(action, before.record(), actor), Acts.LATER).state())
                        .isEqualTo(next.equals("=") ? state : next(states, state, next));
                String combination = state + " × " + action + " × " + role;
                if (forState && forRole) {
                    assertThat(catchThrowable(act)).as(combination).isNull();
                } else {
                    assertThatThrownBy(act).as(combination).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(forRole ? "CASE_STATE" : "CASE_ROLE"));
                }
            }
        }
    }

    /** One for all states, or one for each. */
    private static CaseState next(String states, CaseState state, String next) {
        String[] each = next.split(" ");
        return CaseState.valueOf(each.length == 1 ? next : each[List.of(states.split(" ")).indexOf(state.name())]);
    }

    @Test
    @DisplayName("the table names every action")
    void everyAction() throws NoSuchMethodException {
        String table = getClass().getDeclaredMethod("table", CaseAction.class, String.class, String.class, String.class).getAnnotation(CsvSource.class).textBlock();
        assertThat(Arrays.stream(CaseAction.values()).map(Enum::name)).allSatisfy(action -> assertThat(table).containsPattern("(?m)^" + action + " "));
    }

    private static CaseMoves rules(CaseAction action, CaseState state) {
        boolean unreviewed = action == CaseAction.APPROVE && state == CaseState.PASSED;
        return unreviewed ? moves(RulesWith.values(Map.of("superior.DIRECT_REMOVAL", "COUNTY_APPROVES"))) : MOVES;
    }
}
