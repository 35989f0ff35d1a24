package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.ballot.ClosingDueBallots;
import org.mingping.appraisal.model.Awaited;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.Mark;

@ArquillianTest
@DisplayName("§1.5 Paper that is being typed when the ballot is closed or its deadline is over")
class PaperAtDeadlineIT {

    private static final int MEMBERS = 15;
    private static final int ON_SCREENS = 10;
    private static final int ON_PAPER = 5;

    @Inject
    private Township township;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private ClosingDueBallots due;

    @Inject
    private TypingTally typing;

    @Inject
    private ReadingAwaited awaited;

    @Test
    @DisplayName("waits for its second typist: neither officer nor timer closes, and nothing of it is lost")
    void halfTyped() throws Exception {
        township.settle("9760", township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        for (int member = 1; member <= ON_SCREENS; member++) {
            ballot.vote(member, Mark.EXCELLENT);
        }
        assertThat(type(township.officer(1))).isEqualTo(TypingTally.Result.WAITS_FOR_SECOND);
        Refused.under("§1.5", "PAPER_HALF_TYPED", ballot::close);
        ballot.overdue();
        tickUntil(() -> "PAPER_HALF_TYPED".equals(reason()));
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        assertThat(township.number("select count(*) from tally_entry where branch_appraisal_id = " + ballot.id())).isEqualTo(1);

        assertThat(type(township.secondOfficer(1))).isEqualTo(TypingTally.Result.PAPER_COUNTED);
        tickUntil(() -> township.state(1).phase() == Phase.COMMITTEE_REVIEW);
        assertThat(township.of(1, "excellent || ' ' || qualified")).as("marked by nine on screens and five on paper").isEqualTo("9 5");
    }

    @Test
    @DisplayName("may be thrown away by who typed it, and then the timer tries again at once")
    void thrownAway() throws Exception {
        township.settle("9761", township.thisYear(), MEMBERS);
        ballot.in(township).open(null);
        for (int member = 1; member <= MEMBERS; member++) {
            ballot.vote(member, Mark.EXCELLENT);
        }
        type(township.officer(1), 3, 0);
        ballot.overdue();
        tickUntil(() -> "PAPER_HALF_TYPED".equals(reason()));
        long id = ballot.id();
        township.officer(1).perform(() -> {
            typing.discard(id, township.sheet(township.officer(1), 1).round());
            return null;
        });
        tickUntil(() -> township.state(1).phase() == Phase.COMMITTEE_REVIEW);
    }

    @Test
    @DisplayName("of a branch that votes on paper alone is asked for by that name, its typing stays awaited, and the totals are taken though the deadline is over")
    void paperAlone() throws Exception {
        township.settle("9762", township.thisYear(), 6);
        township.ballot(1);
        ballot.in(township).overdue();
        tickUntil(() -> "PAPER_TO_TYPE".equals(reason()));
        long id = ballot.id();
        assertThat(township.officer(1).perform(() -> awaited.of(id)).awaited()).extracting(Awaited::what)
                .containsExactly(Awaited.What.FIRST_TALLY, Awaited.What.OVERDUE_BALLOT);
        List<TallyRow> rows = township.rows(1, Township.QUALIFIED);
        township.type(township.officer(1), 1, rows);
        tickUntil(() -> "PAPER_HALF_TYPED".equals(reason()));
        assertThat(township.officer(1).perform(() -> awaited.of(id)).awaited()).extracting(Awaited::what)
                .containsExactly(Awaited.What.SECOND_TALLY, Awaited.What.OVERDUE_BALLOT);
        assertThat(township.type(township.secondOfficer(1), 1, rows)).isEqualTo(TypingTally.Result.TALLIED);
        assertThat(township.state(1).phase()).isEqualTo(Phase.COMMITTEE_REVIEW);
    }

    /** The sheets of the five members who have not voted on a screen, all saying 合格. */
    private TypingTally.Result type(Caller typist) throws Exception {
        return type(typist, ON_PAPER, ON_PAPER);
    }

    private TypingTally.Result type(Caller typist, int returned, int ofMembers) throws Exception {
        ReadingTallySheet.Sheet sheet = township.sheet(typist, 1);
        List<Long> theirs = new ArrayList<>();
        for (int member = ON_SCREENS + 1; member <= ON_SCREENS + ofMembers; member++) {
            theirs.add(township.appraised(member));
        }
        List<TallyRow> rows = sheet.lines().stream().map(line -> new TallyRow(Long.toString(line.memberAppraisalId()), line.name(),
                theirs.contains(line.memberAppraisalId()), new Votes(0, returned - (theirs.contains(line.memberAppraisalId()) ? 1 : 0), 0, 0, 0))).toList();
        long id = ballot.id();
        return typist.perform(() -> typing.type(id, sheet.round(), returned, new ReturnedSheets(ofMembers, returned - ofMembers), rows));
    }

    private String reason() throws SQLException {
        return String.join("", township.texts("select coalesce(reason, '') from ballot_overdue where branch_appraisal_id = " + ballot.id()));
    }

    /** What is waited for. */
    @FunctionalInterface
    private interface Reached {

        boolean now() throws Exception;
    }

    /** The server's own timer ticks too: whichever is quicker. */
    private void tickUntil(Reached reached) throws Exception {
        for (int turn = 0; turn < 60 && !reached.now(); turn++) {
            due.run(Caller.Via.TIMER);
            Thread.sleep(turn == 0 ? 0 : 500);
        }
        assertThat(reached.now()).isTrue();
    }
}
