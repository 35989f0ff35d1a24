package org.mingping.organisation.schedule;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.mingping.access.Infrastructure;
import org.mingping.organisation.application.ImportDesk;

/** Clears the desk of this server every ten minutes, whether or not anybody comes by. Not persistent: uploads live where they were taken. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Infrastructure("a timer: takes no input and delegates")
public class ForgettingUploads {

    @Inject
    private ImportDesk desk;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void tick() {
        desk.forgetOld();
    }
}
