package org.mingping.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mingping.access.Caller;
import org.mingping.organisation.County;

/**
 * Runs every period that is due and was not run: at each tick of the timer and at start. Periods come from the jobs' own schedules, not
 * from the moment of firing, so that a late tick or a server that was down for months runs what was due and nothing else.
 */
@ApplicationScoped
public class CatchingUp {

    private static final Logger LOG = Logger.getLogger(CatchingUp.class.getName());

    @Inject
    private JobLedger ledger;

    @Inject
    private RunningJob running;

    @Inject
    private DuePeriods due;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A job that fails is logged and tried again at the next tick; it does not keep the others from running. */
    public void run(Caller.Via via) {
        Caller system = Caller.system(county.id(), county.path(), county.name(), via);
        for (Job job : ledger.all()) {
            try {
                for (String period : system.perform(() -> due.due(job.name(), LocalDate.now(clock)))) {
                    system.perform(() -> running.run(job.name(), period, false));
                }
            } catch (Exception failure) {
                LOG.log(Level.SEVERE, failure, () -> "job " + job.name() + " failed and will be tried again");
            }
        }
    }
}
