package org.mingping.disposition.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingping.disposition.model.Moves.MOVES;
import static org.mingping.disposition.model.Moves.moves;
import static org.mingping.disposition.model.Moves.refused;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.shared.Refusal;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§5 The deadlines of a case rest")
class CasePausesTest {

    private static final Actor TOWNSHIP = new Actor(Cases.TOWNSHIP, Role.TOWNSHIP_OFFICER);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    @DisplayName("six months at once at most")
    void once() {
        assertThat(asked(CasePauses.NONE, pause("2026-03-02", "2026-09-02")).all()).hasSize(1);
        refused("PAUSE_LONG", () -> asked(CasePauses.NONE, pause("2026-03-02", "2026-09-03")));
        refused("PAUSE_LONG", () -> asked(CasePauses.NONE, pause("2026-03-02", "2226-03-02")));
    }

    @Test
    @DisplayName("from today on at the earliest: what has passed is not made to rest afterwards")
    void notAfterwards() {
        assertThat(asked(CasePauses.NONE, pause("2026-01-01", "2026-01-02")).all()).hasSize(1);
        refused("PAUSE_PAST", () -> asked(CasePauses.NONE, pause("2025-12-31", "2026-02-02")));
    }

    @Test
    @DisplayName("twelve months in one case at most, one pause after the other; days on which two rest count once")
    void inAll() {
        CasePauses half = asked(CasePauses.NONE, pause("2026-01-01", "2026-06-30"));
        CasePauses overlapping = asked(half, pause("2026-06-01", "2026-11-30"));
        assertThat(asked(overlapping, pause("2026-12-01", "2026-12-31")).all()).as("the whole year and no day more").hasSize(3);
        assertThatThrownBy(() -> asked(overlapping, pause("2026-12-01", "2027-01-01"))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("PAUSE_SUM");
            assertThat(refusal.arguments()).containsExactly(12, 31L);
        });
        refused("PAUSE_SUM", () -> asked(overlapping, pause("2028-12-01", "2029-01-01")));
    }

    @Test
    @DisplayName("as long as the rule set says")
    void ruleSet() {
        CaseMoves strict = moves(RulesWith.values(Map.of("pause.mostMonths", "1", "pause.sumMonths", "2")));
        CasePauses month = asked(strict, CasePauses.NONE, pause("2026-01-01", "2026-02-01"));
        refused("PAUSE_LONG", () -> asked(strict, CasePauses.NONE, pause("2026-01-01", "2026-02-02")));
        assertThat(asked(strict, month, pause("2026-03-01", "2026-03-27")).all()).hasSize(2);
        refused("PAUSE_SUM", () -> asked(strict, month, pause("2026-03-01", "2026-03-28")));
    }

    @Test
    @DisplayName("until they are let run again: from that day they count, what was to rest later does not, and only days that rested count towards the most")
    void endedEarly() {
        CasePauses resting = asked(asked(CasePauses.NONE, pause("2026-08-01", "2027-01-31")), pause("2027-03-01", "2027-03-05"));
        LocalDate deadline = LocalDate.of(2026, 7, 30);
        assertThat(deadlines(resting).workingDays(deadline, 10)).isEqualTo(LocalDate.of(2027, 2, 11));
        CasePauses ended = resumed(resting, LocalDate.of(2026, 8, 11));
        assertThat(ended.all()).containsExactly(pause("2026-08-01", "2026-08-10"));
        assertThat(deadlines(ended).workingDays(deadline, 10)).as("the 31st of July, and nine days from the 11th of August on").isEqualTo(LocalDate.of(2026, 8, 21));
        assertThat(asked(asked(ended, pause("2026-08-11", "2027-01-31")), pause("2027-02-01", "2027-07-31")).all()).as("365 days").hasSize(3);
        refused("CASE_NOT_PAUSED", () -> resumed(ended, LocalDate.of(2026, 8, 11)));
        assertThat(resumed(resting, LocalDate.of(2026, 7, 31)).all()).as("before it began").isEmpty();
        assertThat(resumed(resting, LocalDate.of(2027, 2, 3)).all()).as("one that is over stays").containsExactly(resting.all().get(0));
        assertThat(resumed(resting, LocalDate.of(2027, 1, 31)).all()).as("on its last day").containsExactly(pause("2026-08-01", "2027-01-30"));
    }

    @Test
    @DisplayName("and nothing but what was asked for is put on record")
    void slippedIn() {
        CaseRecord before = with(CasePauses.NONE.with(pause("2026-08-01", "2026-08-31")));
        assertThatIllegalArgumentException().isThrownBy(() -> move(MOVES, before, CaseAction.PAUSE, before, NEW_YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> move(MOVES, before, CaseAction.PAUSE, with(CasePauses.NONE.with(pause("2026-08-01", "2026-09-30"))
                .with(pause("2026-11-01", "2026-11-02"))), NEW_YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> move(MOVES, before, CaseAction.RESUME, before, NEW_YEAR));
        assertThatIllegalArgumentException().isThrownBy(() -> move(MOVES, before, CaseAction.VERIFY, with(CasePauses.NONE), NEW_YEAR));
    }

    private static CasePauses asked(CasePauses before, Pause pause) {
        return asked(MOVES, before, pause);
    }

    private static CasePauses asked(CaseMoves moves, CasePauses before, Pause pause) {
        return move(moves, with(before), CaseAction.PAUSE, with(before.with(pause)), NEW_YEAR).pauses();
    }

    private static CasePauses resumed(CasePauses before, LocalDate on) {
        return move(MOVES, with(before), CaseAction.RESUME, with(before.ended(on)), on).pauses();
    }

    private static CaseRecord move(CaseMoves moves, CaseRecord before, CaseAction action, CaseRecord after, LocalDate today) {
        return moves.move(new CaseStanding(CaseState.OPEN, before), action, TOWNSHIP, after, today).record();
    }

    private static CaseRecord with(CasePauses pauses) {
        return Cases.opened(Disposition.DIRECT_REMOVAL).with(pauses);
    }

    private static Deadlines deadlines(CasePauses pauses) {
        return new Deadlines(WorkingCalendar.stateCouncil(), pauses.all());
    }

    private static Pause pause(String from, String until) {
        return new Pause(LocalDate.parse(from), LocalDate.parse(until), "本人住院");
    }
}
