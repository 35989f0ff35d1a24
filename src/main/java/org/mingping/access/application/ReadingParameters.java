package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.ChangeableParameter;
import org.mingping.shared.Settings;

/** The parameters this server runs with; secrets are never among them. */
@Stateless
public class ReadingParameters {

    private static final List<String> FIXED = List.of("mingping.session.secure", "mingping.password.iterations", "mingping.db.pool.app",
            "mingping.db.pool.system");

    @Inject
    private Config config;

    @Inject
    private Settings settings;

    @Inject
    private RealmPolicies policies;

    /**
     * One parameter.
     *
     * @param key   under which the configuration may set it
     * @param value in force
     */
    public record Parameter(String key, String value) {
    }

    /** One that may be changed while the server runs. */
    public record Changeable(ChangeableParameter parameter, String value) {
    }

    /** What the system administrator may change. */
    @UseCase(value = "access.read-changeable-parameters", writes = false, roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR})
    public List<Changeable> changeable() {
        return ChangeableParameter.list().stream().map(parameter -> new Changeable(parameter, value(parameter))).toList();
    }

    /** What the configuration alone decides. */
    @UseCase(value = "access.read-parameters", writes = false, roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR})
    public List<Parameter> fixed() {
        return FIXED.stream().flatMap(key -> config.getOptionalValue(key, String.class).stream().map(value -> new Parameter(key, value))).toList();
    }

    /** A second factor that nobody set depends on the door and on whether this is the demo. */
    private String value(ChangeableParameter parameter) {
        return settings.text(parameter.key()).orElseGet(() -> policies.of(parameter.realm()).secondFactor().name().toLowerCase(Locale.ROOT));
    }
}
