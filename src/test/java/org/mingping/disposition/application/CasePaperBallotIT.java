package org.mingping.disposition.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingping.disposition.CaseVoting.refused;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.AllowingFew;
import org.mingping.appraisal.application.ballot.GivingUpCaseBallot;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.appraisal.application.ballot.TypingCasePaper;
import org.mingping.appraisal.application.ballot.TypingCasePaper.Result;
import org.mingping.appraisal.model.ballot.CasePaperTotals;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.CaseVoting;
import org.mingping.disposition.CaseWalker;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.HeldBallot;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§1.5 Paper sheets of a ballot on a case")
class CasePaperBallotIT {

    private static final CasePaperTotals COUNTED = CasePaperTotals.of(7, 5, 0, 8, 2, 1, 1);

    @Inject
    private CaseVoting voting;
    @Inject
    private ReadingCases reading;
    @Inject
    private TypingCasePaper typing;
    @Inject
    private HandingOutPaper desk;
    @Inject
    private GivingUpCaseBallot givingUp;
    @Inject
    private AllowingFew allowing;
    @Inject
    private EducatingMember educating;
    @Inject
    private CaseWalker walker;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9759", importing, county, database);
    }

    @Test
    @DisplayName("count where two people have typed the same, and not before: one alone, or twice the same person, makes no line")
    void twoPeople() throws Exception {
        long id = voting.educated(township, 11);
        long ballot = voting.open(township, id);
        refused("CASE_PAPER_SUM", () -> byBranch(ballot, CasePaperTotals.of(7, 5, 0, 8, 2, 1, 0)));
        refused("PAPER_REPRESENTATIVES_TOO_MANY", () -> byBranch(ballot, CasePaperTotals.of(6, 6, 0, 8, 2, 1, 1)));
        refused("TURNOUT_TOO_LOW", () -> byBranch(ballot, CasePaperTotals.of(6, 5, 0, 8, 2, 1, 0)));
        assertThat(byBranch(ballot, CasePaperTotals.of(7, 5, 1, 7, 2, 1, 1))).isEqualTo(Result.WAITS_FOR_SECOND);
        assertThat(byBranch(ballot, COUNTED)).as("typed again by the same person").isEqualTo(Result.WAITS_FOR_SECOND);
        assertThat(state(id)).isEqualTo(CaseState.IN_EDUCATION);
        refused("CASE_PAPER_DIFFER", () -> byTownship(ballot, CasePaperTotals.of(7, 5, 0, 7, 3, 1, 1)));
        refused("PAPER_HALF_TYPED", () -> voteOnScreensAndClose(ballot));
        assertThat(state(id)).isEqualTo(CaseState.IN_EDUCATION);
    }

    @Test
    @DisplayName("alone are what the ballot came to; the empty box is put away, and the line names no voter")
    void allOnPaper() throws Exception {
        long id = voting.educated(township, 12);
        long ballot = voting.open(township, id);
        byBranch(ballot, COUNTED);
        assertThat(byTownship(ballot, COUNTED)).isEqualTo(Result.COUNTED);
        assertThat(state(id)).isEqualTo(CaseState.EVALUATED);
        HeldBallot held = held(id);
        assertThat(List.of(held.entitled(), held.listed(), held.members(), held.representatives(), held.paper())).containsExactly(19, 5, 7, 5, 12);
        assertThat(held.abstained()).isOne();
        assertThat(held.resultHash()).as("no box was opened").isEmpty();
        assertThat(township.texts("select sealed_at is not null from ballot_box where branch_appraisal_id = " + ballot)).containsExactly("t");
        refused("BALLOT_CLOSED", () -> byBranch(ballot, COUNTED));
    }

    @Test
    @DisplayName("beside screens are handed to members by name, so that nobody votes twice, and add up when the ballot is closed")
    void besideScreens() throws Exception {
        long id = voting.educated(township, 13);
        long ballot = voting.open(township, id);
        for (int member = 1; member <= 7; member++) {
            voting.vote(township, ballot, member, Mark.QUALIFIED, "token");
        }
        refused("PAPER_MEMBERS_UNKNOWN", () -> byBranch(ballot, CasePaperTotals.of(5, 0, 0, 5, 0, 0, 0)));
        for (int member : new int[] {14, 15, 16, 17, 18}) {
            handOut(ballot, member);
        }
        refused("PAPER_HAS_VOTED", () -> handOut(ballot, 1));
        refused("VOTES_ON_PAPER", () -> voting.vote(township, ballot, 14, Mark.QUALIFIED, "token"));
        refused("PAPER_NOT_COUNTED", () -> voting.close(township, ballot));
        CasePaperTotals five = CasePaperTotals.of(5, 0, 1, 3, 1, 0, 0);
        byBranch(ballot, five);
        assertThat(byTownship(ballot, five)).isEqualTo(Result.PAPER_COUNTED);
        assertThat(state(id)).isEqualTo(CaseState.IN_EDUCATION);
        voting.close(township, ballot);
        HeldBallot held = held(id);
        assertThat(List.of(held.members(), held.paper(), held.excellent(), held.qualified(), held.basicallyQualified())).containsExactly(12, 5, 1, 10, 1);
    }

    @Test
    @DisplayName("once typed by somebody are known to them: the ballot is not given up any more, nor does the case go on otherwise, unless the superior has the paper counted again")
    void known() throws Exception {
        long id = voting.educated(township, 16);
        long ballot = voting.open(township, id);
        byBranch(ballot, COUNTED);
        refused("CASE_BALLOT_PAPER_TYPED", () -> giveUp(ballot));
        refused("CASE_BALLOT_PAPER_TYPED", () -> walker.act(township, id,
                version -> educating.appoint(id, version, walker.today(), township.members(4, 5), walker.today(), List.of())));
        refused("NOT_PERMITTED", () -> township.branch(() -> discard(ballot)));
        township.township(() -> discard(ballot));
        giveUp(ballot);
        assertThat(township.texts("select state from case_ballot where id = " + ballot)).containsExactly("GIVEN_UP");
    }

    @Test
    @DisplayName("are typed by two people: another account of the same member is the same person")
    void onePersonWithTwoAccounts() throws Exception {
        long id = voting.educated(township, 17);
        long ballot = voting.open(township, id);
        byBranch(ballot, COUNTED);
        assertThat(township.caller(Role.TOWNSHIP_OFFICER, 9_870_021, township.path(), township.member(1)).perform(() -> typing.type(ballot, COUNTED))).isEqualTo(Result.WAITS_FOR_SECOND);
        assertThat(township.texts("select account_id from case_ballot_entry where case_ballot_id = " + ballot)).as("in place of what they typed before").containsExactly("9870021");
        assertThat(byTownship(ballot, COUNTED)).isEqualTo(Result.COUNTED);
    }

    @Test
    @DisplayName("few beside screens are hidden or not counted: no superior may have them counted all the same")
    void neverFew() throws Exception {
        long id = voting.educated(township, 18);
        long ballot = voting.open(township, id);
        refused("CASE_FEW_NEVER", () -> township.townshipApprover(() -> {
            allowing.allow(ballot, "来不及了");
            return null;
        }));
    }

    @Test
    @DisplayName("typed by one officer before ballots were held here still read as they did, with the names of who came")
    void linesFromBefore() throws Exception {
        long id = voting.educated(township, 19);
        long ballot = voting.open(township, id);
        byBranch(ballot, COUNTED);
        byTownship(ballot, COUNTED);
        township.texts("update case_entry set fact = jsonb_set(fact - 'ballot', '{voters}', '[{\"person\":{\"kind\":\"MEMBER\",\"number\":" + township.member(2)
                + "},\"name\":\"某某\"}]') where case_id = " + id + " and action = 'EVALUATE' returning 1");
        Evaluated before = evaluated(id);
        assertThat(before.ballot()).isEmpty();
        assertThat(before.members()).isOne();
        assertThat(before.votes().qualified()).isEqualTo(8);
    }

    private void giveUp(long ballot) throws Exception {
        township.branch(() -> {
            givingUp.giveUp(ballot, "名单有误");
            return null;
        });
    }

    private Object discard(long ballot) {
        typing.discard(ballot);
        return null;
    }

    private Object voteOnScreensAndClose(long ballot) throws Exception {
        for (int member = 1; member <= 12; member++) {
            if (member != 11) {
                voting.vote(township, ballot, member, Mark.QUALIFIED, "token");
            }
        }
        voting.voteWith(voting.codes(township, ballot, 1).get(0), Mark.QUALIFIED, "token");
        return voting.close(township, ballot);
    }

    private void handOut(long ballot, int member) throws Exception {
        String line = township.texts("select id from case_ballot_roll where case_ballot_id = " + ballot + " and member_id = " + township.member(member)).get(0);
        township.branch(() -> {
            desk.handOut(ballot, Long.parseLong(line));
            return null;
        });
    }

    private Result byBranch(long ballot, CasePaperTotals totals) throws Exception {
        return township.branch(() -> typing.type(ballot, totals));
    }

    private Result byTownship(long ballot, CasePaperTotals totals) throws Exception {
        return township.township(() -> typing.type(ballot, totals));
    }

    private CaseState state(long id) throws Exception {
        return township.branch(() -> reading.get(id)).state();
    }

    private HeldBallot held(long id) throws Exception {
        return evaluated(id).ballot().orElseThrow();
    }

    private Evaluated evaluated(long id) throws Exception {
        return township.branch(() -> reading.lines(id)).stream().map(CaseEntry::fact).filter(Evaluated.class::isInstance).map(Evaluated.class::cast).reduce((before, after) -> after).orElseThrow();
    }
}
