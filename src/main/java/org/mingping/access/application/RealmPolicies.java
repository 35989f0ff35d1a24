package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.mingping.access.Realm;
import org.mingping.access.model.PasswordRules;
import org.mingping.access.model.RealmPolicy;
import org.mingping.access.model.RealmPolicy.SecondFactor;
import org.mingping.shared.Settings;

/**
 * Each realm's policy, {@code mingping.realm.<realm>.*}, as the system administrator last set it or the configuration has it; defaults
 * stand in {@code microprofile-config.properties}. Of the second factor: required in the county realm, offered in the others, off in the
 * demo, unless set otherwise.
 */
@ApplicationScoped
public class RealmPolicies {

    @Inject
    private Config config;

    @Inject
    private Settings settings;

    public RealmPolicy of(Realm realm) {
        return new RealmPolicy(realm, new PasswordRules(number(realm, "password.length"), number(realm, "password.kinds")),
                number(realm, "lock.failures"), Duration.ofMinutes(number(realm, "lock.minutes")), Duration.ofMinutes(number(realm, "idle.minutes")),
                settings.text(key(realm, "second-factor")).map(text -> SecondFactor.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElseGet(() -> usual(realm, config.getValue("mingping.demo", Boolean.class))));
    }

    private static SecondFactor usual(Realm realm, boolean demo) {
        if (demo) {
            return SecondFactor.OFF;
        }
        return realm == Realm.COUNTY ? SecondFactor.REQUIRED : SecondFactor.OPTIONAL;
    }

    private int number(Realm realm, String what) {
        int value = settings.number(key(realm, what));
        if (value < 1) {
            throw new IllegalArgumentException(key(realm, what) + " must be at least 1");
        }
        return value;
    }

    private static String key(Realm realm, String what) {
        return "mingping.realm." + realm.code() + "." + what;
    }
}
