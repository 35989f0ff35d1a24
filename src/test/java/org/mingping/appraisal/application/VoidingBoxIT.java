package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.application.ballot.VoidingBox;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.persistence.ballot.VoidedBoxes;
import org.mingping.organisation.County;

@ArquillianTest
@DisplayName("§4 A box that can never be sealed")
class VoidingBoxIT {

    private static final int MEMBERS = 7;
    private static final String REASON = "密钥所在的硬盘坏了，没有备份。";

    @Inject
    private Township township;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private OpeningVoteAgain again;

    @Inject
    private VoidingBox voiding;

    @Inject
    private ReadingBallot reading;

    @Inject
    private County county;

    @Inject
    @ConfigProperty(name = "mingping.keys.directory")
    private String keys;

    @Test
    @DisplayName("is voided by the township with a reason, nothing of it is counted, and the whole branch votes again into another, whose tally is right")
    void keyLost() throws Exception {
        township.settle("9763", township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        MassCode first = ballot.codes(OnlineBallot.REPRESENTATIVES).get(0);
        List<String> receipts = everybodyVotes(Mark.UNQUALIFIED, Set.of());
        Refused.under("§4", "BOX_SOUND", () -> give(REASON));
        Files.delete(key(1));
        Refused.under("§4", "BALLOT_KEY_LOST", ballot::close);
        Refused.under("§4", "VOID_REASON", () -> give(" \n"));
        long id = ballot.id();
        for (Caller other : List.of(township.officer(1), township.township(Role.TOWNSHIP_OFFICER), township.countyApprover())) {
            Refused.with("NOT_PERMITTED", () -> other.perform(() -> voiding.give(id, REASON)));
        }
        assertThat(township.officer(1).perform(() -> reading.voided(id))).isEmpty();

        assertThat(give(REASON)).isEqualTo(new VoidingBox.Voided(1, 2));
        assertThat(township.number("select count(*) from ballot_sheet where branch_appraisal_id = " + id)).as("sheets that an old key could open").isZero();
        assertThat(township.member(1, 3).perform(() -> reading.voided(id))).extracting(VoidedBoxes.Voided::round, VoidedBoxes.Voided::reason, VoidedBoxes.Voided::cause)
                .containsExactly(tuple(1, REASON, "BALLOT_KEY_LOST"));
        assertThat(receipts(1)).containsExactlyInAnyOrderElementsOf(receipts);
        Refused.under("§1.5", "BALLOT_OPEN", () -> receipts(null));
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        assertThat(key(2)).exists();

        ReadingSheet.Sheet sheet = ballot.sheet(3);
        assertThat(sheet.again()).as("everybody is voted on").isFalse();
        assertThat(sheet.instead()).isTrue();
        assertThat(sheet.lines()).hasSize(MEMBERS - 1);
        Refused.under("§1.6", "CODE_EARLIER", () -> ballot.voteWith(first, Mark.EXCELLENT));
        everybodyVotes(Mark.EXCELLENT, Set.of());
        for (MassCode code : ballot.codes(OnlineBallot.REPRESENTATIVES)) {
            ballot.voteWith(code, Mark.QUALIFIED);
        }
        assertThat(ballot.close().sheets()).isEqualTo(MEMBERS + OnlineBallot.REPRESENTATIVES);
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        assertThat(township.of(1, "excellent || ' ' || qualified || ' ' || unqualified || ' ' || outcome")).isEqualTo("6 5 0 GRADED");
        assertThat(township.officer(1).perform(() -> reading.reconciliations(id))).extracting(ReadingBallot.Reconciled::round).containsExactly(2);
        assertThat(township.texts("select username || ' ' || role from journal where use_case = 'appraisal.void-box' and outcome = 'DONE' and subject_id = '" + id + "'"))
                .containsExactly(township.township(Role.TOWNSHIP_APPROVER).signature() + " TOWNSHIP_APPROVER");
        assertThat(township.texts("select string_agg(detail::text, '') from (select j::text as detail from journal j where use_case = 'appraisal.void-box') d").get(0))
                .as("the reason stands with the deed, not in the journal").doesNotContain(REASON);
    }

    @Test
    @DisplayName("is not given up while the key store does not answer: what is away may come back")
    void storeAway() throws Exception {
        township.settle("9764", township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        everybodyVotes(Mark.EXCELLENT, Set.of());
        byte[] key = Files.readAllBytes(key(1));
        Files.delete(key(1));
        Files.createDirectory(key(1));
        Refused.under("§4", "KEY_STORE_UNAVAILABLE", () -> give(REASON));
        Files.delete(key(1));
        Files.write(key(1), key);
        ballot.close();
    }

    @Test
    @DisplayName("of a vote again is replaced by one about those who are still without a grade, whose key is another")
    void voteAgain() throws Exception {
        undecided("9765");
        ballot.vote(3, Mark.QUALIFIED);
        ballot.asOwner("delete from ballot_sheet where branch_appraisal_id = " + ballot.id());
        assertThat(give(REASON)).isEqualTo(new VoidingBox.Voided(2, 3));
        assertThat(key(2)).doesNotExist();
        assertThat(ballot.sheet(3).again()).isTrue();
        assertThat(ballot.sheet(3).lines()).hasSize(2);
        everybodyVotes(Mark.QUALIFIED, Set.of());
        ballot.close();
        assertThat(township.of(1, "qualified || ' ' || grade")).isEqualTo("6 QUALIFIED");
        township.conclude(1);
    }

    @Test
    @DisplayName("and a vote again that is about nobody any more are closed the same way, without another vote")
    void moot() throws Exception {
        undecided("9766");
        ballot.vote(3, Mark.QUALIFIED);
        Refused.under("§4", "BOX_SOUND", () -> give(REASON));
        township.sanction(1, "严重警告");
        township.sanction(2, "严重警告");
        Refused.under("§1.6", "VOTE_RUNS", () -> township.conclude(1));
        assertThat(give(REASON)).isEqualTo(new VoidingBox.Voided(2, null));
        assertThat(key(2)).doesNotExist();
        township.conclude(1);
    }

    private void undecided(String code) throws Exception {
        township.settle(code, township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        everybodyVotes(Mark.EXCELLENT, Set.of(1, 2));
        ballot.close();
        township.act(township.officer(1), 1, seen -> again.open(seen.id(), seen.version(), null));
    }

    private VoidingBox.Voided give(String reason) throws Exception {
        long id = ballot.id();
        return township.township(Role.TOWNSHIP_APPROVER).perform(() -> voiding.give(id, reason));
    }

    private List<String> everybodyVotes(Mark mark, Set<Integer> abstainingFrom) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int member = 1; member <= MEMBERS; member++) {
            receipts.add(ballot.vote(member, mark, abstainingFrom).text());
        }
        return receipts;
    }

    private List<String> receipts(Integer round) throws Exception {
        long id = ballot.id();
        return township.member(1, 3).perform(() -> reading.receipts(id, round, 0, 200)).items();
    }

    private Path key(int round) throws SQLException {
        return Path.of(keys, county.id() + "-" + ballot.id() + "-" + round + ".key");
    }
}
