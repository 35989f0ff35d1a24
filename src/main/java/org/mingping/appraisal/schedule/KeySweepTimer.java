package org.mingping.appraisal.schedule;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mingping.access.Infrastructure;
import org.mingping.appraisal.application.ballot.SweepingKeys;

/** Ticks every few minutes on every server: a key outlives its box by no more. */
@Startup
@Singleton
@DependsOn("Booting")
@TransactionManagement(TransactionManagementType.BEAN)
@Infrastructure("a timer: takes no input and delegates")
public class KeySweepTimer {

    @Inject
    private SweepingKeys sweeping;

    @Schedule(hour = "*", minute = "*/5", second = "30", persistent = false, timezone = "Asia/Shanghai")
    void tick() {
        sweeping.sweep();
    }
}
