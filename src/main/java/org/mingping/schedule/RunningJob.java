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

/** Runs a job's period: by the timer, at start for what was missed, or by hand with the same effect. */
@Stateless
public class RunningJob {

    @Inject
    private JobLedger ledger;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param again runs a period once more that was already run */
    @UseCase(value = "schedule.run-job", roles = Role.COUNTY_OFFICER)
    public JobLedger.Run run(String job, String period, boolean again) {
        journal.subject("job", job + "/" + period, job);
        JobLedger.Run run = ledger.run(ledger.job(job), period, trigger(), again);
        journal.note("attempts", run.attempts());
        return run;
    }

    @UseCase(value = "schedule.read-runs", writes = false, roles = {Role.COUNTY_OFFICER, Role.COUNTY_APPROVER, Role.SYSTEM_ADMINISTRATOR})
    public List<JobLedger.Run> runs() {
        return ledger.runs();
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
