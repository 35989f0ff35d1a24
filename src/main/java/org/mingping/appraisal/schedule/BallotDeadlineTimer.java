package org.mingping.appraisal.schedule;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.Infrastructure;
import org.mingping.appraisal.application.ballot.ClosingDueBallots;
import org.mingping.schedule.CatchingUp;

/** Ticks every minute on every server that has started; who claims a ballot in the database closes it. */
@Startup
@Singleton
@DependsOn("Booting")
@TransactionManagement(TransactionManagementType.BEAN)
@Infrastructure("a timer: takes no input and delegates")
public class BallotDeadlineTimer {

    @Inject
    private CatchingUp start;

    @Inject
    private ClosingDueBallots closing;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false, timezone = "Asia/Shanghai")
    void tick() {
        if (start.isOver()) {
            closing.run(Caller.Via.TIMER);
        }
    }
}
