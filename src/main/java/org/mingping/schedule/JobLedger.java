package org.mingping.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/**
 * Claims a job's period and does its work in one transaction: another server that tries at the same time waits for the claim's row and
 * then finds the result; a crash in between leaves neither, and whoever comes next does it whole.
 */
@ApplicationScoped
public class JobLedger {

    private static final String CLAIM = """
            insert into job_run (county_id, scope_path, job, period, state, trigger, claimed_by, claimed_at)
            values (:county, :path, :job, :period, 'RUNNING', :trigger, :by, :now)
            on conflict (county_id, job, period) do nothing""";

    /** Together with the claim, whose row it locks first: two that run it again at once are one after the other. */
    private static final String KEEP_EARLIER = """
            insert into job_run_earlier (county_id, scope_path, job, period, attempt, state, trigger, claimed_by, claimed_at, finished_at, result)
            select county_id, scope_path, job, period, attempts, state, trigger, claimed_by, claimed_at, finished_at, result
              from job_run where county_id = :county and job = :job and period = :period for update""";

    private static final String CLAIM_AGAIN = """
            update job_run set state = 'RUNNING', trigger = :trigger, claimed_by = :by, claimed_at = :now, finished_at = null, attempts = attempts + 1
             where county_id = :county and job = :job and period = :period""";

    private static final String FINISH = """
            update job_run set state = 'DONE', finished_at = :now, result = :result
             where county_id = :county and job = :job and period = :period""";

    private static final String RUNS = """
            select job, period, state, trigger, claimed_by, claimed_at, finished_at, attempts, result
              from job_run where county_id = :county""";

    private static final String EVERY_RUN = RUNS + "\n" + """
             union all select job, period, state, trigger, claimed_by, claimed_at, finished_at, attempt, result
              from job_run_earlier where county_id = :county""";

    private static final String FAILURES = """
            select f.job, f.period, f.trigger, f.failed_at, f.number,
                   exists (select from job_run r where r.county_id = f.county_id and r.job = f.job and r.period = f.period
                                                   and r.finished_at > f.failed_at) as done_since
              from job_failure f where f.county_id = :county order by f.failed_at desc, f.id desc limit 20""";

    @Inject
    private Database database;

    @Inject
    @Any
    private Instance<Job> jobs;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** What set a run going. */
    public enum Trigger { TIMER, CATCH_UP, PERSON }

    /** A run of a job's period. @param attempts which run of the period it is, from 1 */
    public record Run(String job, String period, String state, Trigger trigger, String claimedBy, OffsetDateTime claimedAt,
                      OffsetDateTime finishedAt, int attempts, String result) {
    }

    /**
     * A run that failed and left nothing behind.
     *
     * @param number    under which it stands in the log
     * @param doneSince whether the period was done later
     */
    public record Failure(String job, String period, Trigger trigger, OffsetDateTime failedAt, String number, boolean doneSince) {
    }

    /** @throws Refusal NOT_FOUND where there is no such job */
    public Job job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow(Refusal::notFound);
    }

    /** All jobs, by name. */
    public List<Job> all() {
        return jobs.stream().sorted(Comparator.comparing(Job::name)).map(Job.class::cast).toList();
    }

    /** Runs the period unless it was run; {@code again} runs it once more. @return the run, new or found */
    public Run run(Job job, String period, Trigger trigger, boolean again) {
        job.requirePeriod(period);
        if (claim(CLAIM, job, period, trigger) || again && claimAgain(job, period, trigger)) {
            String result = job.run(period);
            database.execute(handle -> handle.createUpdate(FINISH).bind("county", county.id()).bind("job", job.name()).bind("period", period)
                    .bind("now", OffsetDateTime.now(clock)).bind("result", result).execute());
        }
        return find(job, period).orElseThrow();
    }

    public Optional<Run> find(Job job, String period) {
        return database.query(handle -> handle.createQuery(RUNS + " and job = :job and period = :period")
                .bind("county", county.id()).bind("job", job.name()).bind("period", period).mapTo(Run.class).findOne());
    }

    /** Every run of every period, newest first. */
    public Page<Run> runs(int page, int size) {
        return database.query(handle -> new Page<>(
                handle.createQuery("select * from (" + EVERY_RUN + ") runs order by claimed_at desc, job, period limit :size offset :first").bind("county", county.id())
                        .bind("size", size).bind("first", (long) page * size).mapTo(Run.class).list(),
                handle.createQuery("select count(*) from (" + EVERY_RUN + ") runs").bind("county", county.id()).mapTo(Long.class).one()));
    }

    /** The latest that failed, newest first. */
    public List<Failure> failures() {
        return database.query(handle -> handle.createQuery(FAILURES).bind("county", county.id()).mapTo(Failure.class).list());
    }

    private boolean claimAgain(Job job, String period, Trigger trigger) {
        database.execute(handle -> handle.createUpdate(KEEP_EARLIER).bind("county", county.id()).bind("job", job.name()).bind("period", period).execute());
        return claim(CLAIM_AGAIN, job, period, trigger);
    }

    private boolean claim(String statement, Job job, String period, Trigger trigger) {
        return database.query(handle -> handle.createUpdate(statement).bind("county", county.id()).bind("path", county.path())
                .bind("job", job.name()).bind("period", period).bind("trigger", trigger.name())
                .bind("by", ManagementFactory.getRuntimeMXBean().getName()).bind("now", OffsetDateTime.now(clock)).execute()) == 1;
    }
}
