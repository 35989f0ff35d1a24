package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.persistence.WaitingWork;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("§1.5 Paper ballots")
class PaperTallyIT {

    @Inject
    private Township township;

    @Inject
    private TypingTally typing;

    @Inject
    private ReadingDuties duties;

    @Test
    @DisplayName("stand when two people have typed the same totals: one alone, typing twice, is not two")
    void twoPeople() throws Exception {
        township.settle("9954", township.thisYear(), 6);
        township.ballot(1);
        List<TallyRow> rows = township.rows(1, Township.QUALIFIED);
        assertThat(township.type(township.officer(1), 1, rows)).isEqualTo(TypingTally.Result.WAITS_FOR_SECOND);
        assertThat(township.type(township.officer(1), 1, rows)).isEqualTo(TypingTally.Result.WAITS_FOR_SECOND);
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        assertThat(township.of(1, "excellent")).isEqualTo("null");
        assertThat(township.type(township.secondOfficer(1), 1, rows)).isEqualTo(TypingTally.Result.TALLIED);
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        assertThat(township.of(1, "excellent")).isEqualTo("2");
    }

    @Test
    @DisplayName("are refused with the row on which two people differ, or that does not add up to the sheets; nothing is counted then")
    void differing() throws Exception {
        township.settle("9955", township.thisYear(), 6);
        township.ballot(1);
        List<TallyRow> rows = township.rows(1, Township.QUALIFIED);
        township.type(township.officer(1), 1, rows);
        Refused.under("§1.5", "TALLY_ENTRIES_DIFFER", () -> township.type(township.secondOfficer(1), 1, with(rows, 2, new Votes(3, 6, 0, 0, 0))));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> township.type(township.secondOfficer(1), 1, with(rows, 3, new Votes(2, 8, 0, 0, 0))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("TALLY_DOES_NOT_ADD_UP");
                    assertThat(refusal.arguments().toString()).contains("第4行");
                });
        Refused.with("TALLY_ROW_MISSING", () -> township.type(township.secondOfficer(1), 1, rows.subList(1, 6)));
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        assertThat(township.number("select count(*) from tally_entry where branch_appraisal_id = " + township.state(1).id())).isEqualTo(1);
    }

    @Test
    @DisplayName("§1.6 that give a member no grade are voted on again, for that member alone, before the committee may conclude")
    void again() throws Exception {
        township.settle("9956", township.thisYear(), 6);
        township.ballot(1);
        township.tally(1, new Votes(0, 0, 0, 0, 9), Township.QUALIFIED);
        assertThat(township.of(1, "outcome")).isEqualTo("INDETERMINATE");
        Refused.under("§1.6", "INDETERMINATE_REMAINS", () -> township.conclude(1));
        voteAgain(1, Township.QUALIFIED);
        assertThat(township.of(1, "grade")).isEqualTo("QUALIFIED");
        township.conclude(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.GENERAL_MEETING);
    }

    @Test
    @DisplayName("§1.6 of a vote again are compared with each other, not with what was typed before: as often as it takes, and counted anew on request")
    void againAndAgain() throws Exception {
        township.settle("9944", township.thisYear(), 6);
        township.ballot(1);
        township.tally(1, new Votes(0, 0, 0, 0, 9), Township.QUALIFIED);
        assertThat(waiting()).containsExactly(Duty.VOTE_AGAIN, Duty.REVIEW);
        ReadingTallySheet.Sheet first = township.sheet(township.officer(1), 1);
        voteAgain(1, new Votes(0, 0, 0, 0, 9));
        assertThat(township.of(1, "outcome")).isEqualTo("INDETERMINATE");
        assertThat(township.number("select count(*) from tally_entry where branch_appraisal_id = " + township.state(1).id())).isZero();
        Refused.with("STALE_VERSION", () -> township.type(township.officer(1), 1, first.round(), Township.filled(first, Township.QUALIFIED)));
        ReadingTallySheet.Sheet second = township.sheet(township.officer(1), 1);
        township.type(township.officer(1), 1, Township.filled(second, Township.BASICALLY));
        assertThat(waiting()).containsExactly(Duty.REVIEW);
        Refused.with("TALLY_ENTRIES_DIFFER", () -> township.type(township.secondOfficer(1), 1, Township.filled(second, Township.QUALIFIED)));
        township.secondOfficer(1).perform(() -> {
            typing.discard(township.state(1).id(), second.round());
            return null;
        });
        voteAgain(1, Township.QUALIFIED);
        assertThat(township.of(1, "grade")).isEqualTo("QUALIFIED");
        Refused.with("WRONG_PHASE", () -> township.sheet(township.officer(1), 1));
    }

    @Test
    @DisplayName("are typed by two people at the same time, each having opened the empty sheet before the other was done")
    void atTheSameTime() throws Exception {
        township.settle("9945", township.thisYear(), 6);
        township.ballot(1);
        ReadingTallySheet.Sheet one = township.sheet(township.officer(1), 1);
        ReadingTallySheet.Sheet other = township.sheet(township.secondOfficer(1), 1);
        assertThat(township.type(township.officer(1), 1, one.round(), Township.filled(one, Township.QUALIFIED))).isEqualTo(TypingTally.Result.WAITS_FOR_SECOND);
        assertThat(township.type(township.secondOfficer(1), 1, other.round(), Township.filled(other, Township.QUALIFIED))).isEqualTo(TypingTally.Result.TALLIED);
        Refused.with("WRONG_PHASE", () -> township.type(township.officer(1), 1, one.round(), Township.filled(one, Township.QUALIFIED)));
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
    }

    @Test
    @DisplayName("say of nobody without voting right that a sheet was theirs; marks of a probationary member may be left out")
    void probationary() throws Exception {
        township.settle("9930", township.thisYear(), 6);
        township.probationary(7);
        township.ballot(1);
        ReadingTallySheet.Sheet sheet = township.sheet(township.officer(1), 1);
        assertThat(sheet.lines().stream().filter(ReadingTallySheet.Line::probationary).map(ReadingTallySheet.Line::mayVote)).as("the sheet says so")
                .containsExactly(false);
        assertThat(sheet.voters()).isEqualTo(6);
        assertThat(sheet.representatives()).isEqualTo(4);
        List<TallyRow> rows = new ArrayList<>(township.rows(1, Township.QUALIFIED));
        TallyRow seventh = rows.get(6);
        rows.set(6, new TallyRow(seventh.member(), seventh.label(), true, Township.QUALIFIED));
        Refused.under("§1.5", "TALLY_NO_VOTE", () -> township.type(township.officer(1), 1, rows));
        rows.set(6, new TallyRow(seventh.member(), seventh.label(), false, Votes.NONE));
        township.type(township.officer(1), 1, rows);
        township.type(township.secondOfficer(1), 1, rows);
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        assertThat(township.of(7, "coalesce(excellent::text, 'none') || ' ' || outcome")).isEqualTo("none COMMENT_ONLY");
        assertThat(township.of(1, "excellent")).isEqualTo("2");
    }

    /** As the two people's pages do it: open the sheet, fill in the lines it has. */
    private void voteAgain(int branch, Votes votes) throws Exception {
        for (Caller typist : List.of(township.officer(branch), township.secondOfficer(branch))) {
            ReadingTallySheet.Sheet sheet = township.sheet(typist, branch);
            assertThat(sheet.lines()).hasSize(1);
            township.type(typist, branch, sheet.round(), Township.filled(sheet, votes));
        }
    }

    /** What the first page of the branch's officer says of this branch. */
    private List<Duty> waiting() throws Exception {
        long id = township.state(1).id();
        return township.officer(1).perform(() -> duties.mine()).stream().filter(item -> item.id() == id).map(WaitingWork.Item::duty).sorted().toList();
    }

    private static List<TallyRow> with(List<TallyRow> rows, int index, Votes votes) {
        List<TallyRow> changed = new ArrayList<>(rows);
        TallyRow row = rows.get(index);
        changed.set(index, new TallyRow(row.member(), row.label(), row.voted(), votes));
        return changed;
    }
}
