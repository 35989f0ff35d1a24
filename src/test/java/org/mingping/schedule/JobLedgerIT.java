package org.mingping.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

/** A job of this test's own: what a room's job does when servers meet, die and come back. */
@ArquillianTest
@DisplayName("The job ledger")
class JobLedgerIT {

    @Inject
    private RunningJob running;

    @Inject
    private CatchingUp catchingUp;

    @Inject
    private CountingJob counting;

    @Inject
    private County county;

    @Inject
    private DuePeriods due;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @BeforeEach
    void reset() {
        counting.reset();
    }

    @Test
    @DisplayName("lets several who try the same period at the same time do its work once, and all of them see its result")
    void onceAtTheSameTime() {
        counting.takes(400);
        List<CompletableFuture<JobLedger.Run>> tries = IntStream.range(0, 6).mapToObj(i -> CompletableFuture.supplyAsync(() -> perform(
                i % 2 == 0 ? system(Caller.Via.TIMER) : officer(), () -> running.run(CountingJob.NAME, "once", false)))).toList();
        List<JobLedger.Run> runs = tries.stream().map(CompletableFuture::join).toList();
        assertThat(counting.runs()).containsExactly("once");
        assertThat(runs).extracting(JobLedger.Run::result).containsOnly("{\"n\":1}");
        assertThat(runs).extracting(JobLedger.Run::attempts).containsOnly(1);
    }

