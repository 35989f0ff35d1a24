package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.mingping.shared.Settings;

/**
 * Remembers the changed parameters for {@link #GOOD_FOR}, for every page asks for some: the server on which they are changed knows at
 * once, others after that time.
 */
@ApplicationScoped
public class SettingsInForce implements Settings {

    static final Duration GOOD_FOR = Duration.ofSeconds(15);

    @Inject
    private Config config;

    @Inject
    private SettingsBook book;

    @Inject
    private Clock clock;

    private volatile Remembered remembered;

    private record Remembered(Map<String, String> changed, Instant until) {
    }

    /** Told after parameters have been changed here. */
    record ParametersChanged() {
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(changed().get(key)).or(() -> configured(key));
    }

    /** What stands without anybody's change. */
    Optional<String> configured(String key) {
        return config.getOptionalValue(key, String.class).map(String::strip);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParametersChanged changed) {
        remembered = null;
    }

    private Map<String, String> changed() {
        Remembered known = remembered;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = new Remembered(book.changed(), clock.instant().plus(GOOD_FOR));
            remembered = known;
        }
        return known.changed();
    }
}
