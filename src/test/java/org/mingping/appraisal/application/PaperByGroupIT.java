package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;

@ArquillianTest
@DisplayName("§1.5 Paper sheets of members and of mass representatives")
class PaperByGroupIT {

    private static final Integer[] NOBODY = {};

    @Inject
    private Township township;

    @Inject
    private BranchVoting voting;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private OpeningVoteAgain again;

    @Test
    @DisplayName("are nobody's where the list's codes are used up and no row says who voted; typed as what they are, they count")
    void unregistered() throws Exception {
        township.settle("9771", township.thisYear(), 10);
        ballot.in(township).open(null);
        members(1, 5);
        codes();
        Refused.under("§1.5", "PAPER_REPRESENTATIVES_TOO_MANY", () -> voting.type(township, new ReturnedSheets(0, 5), NOBODY));
        Refused.under("§1.5", "PAPER_MEMBERS_UNKNOWN", () -> voting.type(township, new ReturnedSheets(5, 0), NOBODY));
        Refused.under("§1.5", "PAPER_MEMBERS_TOO_MANY", () -> voting.type(township, new ReturnedSheets(6, 0), 6, 7, 8, 9, 10));
        Refused.under("§1.5", "TALLY_VOTED_TOO_MANY", () -> voting.type(township, new ReturnedSheets(4, 1), 6, 7, 8, 9, 10));
        assertThat(typed()).as("nothing of it is kept").isZero();
        assertThat(voting.type(township, new ReturnedSheets(5, 0), 6, 7, 8, 9, 10)).isEqualTo(TypingTally.Result.PAPER_COUNTED);
        assertThat(ballot.close().paperSheets()).isEqualTo(5);
    }

    @Test
    @DisplayName("of representatives, counted before, leave no room for their codes: the ballot is not closed with ten representatives of five")
    void codesAfterPaper() throws Exception {
        township.settle("9772", township.thisYear(), 10);
        ballot.in(township).open(null);
        members(1, 5);
        assertThat(voting.type(township, new ReturnedSheets(0, 5), NOBODY)).isEqualTo(TypingTally.Result.PAPER_COUNTED);
        codes();
        Refused.under("§1.5", "PAPER_REPRESENTATIVES_TOO_MANY", ballot::close);
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
    }

    @Test
    @DisplayName("§1.6 of members who stand on no row of a vote again are theirs alone who were handed one by name, where others vote on screens")
    void againWithoutDesk() throws Exception {
        township.settle("9773", township.thisYear(), 12);
        voteAgain(0);
        ballot.vote(3, Mark.EXCELLENT);
        Refused.under("§1.5", "PAPER_MEMBERS_UNKNOWN", () -> voting.type(township, new ReturnedSheets(6, 0), NOBODY));
        Refused.under("§1.5", "PAPER_REPRESENTATIVES_TOO_MANY", () -> voting.type(township, new ReturnedSheets(0, 6), NOBODY));
        handOut(5, 10);
        voting.type(township, new ReturnedSheets(6, 0), NOBODY);
        Refused.under("§4", "BALLOT_FEW_ELECTRONIC", ballot::close);
    }

    @Test
    @DisplayName("§1.6 count as typed: a member who was handed a sheet and brought none back is not counted in a representative's place")
    void notBroughtBack() throws Exception {
        township.settle("9774", township.thisYear(), 12);
        voteAgain(5);
        members(1, 5);
        handOut(6, 11);
        voting.type(township, new ReturnedSheets(5, 5), NOBODY);
        assertThat(township.texts("select members_returned || ' of ' || sheets_returned from ballot_paper where round = 2 and branch_appraisal_id = " + ballot.id()))
                .containsExactly("5 of 10");
        assertThat(ballot.close().paperSheets()).isEqualTo(10);
    }

    private void voteAgain(int representatives) throws Exception {
        ballot.in(township);
        voting.open(township, representatives);
        for (int member = 1; member <= 12; member++) {
            ballot.vote(member, Mark.EXCELLENT, Set.of(1, 2));
        }
        ballot.close();
        township.act(township.officer(1), 1, seen -> again.open(seen.id(), seen.version(), null));
    }

    private void members(int from, int to) throws Exception {
        for (int member = from; member <= to; member++) {
            ballot.vote(member, Mark.QUALIFIED);
        }
    }

    private void codes() throws Exception {
        for (MassCode code : ballot.codes(OnlineBallot.REPRESENTATIVES)) {
            ballot.voteWith(code, Mark.QUALIFIED);
        }
    }

    private void handOut(int from, int to) throws Exception {
        for (int member = from; member <= to; member++) {
            voting.handOut(township, member);
        }
    }

    private long typed() throws Exception {
        return township.number("select count(*) from tally_entry where branch_appraisal_id = " + ballot.id());
    }
}
