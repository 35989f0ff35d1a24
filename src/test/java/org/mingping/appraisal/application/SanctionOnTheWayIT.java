package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Phase;
import org.mingping.shared.ClockProducer;

@ArquillianTest
@DisplayName("§1.7 A sanction that arrives before CONFIRMED")
class SanctionOnTheWayIT {

    @Inject
    private Township township;

    @Inject
    private Examining examining;

    @Inject
    private ClockProducer clock;

    @AfterEach
    void today() {
        clock.shift(Duration.ZERO);
    }

    @Test
    @DisplayName("lowers grades at once: a warning caps EXCELLENT, a serious one is UNQUALIFIED without examination, expulsion ends membership")
    void recomputes() throws Exception {
        township.settle("9966", township.thisYear(), 10);
        township.examinable(1, Township.EXCELLENT, Township.QUALIFIED);
        assertThat(township.of(1, "grade || ' ' || quota_standing")).isEqualTo("EXCELLENT ADMITTED");
        township.sanction(1, "警告");
        assertThat(township.of(1, "grade")).isEqualTo("QUALIFIED");
        assertThat(township.of(1, "quota_standing")).isEqualTo("null");
        township.sanction(2, "严重警告");
        assertThat(township.of(2, "grade")).isEqualTo("UNQUALIFIED");
        township.sanction(3, "开除党籍");
        assertThat(township.of(3, "outcome")).isEqualTo("NOT_A_MEMBER");
        assertThat(township.of(4, "grade")).isEqualTo("QUALIFIED");
    }

    @Test
    @DisplayName("while the grades are posted takes the list down, so that the county confirms, the member is told, and what is right is posted")
    void posted() throws Exception {
        township.settle("9967", township.thisYear(), 6);
        township.examinable(1, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        township.sanction(2, "严重警告");
        assertThat(township.of(2, "grade")).isEqualTo("UNQUALIFIED");
        assertThat(township.state(1).phase()).isEqualTo(Phase.EXAMINATION);
        assertThat(township.texts("select concat_ws(' ', before_values, after_values) from journal where use_case = 'organisation.import-sanctions'"
                + " order by id desc limit 1").get(0)).contains("phase " + township.people.branchCode(1), "PUBLICITY", "EXAMINATION");
        assertThat(township.of(2, "told_on")).isEqualTo("null");
        assertThat(township.number("select count(*) from publicity_item where withdrawn_on is null and branch_appraisal_id = " + township.state(1).id())).isZero();
        township.act(township.countyApprover(), 1, seen -> {
            examining.confirmUnqualified(seen.id(), seen.version(), township.appraised(2), "同意");
            return null;
        });
        township.tell(1);
        township.post(1);
        clock.shift(Duration.ofDays(15));
        township.confirm(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.CONFIRMED);
    }

    @Test
    @DisplayName("also counts for a member who has moved to another township since the roll was frozen, whoever acts next (§1.3)")
    void movedOn() throws Exception {
        township.settle("9937", township.thisYear(), 6);
        township.ballot(1);
        township.tally(1, Township.QUALIFIED);
        township.conclude(1);
        township.people.organisation("9938", "试验9938镇党委", "乡镇党委", "99").organisation("9938001", "试验9938第1党支部", "党支部", "9938");
        township.people.cells(2).put("所属党委", "试验9938镇党委");
        township.people.cells(2).put("所在党支部", "试验9938第1党支部");
        township.importRoster();
        township.sanction(2, "严重警告");
        assertThat(township.of(2, "grade")).isEqualTo("UNQUALIFIED");
        township.meet(1, 6, 6);
        assertThat(township.of(2, "grade")).isEqualTo("UNQUALIFIED");
    }

    @Test
    @DisplayName("and changes no grade leaves what is posted where it is")
    void withoutEffect() throws Exception {
        township.settle("9968", township.thisYear(), 6);
        township.examinable(1, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        township.sanction(2, "警告");
        assertThat(township.state(1).phase()).isEqualTo(Phase.PUBLICITY);
    }
}
