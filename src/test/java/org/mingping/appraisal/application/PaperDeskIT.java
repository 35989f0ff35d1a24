package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.appraisal.application.ballot.PrintingSheets;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.model.ballot.VoterGroup;

@ArquillianTest
@DisplayName("§4 The desk with paper sheets")
class PaperDeskIT {

    @Inject
    private Township township;

    @Inject
    private BranchVoting voting;

    @Inject
    private HandingOutPaper paper;

    @Inject
    private PrintingSheets printing;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private OpeningVoteAgain again;

    @Test
    @DisplayName("shows who holds paper, and whoever voted on a screen like whoever has not voted; hands them nothing, and writes each try down by name")
    void voters() throws Exception {
        township.settle("9740", township.thisYear(), 7);
        voting.open(township, 5);
        voting.vote(township, 1);
        voting.handOut(township, 2);
        HandingOutPaper.Desk desk = desk();
        assertThat(desk.open()).isTrue();
        assertThat(desk.lines()).hasSize(7).filteredOn(HandingOutPaper.Line::holds).extracting(HandingOutPaper.Line::memberAppraisalId)
                .containsExactly(township.appraised(2));
        assertThat(desk.lines()).as("nothing else is said of anybody").filteredOn(line -> !line.holds()).hasSize(6);
        Refused.under("§1.4", "PAPER_HAS_VOTED", () -> voting.handOut(township, 1));
        Refused.under("§1.4", "PAPER_HAS_VOTED", () -> voting.handOut(township, 2));
        assertThat(journal("appraisal.hand-out-paper")).containsExactly("DONE 王三", "REFUSED 王二", "REFUSED 王三");
        assertThat(desk().handedOut()).isEqualTo(1);
    }

    @Test
    @DisplayName("takes an unmarked sheet back, and then its holder votes on a screen; none comes back that was not given, nor once paper is counted")
    void takenBack() throws Exception {
        township.settle("9741", township.thisYear(), 7);
        voting.open(township, 5);
        voting.vote(township, 1);
        voting.handOut(township, 2);
        Refused.under("§1.4", "VOTES_ON_PAPER", () -> voting.vote(township, 2));
        voting.takeBack(township, 2);
        assertThat(desk().handedOut()).isZero();
        voting.vote(township, 2);
        Refused.under("§1.4", "PAPER_NONE", () -> voting.takeBack(township, 2));
        voting.handOut(township, 3);
        voting.typePaper(township, 3);
        assertThat(desk().counted()).isTrue();
        Refused.under("§1.5", "PAPER_COUNTED", () -> voting.takeBack(township, 3));
        Refused.under("§1.5", "PAPER_COUNTED", () -> voting.handOut(township, 4));
        assertThat(desk().handsOut()).isFalse();
        assertThat(desk().handedOut()).isEqualTo(1);
    }

    @Test
    @DisplayName("prints the frozen roll, for members and for representatives, 1 to 1,000 at a time and while the ballot is open; the journal keeps how many")
    void printed() throws Exception {
        township.settle("9742", township.thisYear(), 5);
        long id = township.state(1).id();
        Refused.with("WRONG_PHASE", () -> print(id, VoterGroup.MEMBERS, 1));
        voting.open(township, 5);
        PrintingSheets.Blank blank = print(id, VoterGroup.REPRESENTATIVES, 12);
        assertThat(blank.names()).hasSize(5).containsExactlyElementsOf(print(id, VoterGroup.MEMBERS, 1_000).names());
        assertThat(blank.period()).isEqualTo(township.thisYear());
        Refused.with("SHEETS_COPIES", () -> print(id, VoterGroup.MEMBERS, 0));
        Refused.with("SHEETS_COPIES", () -> print(id, VoterGroup.MEMBERS, 1_001));
        assertThat(township.texts("select concat_ws(' ', outcome, after_values::json ->> 'group', after_values::json ->> 'sheets') from journal"
                + " where use_case = 'appraisal.print-sheets' and subject_id = '" + id + "' order by id")).contains("DONE REPRESENTATIVES 12", "DONE MEMBERS 1000");
        Refused.with("NOT_PERMITTED", () -> township.township(Role.TOWNSHIP_OFFICER).perform(() -> printing.print(id, VoterGroup.MEMBERS, 1)));
    }

