package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.access.Role;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.disposition.model.CaseAftermath.Answer;
import org.mingping.disposition.model.CaseDecision.Meeting;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Published;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 In a case")
class CaseMovesTest {

    private static final CaseMoves MOVES = moves(DispositionParameters.countyTrial1());
    private static final Actor MEMBER = new Actor(Cases.MEMBER, Role.MEMBER);
    private static final Actor BRANCH = new Actor(Cases.SECRETARY, Role.BRANCH_OFFICER);
    private static final Actor COUNTY = new Actor(Cases.COUNTY_APPROVER, Role.COUNTY_APPROVER);

    @ParameterizedTest(name = "{0} in {1} by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            OPEN               | NEW                                                    | BRANCH_OFFICER TOWNSHIP_OFFICER COUNTY_OFFICER        | OPEN
            ADD_GROUND         | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED DECIDED SERVED RECTIFYING | -                                           | =
            VERIFY             | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            TALK               | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER                                        | =
            RECORD_ATTEMPT     | OPEN IN_EDUCATION EVALUATED DECIDED                    | BRANCH_OFFICER                                        | =
            PUBLISH            | OPEN IN_EDUCATION EVALUATED DECIDED                    | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            STATE              | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED   | MEMBER BRANCH_OFFICER                                 | =
            ANSWER_STATEMENT   | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED   | BRANCH_OFFICER TOWNSHIP_OFFICER                       | =
            APPOINT_EDUCATORS  | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER                                        | IN_EDUCATION
            HOLD_SESSION       | IN_EDUCATION EVALUATED                                 | MEMBER BRANCH_OFFICER                                 | =
            EVALUATE           | IN_EDUCATION EVALUATED                                 | BRANCH_OFFICER                                        | EVALUATED
            PROPOSE            | OPEN IN_EDUCATION EVALUATED                            | BRANCH_OFFICER                                        | PROPOSED
            TELL               | PROPOSED                                               | BRANCH_OFFICER                                        | =
            HOLD_MEETING       | PROPOSED                                               | BRANCH_OFFICER                                        | PASSED
            REVIEW             | PASSED                                                 | TOWNSHIP_OFFICER TOWNSHIP_APPROVER                    | REVIEWED
            APPROVE            | PASSED REVIEWED                                        | TOWNSHIP_APPROVER COUNTY_APPROVER                     | DECIDED
            TAKE_ON_FILE       | PASSED                                                 | TOWNSHIP_OFFICER TOWNSHIP_APPROVER                    | DECIDED
            RETURN             | PASSED REVIEWED                                        | TOWNSHIP_OFFICER TOWNSHIP_APPROVER COUNTY_APPROVER    | OPEN
            SERVE_NOTICE       | DECIDED                                                | BRANCH_OFFICER TOWNSHIP_OFFICER                       | SERVED
            PLAN_RECTIFICATION | SERVED                                                 | BRANCH_OFFICER                                        | RECTIFYING
            REACH_MILESTONE    | RECTIFYING                                             | BRANCH_OFFICER                                        | =
            REEVALUATE         | RECTIFYING                                             | BRANCH_OFFICER                                        | REFORMED
            FILE               | SERVED REFORMED TAKEN_BACK                             | BRANCH_OFFICER TOWNSHIP_OFFICER                       | FILED
            SEAL               | FILED SEALED CLOSED                                    | TOWNSHIP_OFFICER TOWNSHIP_APPROVER                    | SEALED SEALED CLOSED
            APPEAL             | DECIDED SERVED RECTIFYING REFORMED FILED SEALED CLOSED | MEMBER BRANCH_OFFICER TOWNSHIP_OFFICER COUNTY_OFFICER | =
            ANSWER_APPEAL      | DECIDED SERVED RECTIFYING REFORMED FILED SEALED CLOSED | COUNTY_APPROVER                                       | =
            TAKE_BACK          | OPEN IN_EDUCATION EVALUATED PROPOSED                   | MEMBER BRANCH_OFFICER                                 | TAKEN_BACK
            PAUSE              | OPEN IN_EDUCATION EVALUATED PROPOSED PASSED REVIEWED DECIDED SERVED RECTIFYING | TOWNSHIP_OFFICER                                      | =
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
    @DisplayName("a file is not sealed while an appeal waits; sealed again only with an answer it does not hold; not closed before")
    void sealing() {
        Actor township = new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER);
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        CaseRecord waiting = decided.with(decided.aftermath().appealed(Cases.APPROVED));
        refused("CASE_APPEAL_PENDING", CaseState.FILED, waiting, CaseAction.SEAL, township);
        CaseRecord sealed = decided.with(decided.aftermath().sealed());
        refused("CASE_SEALED_ALREADY", CaseState.SEALED, sealed, CaseAction.SEAL, township);
        refused("CASE_SEALED_ALREADY", CaseState.CLOSED, sealed, CaseAction.SEAL, township);
        CaseRecord answered = sealed.with(sealed.aftermath().appealed(Cases.APPROVED).answered(new Answer(PersonId.account(33), Tier.COUNTY, Acts.LATER, false)));
        refused("CASE_UNSEALED", CaseState.SEALED, answered, CaseAction.CLOSE, BRANCH);
        CaseStanding again = MOVES.move(new CaseStanding(CaseState.SEALED, answered), CaseAction.SEAL, township, Acts.after(CaseAction.SEAL, answered, township), Acts.LATER);
        assertThat(again.state()).isEqualTo(CaseState.SEALED);
        assertThat(MOVES.move(again, CaseAction.CLOSE, BRANCH, again.record(), Acts.LATER).state()).isEqualTo(CaseState.CLOSED);
    }

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
    @DisplayName("the table names every action")
    void everyAction() throws NoSuchMethodException {
        String table = getClass().getDeclaredMethod("table", CaseAction.class, String.class, String.class, String.class).getAnnotation(CsvSource.class).textBlock();
        assertThat(Arrays.stream(CaseAction.values()).map(Enum::name)).allSatisfy(action -> assertThat(table).containsPattern("(?m)^" + action + " "));
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
    @DisplayName("rectification is planned where it was decided, runs to its end, and is not filed before")
    void rectification() {
        CaseRecord removal = Cases.lawful(Disposition.REMOVAL);
        refused("CASE_NO_RECTIFICATION", CaseState.SERVED, removal, CaseAction.PLAN_RECTIFICATION, BRANCH);
        refused("CASE_RECTIFICATION_DUE", CaseState.SERVED, Cases.lawful(Disposition.RECTIFICATION), CaseAction.FILE, BRANCH);
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        CaseRecord after = Acts.after(CaseAction.REEVALUATE, running, BRANCH);
        refused("CASE_RECTIFICATION_RUNS", () -> MOVES.move(new CaseStanding(CaseState.RECTIFYING, running), CaseAction.REEVALUATE, BRANCH, after, LocalDate.of(2026, 12, 14)));
        CaseRecord failed = running.with(running.decision().with(new Rectification(Cases.APPROVED, Cases.APPROVED, 6, Optional.of(Acts.LATER), false)));
        assertThat(MOVES.move(new CaseStanding(CaseState.RECTIFYING, running), CaseAction.REEVALUATE, BRANCH, failed, Acts.LATER).state()).as("a stronger one is proposed")
                .isEqualTo(CaseState.EVALUATED);
    }

    @Test
    @DisplayName("a decision is not served before it was made")
    void servedEarly() {
        CaseRecord decided = Cases.lawful(Disposition.DIRECT_REMOVAL);
        refused("CASE_SERVED_EARLY", () -> serve(decided, Cases.APPROVED.minusDays(1), Service.SIGNED));
        assertThat(serve(decided, Cases.APPROVED, Service.SIGNED).state()).isEqualTo(CaseState.SERVED);
    }

    @Test
    @DisplayName("a decision is served by publication after three attempts by two ways on different days since the decision, and when the publication has stood")
    void servedByPublication() {
        CaseRecord decided = Spoilt.unreached(Cases.lawful(Disposition.SELF_WITHDRAWAL_REMOVAL));
        LocalDate late = LocalDate.of(2026, 8, 3);
        refused("CASE_SERVICE_UNPROVEN", () -> serve(decided, late, Service.PUBLICATION));
        CaseRecord tried = published(tried(tried(tried(decided, 15, Way.VISIT), 16, Way.LETTER), 17, Way.VISIT), 18);
        LocalDate stood = LocalDate.of(2026, 7, 3);
        refused("CASE_SERVICE_UNPROVEN", () -> serve(tried, stood.minusDays(1), Service.PUBLICATION));
        assertThat(serve(tried, stood, Service.PUBLICATION).state()).isEqualTo(CaseState.SERVED);
        assertThat(tried.hearing()).as("how it came about stands still").isEqualTo(decided.hearing());
        for (CaseRecord lacking : List.of(published(tried(tried(decided, 15, Way.VISIT), 16, Way.LETTER), 18), published(tried(tried(tried(decided, 15, Way.VISIT), 16, Way.VISIT), 17,
                Way.VISIT), 18), published(tried(tried(tried(decided, 15, Way.VISIT), 16, Way.LETTER), 17, Way.VISIT), 16), tried(tried(tried(decided, 12, Way.VISIT), 16, Way.LETTER), 17,
                Way.VISIT), published(tried(tried(tried(decided, 12, Way.VISIT), 16, Way.LETTER), 17, Way.VISIT), 18))) {
            refused("CASE_SERVICE_UNPROVEN", () -> serve(lacking, late, Service.PUBLICATION));
        }
    }

    private static CaseRecord tried(CaseRecord record, int day, Way way) {
        return moved(record, new AttemptMade(LocalDate.of(2026, 6, day), way, "无人应答"));
    }

    private static CaseRecord published(CaseRecord record, int day) {
        return moved(record, new Published(LocalDate.of(2026, 6, day), "公示栏", "决定"));
    }

    /** By the secretary, in a case that is decided. */
    private static CaseRecord moved(CaseRecord record, CaseFact fact) {
        return MOVES.move(new CaseStanding(CaseState.DECIDED, record), fact.action(), BRANCH, fact.putOn(record, new Named(Cases.SECRETARY, "张三")), Acts.LATER).record();
    }

    private static CaseStanding serve(CaseRecord record, LocalDate on, Service how) {
        return MOVES.move(new CaseStanding(CaseState.DECIDED, record), CaseAction.SERVE_NOTICE, BRANCH, record.with(record.aftermath().served(on, how)), Acts.LATER);
    }

    @Test
    @DisplayName("a rectification begins neither before its decision nor before the member was served, and rests while its deadlines rest")
    void rectificationBegins() {
        CaseRecord decided = Cases.lawful(Disposition.RECTIFICATION);
        CaseRecord served = decided.with(decided.aftermath().served(Cases.APPROVED.plusDays(3), Service.SIGNED));
        CaseStanding before = new CaseStanding(CaseState.SERVED, served);
        Named secretary = new Named(Cases.SECRETARY, "张三");
        LocalDate opening = LocalDate.of(2026, 2, 20);
        for (LocalDate early : List.of(opening, Cases.APPROVED, Cases.APPROVED.plusDays(2))) {
            refused("CASE_RECTIFICATION_EARLY", () -> MOVES.move(before, CaseAction.PLAN_RECTIFICATION, BRANCH, planned(early, secretary).putOn(served, secretary), Acts.LATER));
        }
        CaseRecord running = planned(Cases.APPROVED.plusDays(3), secretary).putOn(served, secretary);
        assertThat(MOVES.move(before, CaseAction.PLAN_RECTIFICATION, BRANCH, running, Acts.LATER).state()).isEqualTo(CaseState.RECTIFYING);
        Rectification period = running.decision().rectification().orElseThrow();
        assertThat(period.lastDay(Deadlines.running())).as("all the months that were decided, whatever day was written down").isEqualTo(LocalDate.of(2026, 12, 18));
        Deadlines resting = new Deadlines(WorkingCalendar.stateCouncil(), List.of(new Pause(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 10), "住院")));
        assertThat(period.lastDay(resting)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    private static RectificationPlanned planned(LocalDate from, Named helper) {
        return new RectificationPlanned(from, from.plusDays(1), helper, "按时参加组织生活", List.of());
    }

    @Test
    @DisplayName("a rectification that an upheld appeal broke off counts as none: it can be decided again, and blocks nothing")
    void rectificationBrokenOff() {
        CaseRecord running = Acts.before(CaseAction.REEVALUATE, CaseState.RECTIFYING, Role.BRANCH_OFFICER);
        assertThat(running.undone().decision().rectification()).isEmpty();
        CaseRecord over = running.with(running.decision().with(running.decision().rectification().orElseThrow().evaluated(Acts.LATER, false)));
        assertThat(over.undone().decision().rectification()).as("one that came to something stays").isPresent();
    }

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
        CaseMoves limited = moves(DispositionParameters.fromMap(Map.of("appeal.days", "10")));
        assertThat(limited.move(before, CaseAction.APPEAL, MEMBER, after, LocalDate.of(2026, 6, 30)).record()).isEqualTo(after);
        refused("CASE_APPEAL_LATE", () -> limited.move(before, CaseAction.APPEAL, MEMBER, after, LocalDate.of(2026, 7, 1)));
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

    private static CaseMoves rules(CaseAction action, CaseState state) {
        boolean unreviewed = action == CaseAction.APPROVE && state == CaseState.PASSED;
        return unreviewed ? moves(DispositionParameters.fromMap(Map.of("superior.DIRECT_REMOVAL", "COUNTY_APPROVES"))) : MOVES;
    }

    private static CaseMoves moves(DispositionParameters rules) {
        return new CaseMoves(rules, RuleSetParameters.countyTrial1(), Deadlines.running());
    }

    private static CaseStanding meeting(CaseRecord record, Meeting meeting) {
        return MOVES.move(new CaseStanding(CaseState.PROPOSED, record), CaseAction.HOLD_MEETING, BRANCH, record.with(record.decision().with(meeting)), Acts.LATER);
    }

    private static void refused(String code, CaseState state, CaseRecord record, CaseAction action, Actor actor) {
        refused(code, () -> MOVES.move(new CaseStanding(state, record), action, actor, Acts.after(action, record, actor), Acts.LATER));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.clause()).isEqualTo("domain §5");
            assertThat(refusal.sentence(Messages.CHINESE)).doesNotContain("⟦");
        });
    }
}
