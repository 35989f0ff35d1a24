package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.application.SettingsInForce.ParametersChanged;
import org.mingping.access.model.ChangeableParameter;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The system administrator sets what this county's servers run with; each change stands in the journal with the value before. */
@Stateless
public class ChangingParameters {

    private static final Map<String, ChangeableParameter> KNOWN = ChangeableParameter.list().stream()
            .collect(Collectors.toMap(ChangeableParameter::key, Function.identity()));

    private static final String KEEP = """
            insert into system_parameter (county_id, scope_path, key, value, changed_at, changed_by) values (:county, :path, :key, :value, :now, :by)
            on conflict (county_id, key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by""";

    @Inject
    private Database database;

    @Inject
    private SettingsInForce settings;

    @Inject
    private SettingsBook book;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private Event<ParametersChanged> changed;

    /**
     * What differs from what was seen is set; the rest stays as it is, also where it comes from the configuration.
     *
     * @param seen   values by key, as whoever changes them saw them
     * @param wanted values by key
     * @throws Refusal {@code PARAMETER_UNKNOWN}, {@code PARAMETER_OUT_OF_RANGE}, or {@code STALE_VERSION} where one has been changed meanwhile
     */
    @UseCase(value = "access.change-parameters", roles = Role.SYSTEM_ADMINISTRATOR)
    public void change(Map<String, String> seen, Map<String, String> wanted) {
        database.alone("system parameters");
        Map<String, String> stored = book.changed();
        wanted.forEach((key, value) -> {
            if (!value.equals(seen.get(key))) {
                change(key, stored.getOrDefault(key, settings.configured(key).orElse(null)), seen.get(key), value);
            }
        });
        changed.fire(new ParametersChanged());
    }

    private void change(String key, String stands, String seen, String value) {
        ChangeableParameter parameter = KNOWN.get(key);
        if (parameter == null) {
            throw Refusal.invalid("PARAMETER_UNKNOWN");
        }
        if (!parameter.allows(value)) {
            throw Refusal.invalid("PARAMETER_OUT_OF_RANGE", parameter.least(), parameter.most());
        }
        if (stands != null && !stands.equals(seen)) {
            throw Refusal.stale();
        }
        Caller caller = Caller.current();
        database.execute(handle -> handle.createUpdate(KEEP).bind("county", caller.county()).bind("path", caller.scopePath()).bind("key", key)
                .bind("value", value).bind("now", OffsetDateTime.now(clock)).bind("by", caller.signature()).execute());
        journal.change("parameter " + key, stands, value);
    }
}