    @Test
    @DisplayName("§1.6 prints for a vote again those alone who are voted on again")
    void printedAgain() throws Exception {
        township.settle("9775", township.thisYear(), 7);
        ballot.in(township).open(null);
        for (int member = 1; member <= 7; member++) {
            ballot.vote(member, Mark.EXCELLENT, Set.of(1, 2));
        }
        ballot.close();
        township.act(township.officer(1), 1, seen -> again.open(seen.id(), seen.version(), null));
        assertThat(print(township.state(1).id(), VoterGroup.MEMBERS, 1).names()).containsExactly("王二", "王三");
    }

    @Test
    @DisplayName("hands out nothing once the deadline is over, and takes back what nobody has marked")
    void overdue() throws Exception {
        township.settle("9776", township.thisYear(), 7);
        ballot.in(township).open(null);
        voting.handOut(township, 2);
        ballot.overdue();
        Refused.under("§1.5", "BALLOT_CLOSED", () -> voting.handOut(township, 3));
        assertThat(desk().handsOut()).isFalse();
        voting.takeBack(township, 2);
        assertThat(desk().handedOut()).isZero();
    }

    @Test
    @DisplayName("waits for whoever is casting a ballot, and lets no sheet change hands meanwhile")
    void meanwhile() throws Exception {
        township.settle("9777", township.thisYear(), 7);
        ballot.in(township).open(null);
        voting.handOut(township, 2);
        String box = "hashtextextended('ballot-box " + township.state(1).id() + "', 0)";
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try (Connection voter = ballot.owner(); Statement casting = voter.createStatement()) {
            casting.execute("select pg_advisory_lock_shared(" + box + ")");
            Future<?> back = desks.submit(() -> {
                voting.takeBack(township, 2);
                return null;
            });
            assertThatThrownBy(() -> back.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            casting.execute("select pg_advisory_unlock_shared(" + box + ")");
            back.get(30, TimeUnit.SECONDS);
            casting.execute("select pg_advisory_lock_shared(" + box + ")");
            Future<?> out = desks.submit(() -> {
                voting.handOut(township, 3);
                return null;
            });
            assertThatThrownBy(() -> out.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            casting.execute("select pg_advisory_unlock_shared(" + box + ")");
            out.get(30, TimeUnit.SECONDS);
        } finally {
            desks.shutdown();
        }
        assertThat(desk().handedOut()).isEqualTo(1);
    }

    @Test
    @DisplayName("is not the only place where a name is refused because it has voted: totals that put a sheet down as theirs stand in the journal by name too")
    void typedByName() throws Exception {
        township.settle("9778", township.thisYear(), 10);
        ballot.in(township).open(null);
        voting.vote(township, 1);
        Refused.under("§1.5", "PAPER_HAS_VOTED", () -> voting.typePaper(township, 1, 2, 3, 4, 5));
        assertThat(township.texts("select code || ' ' || (after_values::json ->> 'member') from journal where use_case = 'appraisal.type-tally' and outcome = 'REFUSED'"
                + " and subject_id = '" + township.state(1).id() + "'")).containsExactly("PAPER_HAS_VOTED 王二");
    }

    private PrintingSheets.Blank print(long id, VoterGroup group, int copies) throws Exception {
        return township.officer(1).perform(() -> printing.print(id, group, copies));
    }

    private HandingOutPaper.Desk desk() throws Exception {
        long id = township.state(1).id();
        return township.officer(1).perform(() -> paper.desk(id));
    }

    private List<String> journal(String useCase) throws Exception {
        return township.texts("select outcome || ' ' || (after_values::json ->> 'member') from journal where use_case = '" + useCase + "' and subject_id = '"
                + township.state(1).id() + "' order by id");
    }
}
