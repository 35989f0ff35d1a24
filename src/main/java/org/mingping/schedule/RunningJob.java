package org.mingping.schedule;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Failures;
import org.mingping.shared.NumberedFailure;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** Runs a job's period: by the timer, at start for what was missed, or by hand with the same effect. */
@Stateless
public class RunningJob {

    @Inject
    private JobLedger ledger;

    @Inject
    private RunningForPerson forPerson;

    @Inject
    private County county;

    @Inject
    private FailedRuns failed;

    @Inject
    private Failures failures;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param again runs a period once more that was already run */
    @UseCase(value = "schedule.run-job", roles = Role.COUNTY_OFFICER)
    public JobLedger.Run run(String job, String period, boolean again) {
        journal.subject("job", job + "/" + period, job);
        JobLedger.Run run = run(ledger.job(job), period, again);
        journal.note("attempts", run.attempts());
        return run;
    }

    private JobLedger.Run run(Job job, String period, boolean again) {
        try {
            return job.isOverTheWholeCounty() && !Caller.current().isSystem() ? runForPerson(job, period, again) : ledger.run(job, period, trigger(), again);
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException failure) {
            String number = failures.log(failure);
            failed.note(job.name(), period, trigger(), number);
            throw new NumberedFailure(number, failure);
        }
    }

    private JobLedger.Run runForPerson(Job job, String period, boolean again) {
        try {
            return Caller.system(county.id(), county.path(), county.name(), Caller.Via.TIMER).perform(() -> forPerson.run(job.name(), period, again));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception checked) {
            throw new IllegalStateException("a job throws nothing checked", checked);
        }
    }

    @UseCase(value = "schedule.read-runs", writes = false, roles = {Role.COUNTY_OFFICER, Role.COUNTY_APPROVER, Role.SYSTEM_ADMINISTRATOR})
    public Page<JobLedger.Run> runs(int page, int size) {
        return ledger.runs(page, Math.min(size, Page.MAX_SIZE));
    }

    /** The latest that failed, newest first. */
    @UseCase(value = "schedule.read-runs", writes = false, roles = {Role.COUNTY_OFFICER, Role.COUNTY_APPROVER, Role.SYSTEM_ADMINISTRATOR})
    public List<JobLedger.Failure> failures() {
        return ledger.failures();
    }

    /** Whether the period was run. */
    @UseCase(value = "schedule.read-runs", writes = false, roles = {Role.COUNTY_OFFICER, Role.COUNTY_APPROVER, Role.SYSTEM_ADMINISTRATOR})
    public boolean isKnown(String job, String period) {
        return ledger.find(ledger.job(job), period).isPresent();
    }

    /** A period of a job that may be started by hand. */
    public record Offer(String job, String period) {
    }

    /** What a person may start, job by job, the newest period first. */
    @UseCase(value = "schedule.read-offered", writes = false, roles = {Role.COUNTY_OFFICER, Role.COUNTY_APPROVER, Role.SYSTEM_ADMINISTRATOR})
    public List<Offer> offers() {
        LocalDate today = LocalDate.now(clock);
        return ledger.all().stream().flatMap(job -> job.offered(today).stream().map(period -> new Offer(job.name(), period))).toList();
    }

    private static JobLedger.Trigger trigger() {
        return switch (Caller.current().via()) {
            case TIMER -> JobLedger.Trigger.TIMER;
            case START -> JobLedger.Trigger.CATCH_UP;
            case PAGE, API -> JobLedger.Trigger.PERSON;
        };
    }
}
