package org.mingping.boot;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mingping.shared.Failures;

/**
 * Starts the application's own work once the schema stands. A failure is kept and makes readiness fail with it: Payara would otherwise
 * run on with nothing deployed and only a log line to tell.
 */
@Startup
@Singleton
@DependsOn("Migrating")
@TransactionManagement(TransactionManagementType.BEAN)
public class Booting {

    private static final Logger LOG = Logger.getLogger(Booting.class.getName());

    @Inject
    private BootSteps steps;

    @Inject
    private BootState state;

    @Inject
    private Failures failures;

    @PostConstruct
    void start() {
        try {
            boolean founded = steps.found();
            steps.sortNames();
            steps.fill();
            steps.catchUp();
            steps.announce(founded);
            state.ready();
        } catch (Exception failure) {
            state.failed(failure, failures);
            LOG.log(Level.SEVERE, () -> "the start failed: " + state.failure());
        }
    }
}
