package org.mingping.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mingping.access.Caller;
import org.mingping.organisation.County;
import org.mingping.shared.Failures;

/**
 * Runs every period that is due and was not run: at each tick of the timer and at start. Periods come from the jobs' own schedules, not
 * from the moment of firing, so that a late tick or a server that was down for months runs what was due and nothing else.
 */
@ApplicationScoped
public class CatchingUp {

    private static final Logger LOG = Logger.getLogger(CatchingUp.class.getName());

    @Inject
    private Failures failures;

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

    private volatile boolean begun;

    /** From now on ticks do something: the start is over, and has caught up itself what was due. */
    public void begin() {
        begun = true;
    }

    /** No more ticks: the server is stopping. */
    public void end() {
        begun = false;
    }

    /** Whether this server has started, and has not begun to stop: other timers wait for it as this one's. */
    public boolean isOver() {
        return begun;
    }

    /** What a timer does. A server that has not started, or could not, leaves the work to those that have. */
    public void tick() {
        if (begun) {
            run(Caller.Via.TIMER);
        }
    }

    /** A job that fails is logged, noted and tried again at the next tick; it does not keep the others from running. */
    public void run(Caller.Via via) {
        Caller system = Caller.system(county.id(), county.path(), county.name(), via);
        for (Job job : ledger.all()) {
            try {
                for (String period : system.perform(() -> due.due(job.name(), LocalDate.now(clock)))) {
                    system.perform(() -> running.run(job.name(), period, false));
                }
            } catch (Exception failure) {
                String number = failures.log(failure);
                LOG.log(Level.SEVERE, () -> "job " + job.name() + " failed (failure " + number + ") and will be tried again");
            }
        }
    }
}
