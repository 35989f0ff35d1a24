package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.ClosingDueBallots;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.MassCode;
import org.mingping.appraisal.model.ballot.Receipt;
import org.mingping.appraisal.persistence.WaitingWork;
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.organisation.County;

@ArquillianTest
@DisplayName("§1.6 Where the votes give somebody no grade, the branch votes again on screens")
class VotingAgainIT {

    private static final int MEMBERS = 7;
    private static final Set<Integer> UNDECIDED = Set.of(1, 2);

    @Inject
    private Township township;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private OpeningVoteAgain again;

    @Inject
    private ReadingBallot reading;

    @Inject
    private ReadingDuties duties;

    @Inject
    private ClosingDueBallots due;

    @Inject
    private HandingOutPaper paper;

    @Inject
    private TypingTally typing;

    @Inject
    private County county;

    @Inject
    @ConfigProperty(name = "mingping.keys.directory")
    private String keys;

    @Test
    @DisplayName("on those members alone, with a box, key, codes and receipts of its own; its totals take the place of theirs, and the votes before stay readable")
    void votesAgain() throws Exception {
        township.settle("9735", township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        MassCode unused = ballot.codes(1).get(0);
        List<String> first = everybodyVotes(1, MEMBERS, Mark.EXCELLENT, UNDECIDED);
        ballot.close();
        assertThat(township.of(1, "outcome")).isEqualTo("INDETERMINATE");
        assertThat(waiting(township.officer(1))).contains(Duty.VOTE_AGAIN);
        Refused.under("§1.6", "INDETERMINATE_REMAINS", () -> township.conclude(1));

        assertThat(open(null)).isEqualTo(2);
        assertThat(key(2)).exists();
        assertThat(ballot.sheet(3).lines()).extracting(BallotRoll.Line::id).containsExactly(township.appraised(1), township.appraised(2));
        assertThat(ballot.sheet(1).lines()).as("nobody marks themselves").extracting(BallotRoll.Line::id).containsExactly(township.appraised(2));
        assertThat(ballot.sheet(3).earlierReceipts()).containsExactly(first.get(2));
        assertThat(waiting(township.member(1, 3))).contains(Duty.VOTE);
        Refused.under("§1.6", "CODE_EARLIER", () -> ballot.voteWith(unused, Mark.EXCELLENT));
        Refused.under("§1.6", "VOTE_RUNS", () -> open(null));
        assertThat(receipts(null)).as("of the first vote, while the second is open").containsExactlyInAnyOrderElementsOf(first);
        Refused.under("§1.5", "BALLOT_OPEN", () -> receipts(2));

        List<String> second = everybodyVotes(1, 4, Mark.QUALIFIED, Set.of());
        Refused.under("§1.5", "TURNOUT_TOO_LOW", ballot::close);
        second.addAll(everybodyVotes(5, MEMBERS - 1, Mark.QUALIFIED, Set.of()));
        for (MassCode code : ballot.codes(OnlineBallot.REPRESENTATIVES)) {
            second.add(ballot.voteWith(code, Mark.QUALIFIED).text());
        }
        assertThat(waiting(township.officer(1))).contains(Duty.CLOSE_BALLOT).doesNotContain(Duty.VOTE_AGAIN);
        ClosingBallot.Closed closed = ballot.close();
        assertThat(closed.sheets()).isEqualTo(11);
        assertThat(closed.marks()).as("two each, one of those who are voted on themselves").isEqualTo(4 * 2 + 2 + 5 * 2);
        assertThat(township.of(1, "qualified || ' ' || excellent || ' ' || abstained || ' ' || grade")).isEqualTo("10 0 0 QUALIFIED");
        assertThat(township.of(3, "qualified || ' ' || excellent || ' ' || abstained")).as("as voted before").isEqualTo("0 6 0");
        assertThat(key(2)).doesNotExist();
        assertThat(receipts(2)).containsExactlyInAnyOrderElementsOf(second);
        assertThat(receipts(1)).containsExactlyInAnyOrderElementsOf(first);
        long id = ballot.id();
        assertThat(township.officer(1).perform(() -> reading.reconciliations(id))).extracting(ReadingBallot.Reconciled::round).containsExactly(1, 2);
        township.conclude(1);
    }

    @Test
    @DisplayName("and again, where that vote gives them none either; each is closed at its deadline like the first")
    void untilThereIsAGrade() throws Exception {
        undecided("9736");
        for (int round = 2; round <= 3; round++) {
            open(null);
            everybodyVotes(1, MEMBERS, round == 2 ? Mark.ABSTAINED : Mark.EXCELLENT, Set.of());
            ballot.overdue();
            for (int turn = 0; turn < 60 && sealed() < round; turn++) {
                due.run(Caller.Via.TIMER);
                Thread.sleep(turn == 0 ? 0 : 500);
            }
            assertThat(sealed()).isEqualTo(round);
            assertThat(township.of(1, "outcome")).isEqualTo(round == 2 ? "INDETERMINATE" : "GRADED");
        }
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        Refused.under("§1.6", "NOBODY_UNDECIDED", () -> open(null));
    }

    @Test
    @DisplayName("for as long as its deadline says, and the branch cannot conclude its review while it runs, though a sanction has settled the grade")
    void settledMeanwhile() throws Exception {
        undecided("9737");
        open(null);
        township.sanction(1, "严重警告");
        township.sanction(2, "严重警告");
        assertThat(township.of(1, "grade")).isEqualTo("UNQUALIFIED");
        Refused.under("§1.6", "VOTE_RUNS", () -> township.conclude(1));
        everybodyVotes(1, MEMBERS, Mark.EXCELLENT, Set.of());
        ballot.close();
        township.conclude(1);
    }

    @Test
    @DisplayName("beside paper that two people have typed: both add up")
    void besidePaper() throws Exception {
        township.settle("9738", township.thisYear(), 12);
        ballot.in(township).open(null);
        everybodyVotes(1, 12, Mark.EXCELLENT, UNDECIDED);
        ballot.close();
        open(null);
        everybodyVotes(1, 6, Mark.EXCELLENT, Set.of());
        Integer[] onPaper = {7, 8, 9, 10, 11};
        long id = ballot.id();
        for (int member : onPaper) {
            long appraised = township.appraised(member);
            township.officer(1).perform(() -> {
                paper.handOut(id, appraised);
                return null;
            });
        }
        assertThat(type(5)).isEqualTo(TypingTally.Result.PAPER_COUNTED);
        assertThat(township.officer(1).perform(() -> reading.paperWaiting(id))).isEqualTo(5);
        assertThat(ballot.close().paperSheets()).isEqualTo(5);
        assertThat(township.of(1, "excellent || ' ' || qualified || ' ' || abstained")).isEqualTo("5 5 0");
    }

    @Test
    @DisplayName("or on paper alone: totals typed by two people take the place of a box nobody voted into")
    void paperAlone() throws Exception {
        undecided("9739");
        open(null);
        assertThat(type(12)).isEqualTo(TypingTally.Result.TALLIED);
        assertThat(township.of(1, "outcome")).isEqualTo("GRADED");
        assertThat(sealed()).isEqualTo(2);
        Refused.under("§1.2", "WRONG_PHASE", ballot::close);
    }

    private void undecided(String code) throws Exception {
        township.settle(code, township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        Refused.under("§1.2", "WRONG_PHASE", () -> open(null));
        everybodyVotes(1, MEMBERS, Mark.EXCELLENT, UNDECIDED);
        ballot.close();
    }

    private int open(OffsetDateTime until) throws Exception {
        return township.act(township.officer(1), 1, seen -> again.open(seen.id(), seen.version(), until));
    }

    private List<String> everybodyVotes(int from, int to, Mark mark, Set<Integer> abstainingFrom) throws Exception {
        List<String> receipts = new ArrayList<>();
        for (int member = from; member <= to; member++) {
            Receipt receipt = ballot.vote(member, mark, abstainingFrom);
            receipts.add(receipt.text());
        }
        return receipts;
    }

    /** Two people type so many sheets that all say 合格; those voted on have handed in none of them, or all. */
    private TypingTally.Result type(int returned) throws Exception {
        long id = ballot.id();
        TypingTally.Result result = null;
        for (Caller typist : List.of(township.officer(1), township.secondOfficer(1))) {
            ReadingTallySheet.Sheet sheet = township.sheet(typist, 1);
            boolean everybody = returned == MEMBERS + OnlineBallot.REPRESENTATIVES;
            Votes votes = new Votes(0, everybody ? returned - 1 : returned, 0, 0, 0);
            List<TallyRow> rows = sheet.lines().stream()
                    .map(line -> new TallyRow(Long.toString(line.memberAppraisalId()), line.name(), everybody, votes)).toList();
            result = typist.perform(() -> typing.type(id, sheet.round(), returned, new ReturnedSheets(everybody ? MEMBERS : returned, everybody ? OnlineBallot.REPRESENTATIVES : 0), rows));
        }
        return result;
    }

    private List<String> receipts(Integer round) throws Exception {
        long id = ballot.id();
        return township.member(1, 3).perform(() -> reading.receipts(id, round, 0, 200)).items();
    }

    private List<Duty> waiting(Caller who) throws Exception {
        long id = ballot.id();
        return who.perform(duties::mine).stream().filter(item -> item.id() == id).map(WaitingWork.Item::duty).toList();
    }

    private long sealed() throws SQLException {
        return township.number("select count(*) from ballot_box where sealed_at is not null and branch_appraisal_id = " + ballot.id());
    }

    private Path key(int round) throws SQLException {
        return Path.of(keys, county.id() + "-" + ballot.id() + "-" + round + ".key");
    }
}
