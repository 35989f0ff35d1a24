package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("§1.5 Paper ballots")
class PaperTallyIT {

    @Inject
    private Township township;

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
        List<TallyRow> rows = township.rows(1, Township.QUALIFIED).subList(0, 1);
        township.type(township.officer(1), 1, rows);
        township.type(township.secondOfficer(1), 1, rows);
        assertThat(township.of(1, "grade")).isEqualTo("QUALIFIED");
        township.conclude(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.GENERAL_MEETING);
    }

    private static List<TallyRow> with(List<TallyRow> rows, int index, Votes votes) {
        List<TallyRow> changed = new ArrayList<>(rows);
        TallyRow row = rows.get(index);
        changed.set(index, new TallyRow(row.member(), row.label(), row.voted(), votes));
        return changed;
    }
}
