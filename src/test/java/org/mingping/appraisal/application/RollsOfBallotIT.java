package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.SelfAssessment;

@ArquillianTest
@DisplayName("§1.3 The rolls")
class RollsOfBallotIT {

    private static final SelfAssessment.Text WRITTEN = new SelfAssessment.Text("思想", "工作", "作风", "生活", Grade.QUALIFIED);

    @Inject
    private Township township;

    @Inject
    private SelfAssessing selfAssessing;

    @Test
    @DisplayName("follow transfers while they are provisional, and stay as they are once the ballot has opened")
    void frozen() throws Exception {
        township.settle("9951", township.thisYear(), 6, 6, 6);
        township.ballot(2);
        move(1, 3);
        move(2, 2);
        move(7, 1);
        assertThat(branchOf(1)).as("moved between provisional rolls").isEqualTo("9951003");
        assertThat(branchOf(2)).as("moved to a branch whose roll is frozen").isEmpty();
        assertThat(branchOf(7)).as("left a branch whose roll is frozen, and stands on one roll only").isEqualTo("9951002");
        assertThat(township.number("select count(*) from member_appraisal where branch_appraisal_id = " + township.state(2).id())).isEqualTo(6);
    }

    @Test
    @DisplayName("take what a member has written along when the member moves before the ballot")
    void selfAssessed() throws Exception {
        township.settle("9952", township.thisYear(), 6, 6);
        township.member(1, 1).perform(() -> {
            selfAssessing.submit(township.appraised(1), null, WRITTEN);
            return null;
        });
        move(1, 2);
        assertThat(branchOf(1)).isEqualTo("9952002");
        assertThat(township.texts("select s.work || ' ' || s.scope_path from self_assessment s where s.member_appraisal_id = " + township.appraised(1)))
                .containsExactly("工作 " + township.branchPath(2));
    }

    @Test
    @DisplayName("leave out of the voters who is on probation or probationary, not out of the appraised")
    void voters() throws Exception {
        township.settle("9953", township.thisYear(), 7);
        township.probationary(8);
        township.sanction(1, "留党察看一年");
        township.ballot(1);
        assertThat(township.of(1, "status || may_vote")).isEqualTo("FULLfalse");
        assertThat(township.of(2, "status || may_vote")).isEqualTo("FULLtrue");
        assertThat(township.of(8, "status || may_vote")).isEqualTo("PROBATIONARYfalse");
        assertThat(township.number("select mass_representatives from branch_appraisal where id = " + township.state(1).id())).isEqualTo(4);
    }

    private void move(int member, int branch) throws Exception {
        township.people.cells(member).put("所在党支部", township.people.branchName(branch));
        township.importRoster();
    }

    /** Empty where the member is on no roll of the cycle. */
    private String branchOf(int member) throws Exception {
        return String.join(" ", township.texts("select a.branch_code from member_appraisal r join branch_appraisal a on a.id = r.branch_appraisal_id"
                + " join member m on m.id = r.member_id where r.cycle_id = " + township.cycle + " and m.id_number = '" + township.people.idNumber(member) + "'"));
    }
}
