package org.mingping.schedule;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.Caller;
import org.mingping.access.Infrastructure;
import org.mingping.schedule.JobLedger.Trigger;
import org.mingping.shared.persistence.Database;

/** Keeps that a run failed, although its claim and all it did are rolled back. */
@Stateless
@Infrastructure("notes that a job failed; called by the use case that runs it")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FailedRuns {

    private static final String INSERT = """
            insert into job_failure (county_id, scope_path, job, period, trigger, failed_at, number)
            values (:county, :path, :job, :period, :trigger, :now, :number)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** @param number under which the failure stands in the log */
    public void note(String job, String period, Trigger trigger, String number) {
        Caller caller = Caller.current();
        database.apart(caller.scope(), handle -> handle.createUpdate(INSERT).bind("county", caller.county()).bind("path", caller.scopePath())
                .bind("job", job).bind("period", period).bind("trigger", trigger.name()).bind("now", OffsetDateTime.now(clock))
                .bind("number", number).execute());
    }
}
