package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.RealmPolicy;

/** The parameters this server runs with, as its configuration has them; secrets are never among them. */
@Stateless
public class ReadingParameters {

    private static final List<String> GENERAL = List.of("mingping.import.max-bytes", "mingping.appraisal.late-after-days", "mingping.token.days",
            "mingping.session.secure", "mingping.password.iterations", "mingping.db.pool.app", "mingping.db.pool.system");

    @Inject
    private Config config;

    @Inject
    private RealmPolicies policies;

    /**
     * One parameter.
     *
     * @param key   under which the configuration may change it
     * @param value in force
     */
    public record Parameter(String key, String value) {
    }

    /** What each realm demands at its door. */
    @UseCase(value = "access.read-door-policies", writes = false, roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR})
    public List<RealmPolicy> doors() {
        return Arrays.stream(Realm.values()).map(policies::of).toList();
    }

    /** Limits and sizes. */
    @UseCase(value = "access.read-parameters", writes = false, roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR})
    public List<Parameter> general() {
        return GENERAL.stream().flatMap(key -> config.getOptionalValue(key, String.class).stream()
                .map(value -> new Parameter(key, value))).toList();
    }
}
