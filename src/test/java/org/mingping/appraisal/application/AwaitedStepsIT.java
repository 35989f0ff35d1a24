package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.Awaited;
import org.mingping.appraisal.model.Awaited.What;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.AwaitedSteps;
import org.mingping.appraisal.web.AppraisalTasks;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;

@ArquillianTest
@DisplayName("Whom a branch's appraisal waits for")
class AwaitedStepsIT {

    @Inject
    private Township township;

    @Inject
    private ReadingAwaited reading;

    @Inject
    private Examining examining;

    @Inject
    private AppraisalTasks firstPage;

    @Inject
    private ClockProducer clock;

    @AfterEach
    void today() {
        clock.shift(Duration.ZERO);
    }

    @Test
    @DisplayName("is another person once one has typed the totals, who is told so on their first page and learns nothing of the other's")
    void secondTypist() throws Exception {
        township.settle("9907", township.thisYear(), 6);
        township.ballot(1);
        assertThat(awaited(township.officer(1))).containsExactly(What.FIRST_TALLY);
        township.type(township.officer(1), 1, township.rows(1, Township.QUALIFIED));
        assertThat(awaited(township.officer(1))).containsExactly(What.SECOND_TALLY);
        assertThat(standing(township.officer(1)).typedOwn()).isTrue();
        assertThat(standing(township.secondOfficer(1)).typedOwn()).isFalse();
        assertThat(next(township.officer(1))).contains("另一人录入票数");
        township.type(township.secondOfficer(1), 1, township.rows(1, Township.QUALIFIED));
        assertThat(awaited(township.officer(1))).containsExactly(What.REVIEW);
    }

    @Test
    @DisplayName("is in turn the township, the county, the branch, the days of publicity and the approver: not one office for a whole phase")
    void inTurn() throws Exception {
        township.settle("9908", township.thisYear(), 10);
        township.examinable(1, Township.DOUBTFUL, Township.QUALIFIED);
        assertThat(awaited(township.officer(1))).containsExactly(What.EXAMINATION);
        township.act(township.township(Role.TOWNSHIP_OFFICER), 1, seen -> {
            examining.examine(seen.id(), seen.version(), township.appraised(1), ExaminationResult.CONFIRMED, "经核查属实");
            return null;
        });
        assertThat(awaited(township.officer(1))).containsExactly(What.COUNTY);
        assertThat(next(township.officer(1))).contains("县级审批人确认 1 名不合格党员");
        township.act(township.countyApprover(), 1, seen -> {
            examining.confirmUnqualified(seen.id(), seen.version(), township.appraised(1), "同意");
            return null;
        });
        assertThat(awaited(township.township(Role.TOWNSHIP_OFFICER))).containsExactly(What.TELLING);
        township.tell(1);
        assertThat(awaited(township.officer(1))).containsExactly(What.POSTING);
        township.post(1);
        assertThat(awaited(township.officer(1))).containsExactly(What.PUBLICITY);
        assertThat(next(township.township(Role.TOWNSHIP_APPROVER))).contains("1 个正在公示").contains("期满后由您确认");
        assertThat(next(township.township(Role.TOWNSHIP_OFFICER))).contains("个支部没有定格").doesNotContain("由您确认");
        clock.shift(Duration.ofDays(15));
        assertThat(awaited(township.officer(1))).containsExactly(What.CONFIRMATION);
        township.confirm(1);
        assertThat(township.state(1).phase()).isEqualTo(Phase.CONFIRMED);
        assertThat(awaited(township.officer(1))).isEmpty();
        assertThat(next(township.officer(1))).as("nothing runs any more").startsWith("接下来");
    }

    @Test
    @DisplayName("is a neighbour where all of the branch is done but the pool is not complete (§1.8)")
    void neighbours() throws Exception {
        township.settle("9909", township.thisYear(), 10, 10);
        township.examinable(1, Township.EXCELLENT, Township.QUALIFIED);
        assertThat(awaited(township.officer(1))).containsExactly(What.NEIGHBOURS);
    }

    private AwaitedSteps.Standing standing(Caller caller) throws Exception {
        long id = township.state(1).id();
        return caller.perform(() -> reading.of(id));
    }

    private List<What> awaited(Caller caller) throws Exception {
        return standing(caller).awaited().stream().map(Awaited::what).toList();
    }

    /** As the first page says it where nothing waits. */
    private String next(Caller caller) throws Exception {
        return caller.perform(() -> firstPage.next(Messages.CHINESE)).orElseThrow().sentence();
    }
}
