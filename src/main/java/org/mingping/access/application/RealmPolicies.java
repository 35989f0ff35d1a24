package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.mingping.access.Realm;
import org.mingping.access.model.PasswordRules;
import org.mingping.access.model.RealmPolicy;
import org.mingping.access.model.RealmPolicy.SecondFactor;

/**
 * Each realm's policy as configured under {@code mingping.realm.<realm>.*}; defaults stand in {@code microprofile-config.properties}.
 * Of the second factor: required in the county realm, offered in the others, off in the demo, unless configured otherwise.
 */
@ApplicationScoped
public class RealmPolicies {

    private final Map<Realm, RealmPolicy> policies = new EnumMap<>(Realm.class);

    protected RealmPolicies() {
    }

    @Inject
    public RealmPolicies(Config config) {
        for (Realm realm : Realm.values()) {
            policies.put(realm, read(config, realm));
        }
    }

    public RealmPolicy of(Realm realm) {
        return policies.get(realm);
    }

    private static RealmPolicy read(Config config, Realm realm) {
        String prefix = "mingping.realm." + realm.code() + ".";
        return new RealmPolicy(realm,
                new PasswordRules(number(config, prefix + "password.length"), number(config, prefix + "password.kinds")),
                number(config, prefix + "lock.failures"),
                Duration.ofMinutes(number(config, prefix + "lock.minutes")),
                Duration.ofMinutes(number(config, prefix + "idle.minutes")),
                config.getOptionalValue(prefix + "second-factor", String.class)
                        .map(text -> SecondFactor.valueOf(text.strip().toUpperCase(Locale.ROOT)))
                        .orElse(usual(realm, config.getValue("mingping.demo", Boolean.class))));
    }

    private static SecondFactor usual(Realm realm, boolean demo) {
        if (demo) {
            return SecondFactor.OFF;
        }
        return realm == Realm.COUNTY ? SecondFactor.REQUIRED : SecondFactor.OPTIONAL;
    }

    private static int number(Config config, String key) {
        int value = config.getValue(key, Integer.class);
        if (value < 1) {
            throw new IllegalArgumentException(key + " must be at least 1");
        }
        return value;
    }
}
