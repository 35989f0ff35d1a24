package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.AllowingFew;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.model.Phase;

@ArquillianTest
@DisplayName("§4 What was typed from paper")
class PaperSecrecyIT {

    @Inject
    private Township township;

    @Inject
    private BranchVoting voting;

    @Inject
    private ClosingBallot closing;

    @Inject
    private AllowingFew allowing;

    @Test
    @DisplayName("unmasks nobody who voted on a screen alone while the other group was on paper, unless the township so decides; sealed, the totals are forgotten")
    void loneVoterOnAScreen() throws Exception {
        township.settle("9770", township.thisYear(), 10);
        voting.open(township, 8);
        voting.vote(township, 1);
        assertThat(voting.typeSheets(township, 8)).isEqualTo(TypingTally.Result.PAPER_COUNTED);
        long id = township.state(1).id();
        Refused.under("§4", "BALLOT_FEW_ELECTRONIC_TOGETHER", () -> close(id));
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        assertThat(totals(id)).as("needed while the ballot is open").isEqualTo(1);

        township.township(Role.TOWNSHIP_APPROVER).perform(() -> {
            allowing.allow(id, "其余党员外出，延长后仍无法投票。");
            return null;
        });
        assertThat(close(id).paperSheets()).isEqualTo(8);
        assertThat(township.of(1, "basically_qualified || ' ' || qualified")).isEqualTo("8 0");
        assertThat(totals(id)).isZero();
        assertThat(township.texts("select members_returned || ' ' || sheets_returned from ballot_paper where branch_appraisal_id = " + id))
                .as("how many there were stays").containsExactly("0 8");
        assertThat(township.number("select count(*) from tally_entry where branch_appraisal_id = " + id)).isZero();
    }

    private long totals(long id) throws Exception {
        return township.number("select count(*) from ballot_paper where rows is not null and branch_appraisal_id = " + id);
    }

    private ClosingBallot.Closed close(long id) throws Exception {
        return township.officer(1).perform(() -> closing.close(id));
    }
}
