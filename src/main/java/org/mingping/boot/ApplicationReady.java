package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means: migrated, founded, filled, announced. */
@Readiness
@ApplicationScoped
public class ApplicationReady implements HealthCheck {

    @Inject
    private BootState state;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("application").status(state.isReady()).withData("failure", state.failure()).build();
    }
}
