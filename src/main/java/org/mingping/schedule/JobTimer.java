package org.mingping.schedule;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mingping.access.Infrastructure;

/** Ticks on every server; the ledger decides who does the work. Not persistent: Payara Micro does not coordinate timers. */
@Startup
@Singleton
@DependsOn("Booting")
@TransactionManagement(TransactionManagementType.BEAN)
@Infrastructure("a timer: takes no input and delegates")
public class JobTimer {

    @Inject
    private CatchingUp catchingUp;

    @Schedule(hour = "*", minute = "7", second = "0", persistent = false, timezone = "Asia/Shanghai")
    void tick() {
        catchingUp.tick();
    }
}
