package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.ClosingDueBallots;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.model.Awaited;
import org.mingping.appraisal.model.Duty;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.model.ballot.Mark;
import org.mingping.appraisal.persistence.WaitingWork;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;

/** The server's own timer ticks here too, every minute: what is asked is what stands in the end, whichever of the two was quicker. */
@ArquillianTest
@DisplayName("§1.5 When its deadline is over, a ballot")
class ClosingDueBallotsIT {

    private static final int MEMBERS = 7;
    private static final int MOST_TURNS = 60;

    @Inject
    private Township township;

    @Inject
    private Township neighbour;

    @Inject
    private OnlineBallot ballot;

    @Inject
    private OnlineBallot neighbours;

    @Inject
    private ClosingDueBallots due;

    @Inject
    private ReadingAwaited awaited;

    @Inject
    private ReadingDuties duties;

    @Inject
    private ReadingBallot reading;

    @Inject
    private HandingOutPaper paper;

    @Inject
    private TypingTally typing;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "mingping.keys.directory")
    private String keys;

    @Test
    @DisplayName("is closed by the timer as its officer would, and the journal says that it was the system")
    void closed() throws Exception {
        opened("9728", township, ballot);
        everybodyVotes(ballot);
        tick();
        assertThat(township.state(1).phase()).as("not due yet").isEqualTo(Phase.BALLOT);
        ballot.overdue();
        tickUntil(township, Phase.COMMITTEE_REVIEW);
        assertThat(township.of(1, "excellent")).isEqualTo(Integer.toString(MEMBERS - 1));
        assertThat(journal(ballot, "DONE")).containsExactly("system TIMER BRANCH_OFFICER");
        assertThat(key(ballot)).doesNotExist();
        assertThat(notices(ballot)).isZero();
    }

    @Test
    @DisplayName("below the least turnout stays open, told once to branch and township; extended, votes go in again, and then it is closed")
    void tooFew() throws Exception {
        opened("9729", township, ballot);
        ballot.vote(1, Mark.EXCELLENT);
        ballot.overdue();
        tickUntilTold(ballot);
        for (int turn = 0; turn < 3; turn++) {
            tick();
        }
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        anHourPasses();
        tick();
        assertThat(journal(ballot, "REFUSED")).as("tried once: neither every minute nor every hour, for no time brings votes").hasSize(1);
        assertThat(township.texts("select scope_path from notice where kind = 'ballot-overdue' and link like '%id=" + ballot.id() + "' order by scope_path"))
                .containsExactly(township.path(), township.branchPath(1));
        long id = ballot.id();
        assertThat(township.officer(1).perform(() -> reading.notClosed(id)).orElseThrow()).extracting(Refusal::code).isEqualTo("TURNOUT_TOO_LOW");
        for (Caller officer : List.of(township.officer(1), township.township(Role.TOWNSHIP_OFFICER))) {
            assertThat(officer.perform(() -> awaited.of(id)).awaited()).extracting(Awaited::what).containsExactly(Awaited.What.OVERDUE_BALLOT);
            assertThat(officer.perform(duties::mine)).filteredOn(item -> item.id() == id).extracting(WaitingWork.Item::duty).contains(Duty.OVERDUE_BALLOT)
                    .doesNotContain(Duty.CLOSE_BALLOT);
        }

        ballot.extend(township.officer(1), OffsetDateTime.now(clock).plusDays(1));
        assertThat(township.officer(1).perform(() -> awaited.of(id)).awaited()).extracting(Awaited::what).doesNotContain(Awaited.What.OVERDUE_BALLOT);
        for (int member = 2; member <= MEMBERS; member++) {
            ballot.vote(member, Mark.EXCELLENT);
        }
        ballot.overdue();
        tickUntil(township, Phase.COMMITTEE_REVIEW);
        assertThat(notices(ballot)).isEqualTo(2);
    }

    @Test
    @DisplayName("that cannot be opened for want of its key does not keep another from being closed")
    void oneByOne() throws Exception {
        opened("9730", township, ballot);
        opened("9731", neighbour, neighbours);
        everybodyVotes(ballot);
        everybodyVotes(neighbours);
        byte[] key = Files.readAllBytes(key(ballot));
        Files.delete(key(ballot));
        ballot.asOwner("update ballot_box set closes_at = now() - interval '2 hours' where branch_appraisal_id = " + ballot.id());
        neighbours.overdue();
        tickUntil(neighbour, Phase.COMMITTEE_REVIEW);
        tickUntilTold(ballot);
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        Files.write(key(ballot), key);
        anHourPasses();
        tickUntil(township, Phase.COMMITTEE_REVIEW);
    }

    @Test
    @DisplayName("whose closing fails by a fault of the system is as it was, is told once with the fault's number, however many hours it fails, and is closed at a later try")
    void failing() throws Exception {
        opened("9732", township, ballot);
        everybodyVotes(ballot);
        ballot.asOwner("create function fault() returns trigger language plpgsql as 'begin raise exception ''fault''; end'");
        try {
            ballot.asOwner("create trigger faults after insert on ballot_mark for each row when (new.branch_appraisal_id = " + ballot.id() + ") execute function fault()");
            ballot.overdue();
            tickUntilTold(ballot);
            String number = faultNumber();
            anHourPasses();
            for (int turn = 0; turn < MOST_TURNS && number.equals(faultNumber()); turn++) {
                tick();
                Thread.sleep(turn == 0 ? 0 : 500);
            }
            assertThat(faultNumber()).as("tried again, and failed again").isNotEqualTo(number);
            assertThat(notices(ballot)).as("another number is no other reason").isEqualTo(2);
        } finally {
            ballot.asOwner("drop function fault cascade");
        }
        assertThat(township.state(1).phase()).isEqualTo(Phase.BALLOT);
        assertThat(township.texts("select reason from ballot_overdue where branch_appraisal_id = " + ballot.id())).containsExactly("CLOSING_FAILED");
        anHourPasses();
        tickUntil(township, Phase.COMMITTEE_REVIEW);
    }

    @Test
    @DisplayName("with paper nobody has counted waits for it, and is closed as soon as two people have typed it")
    void paper() throws Exception {
        township.settle("9733", township.thisYear(), 12);
        ballot.in(township).open(null);
        for (int member = 1; member <= 6; member++) {
            ballot.vote(member, Mark.EXCELLENT);
        }
        Integer[] onPaper = {7, 8, 9, 10, 11};
        long id = ballot.id();
        for (int member : onPaper) {
            long appraised = township.appraised(member);
            township.officer(1).perform(() -> {
                paper.handOut(id, appraised);
                return null;
            });
        }
        ballot.overdue();
        tickUntilTold(ballot);
        assertThat(township.texts("select reason from ballot_overdue where branch_appraisal_id = " + id)).containsExactly("PAPER_NOT_COUNTED");
        type(onPaper);
        tickUntil(township, Phase.COMMITTEE_REVIEW);
        assertThat(township.of(12, "excellent || ' ' || qualified")).isEqualTo("6 5");
    }

    @Test
    @DisplayName("is closed by one server alone, however many tick at once")
    void severalServers() throws Exception {
        opened("9734", township, ballot);
        everybodyVotes(ballot);
        ballot.overdue();
        ExecutorService servers = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> ticks = new ArrayList<>();
            for (int server = 0; server < 4; server++) {
                ticks.add(servers.submit(this::tick));
            }
            for (Future<?> tick : ticks) {
                tick.get();
            }
        } finally {
            servers.shutdown();
        }
        tickUntil(township, Phase.COMMITTEE_REVIEW);
        assertThat(journal(ballot, "DONE")).hasSize(1);
        assertThat(journal(ballot, "REFUSED")).as("nobody else even tried").isEmpty();
    }

    private void opened(String code, Township settling, OnlineBallot box) throws Exception {
        settling.settle(code, settling.thisYear(), MEMBERS);
        box.in(settling).open(null);
    }

    private void everybodyVotes(OnlineBallot box) throws Exception {
        for (int member = 1; member <= MEMBERS; member++) {
            box.vote(member, Mark.EXCELLENT);
        }
    }

    /** Two people type the sheets of these members, who marked everybody 合格. */
    private void type(Integer... members) throws Exception {
        List<Long> voted = new ArrayList<>();
        for (int member : members) {
            voted.add(township.appraised(member));
        }
        long id = ballot.id();
        for (Caller typist : List.of(township.officer(1), township.secondOfficer(1))) {
            ReadingTallySheet.Sheet sheet = township.sheet(typist, 1);
            List<TallyRow> rows = sheet.lines().stream().map(line -> new TallyRow(Long.toString(line.memberAppraisalId()), line.name(),
                    voted.contains(line.memberAppraisalId()), new Votes(0, members.length - (voted.contains(line.memberAppraisalId()) ? 1 : 0), 0, 0, 0))).toList();
            typist.perform(() -> typing.type(id, sheet.round(), members.length, new ReturnedSheets(members.length, 0), rows));
        }
    }

    private void anHourPasses() throws SQLException {
        ballot.asOwner("update ballot_overdue set tried_at = tried_at - interval '61 minutes', answered_at = answered_at - interval '61 minutes' where branch_appraisal_id = "
                + ballot.id());
    }

    private String faultNumber() throws SQLException {
        return township.texts("select reason_arguments from ballot_overdue where branch_appraisal_id = " + ballot.id()).get(0);
    }

    private void tick() {
        due.run(Caller.Via.TIMER);
    }

    private void tickUntil(Township whose, Phase phase) throws Exception {
        for (int turn = 0; turn < MOST_TURNS && whose.state(1).phase() != phase; turn++) {
            tick();
            Thread.sleep(turn == 0 ? 0 : 500);
        }
        assertThat(whose.state(1).phase()).isEqualTo(phase);
    }

    private void tickUntilTold(OnlineBallot box) throws Exception {
        for (int turn = 0; turn < MOST_TURNS && notices(box) == 0; turn++) {
            tick();
            Thread.sleep(turn == 0 ? 0 : 500);
        }
        assertThat(notices(box)).as("the branch and its superior").isEqualTo(2);
    }

    private long notices(OnlineBallot box) throws SQLException {
        return township.number("select count(*) from notice where kind = 'ballot-overdue' and link like '%id=" + box.id() + "'");
    }

    private List<String> journal(OnlineBallot box, String outcome) throws SQLException {
        return township.texts("select username || ' ' || via || ' ' || role from journal where use_case = 'appraisal.close-at-deadline' and outcome = '" + outcome
                + "' and subject_id = '" + box.id() + "'");
    }

    private Path key(OnlineBallot box) throws SQLException {
        return Path.of(keys, county.id() + "-" + box.id() + "-1.key");
    }
}