    /** The other server is a connection that has claimed the period; what happens to it decides. */
    @Test
    @DisplayName("waits for the claim of a server that works on it, and does the work whole when that server dies in the middle")
    void killedInTheMiddle() throws Exception {
        CompletableFuture<JobLedger.Run> waiting;
        try (Connection other = database.getConnection(); Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into job_run (county_id, scope_path, job, period, state, trigger, claimed_by, claimed_at) values (%d, '%s', '%s', 'killed',"
                    .formatted(county.id(), county.path(), CountingJob.NAME) + " 'RUNNING', 'TIMER', 'other server', now())");
            waiting = CompletableFuture.supplyAsync(() -> perform(officer(), () -> running.run(CountingJob.NAME, "killed", false)));
            TimeUnit.MILLISECONDS.sleep(700);
            assertThat(waiting).isNotDone();
            assertThat(counting.runs()).isEmpty();
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(waiting.get(20, TimeUnit.SECONDS).state()).isEqualTo("DONE");
        assertThat(counting.runs()).containsExactly("killed");
        assertThat(texts("select state || ' ' || attempts from job_run where job = 'test-counting' and period = 'killed'")).containsExactly("DONE 1");
    }

    @Test
    @DisplayName("keeps no claim of work that failed, so that the next try does it")
    void failed() {
        counting.failsOnce();
        assertThatThrownBy(() -> officer().perform(() -> running.run(CountingJob.NAME, "failed", false))).hasMessageContaining("broken on purpose");
        assertThat(texts("select state from job_run where job = 'test-counting' and period = 'failed'")).isEmpty();
        assertThat(texts("select trigger || ' ' || number from job_failure where job = 'test-counting' and period = 'failed'"))
                .as("that it failed is kept apart").singleElement().asString().matches("PERSON [0-9A-F]{6}");
        assertThat(failureOf("failed").doneSince()).isFalse();
        perform(officer(), () -> running.run(CountingJob.NAME, "failed", false));
        assertThat(failureOf("failed").doneSince()).isTrue();
        assertThat(texts("select state from job_run where job = 'test-counting' and period = 'failed'")).containsExactly("DONE");
    }

    @Test
    @DisplayName("catches up at start and at each tick every period that fell due meanwhile, oldest first, each once")
    void catchesUp() {
        counting.due("2051-01", "2051-02", "2051-03");
        perform(officer(), () -> running.run(CountingJob.NAME, "2051-02", false));
        catchingUp.run(Caller.Via.START);
        assertThat(counting.runs()).containsExactly("2051-02", "2051-01", "2051-03");
        catchingUp.run(Caller.Via.TIMER);
        assertThat(counting.runs()).hasSize(3);
        assertThat(texts("select period || ' ' || trigger from job_run where job = 'test-counting' and period like '2051%' order by period"))
                .containsExactly("2051-01 CATCH_UP", "2051-02 PERSON", "2051-03 CATCH_UP");
    }

    @Test
    @DisplayName("shows of a timer's run that failed when and under which number of the log, and does it at the next tick")
    void failedTick() {
        counting.due("2052-01");
        counting.failsOnce();
        catchingUp.tick();
        assertThat(counting.runs()).isEmpty();
        assertThat(failureOf("2052-01").trigger()).isEqualTo(JobLedger.Trigger.TIMER);
        catchingUp.tick();
        assertThat(counting.runs()).containsExactly("2052-01");
    }

    @Test
    @DisplayName("leaves the work to other servers before the start of this one is over, and while it stops")
    void notStarted() {
        counting.due("2053-01");
        catchingUp.end();
        try {
            catchingUp.tick();
            assertThat(counting.runs()).isEmpty();
        } finally {
            catchingUp.begin();
        }
        catchingUp.tick();
        assertThat(counting.runs()).containsExactly("2053-01");
    }

    @Test
    @DisplayName("is read page by page, the newest run first")
    void pages() {
        perform(officer(), () -> running.run(CountingJob.NAME, "page-1", false));
        perform(officer(), () -> running.run(CountingJob.NAME, "page-2", false));
        Page<JobLedger.Run> newest = perform(officer(), () -> running.runs(0, 1));
        assertThat(newest.items()).extracting(JobLedger.Run::period).containsExactly("page-2");
        assertThat(newest.total()).isGreaterThanOrEqualTo(2);
        assertThat(perform(officer(), () -> running.runs(1, 1)).items()).extracting(JobLedger.Run::period).containsExactly("page-1");
    }

    @Test
    @DisplayName("has the same effect by hand; a recheck runs a period again and keeps count")
    void byHand() {
        JobLedger.Run first = perform(officer(), () -> running.run(CountingJob.NAME, "hand", false));
        assertThat(perform(officer(), () -> running.run(CountingJob.NAME, "hand", false))).isEqualTo(first);
        assertThat(perform(officer(), () -> running.run(CountingJob.NAME, "hand", true)).attempts()).isEqualTo(2);
        assertThat(counting.runs()).containsExactly("hand", "hand");
        assertThat(perform(officer(), () -> running.runs(0, 50)).items().stream().filter(run -> run.period().equals("hand")))
                .as("what the first run did stays").hasSize(2).contains(first);
        assertThatThrownBy(() -> officer().perform(() -> running.run("no-such-job", "hand", false))).isInstanceOf(Refusal.class).hasMessageContaining("NOT_FOUND");
    }

    @Test
    @DisplayName("does by the system's role what goes over the whole county, whoever sets it going, and by the person's what does not")
    void role() {
        perform(officer(), () -> running.run(CountingJob.NAME, "own", false));
        assertThat(counting.role()).isEqualTo("mingping_app");
        counting.isOverTheWholeCounty(true);
        perform(officer(), () -> running.run(CountingJob.NAME, "county", false));
        assertThat(counting.role()).isEqualTo("mingping_system");
        counting.isOverTheWholeCounty(false);
        perform(officer(), () -> running.run(CountingJob.NAME, "own again", false));
        assertThat(counting.role()).as("the person's own again").isEqualTo("mingping_app");
        assertThat(texts("select trigger from job_run where job = 'test-counting' and period = 'county'")).containsExactly("PERSON");
    }

    /** Of a county founded in years to come: nothing of that is due to the timer that ticks meanwhile. */
    @Test
    @DisplayName("§1.1 opens a county's cycles from the half-year of its founding, each from the day on that the rule set names, and none from before")
    void cycles() {
        founded("2041-11-26", () -> {
            assertThat(dueOn("2041-11-26")).as("the founding day: H1 was before its time, H2 has not come").isEmpty();
            assertThat(dueOn("2041-11-30")).isEmpty();
            assertThat(dueOn("2041-12-01")).containsExactly("2041-H2");
            assertThat(dueOn("2042-05-31")).containsExactly("2041-H2");
            assertThat(dueOn("2042-12-31")).containsExactly("2041-H2", "2042-H1", "2042-H2");
        });
        founded("2041-12-05", () -> {
            assertThat(dueOn("2041-12-05")).as("founded after the opening day, and nobody has to remember").containsExactly("2041-H2");
            assertThat(dueOn("2042-06-01")).containsExactly("2041-H2", "2042-H1");
        });
    }

    private List<String> dueOn(String day) {
        return perform(system(Caller.Via.TIMER), () -> due.due("appraisal-cycle", LocalDate.parse(day)));
    }

    private void founded(String day, Runnable then) {
        String root = " where id = " + county.id();
        String before = texts("select established_on from organisation" + root).get(0);
        texts("update organisation set established_on = '" + day + "'" + root + " returning id");
        try {
            then.run();
        } finally {
            texts("update organisation set established_on = '" + before + "'" + root + " returning id");
        }
    }

    private JobLedger.Failure failureOf(String period) {
        return perform(officer(), running::failures).stream().filter(one -> one.period().equals(period)).findFirst().orElseThrow();
    }

    private Caller officer() {
        return Officer.caller(county, Role.COUNTY_OFFICER, county.path());
    }

    private Caller system(Caller.Via via) {
        return Caller.system(county.id(), county.path(), county.name(), via);
    }

    private static <T> T perform(Caller caller, Callable<T> work) {
        try {
            return caller.perform(work);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> texts(String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }
}
