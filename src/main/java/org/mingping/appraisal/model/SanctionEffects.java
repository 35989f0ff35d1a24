package org.mingping.appraisal.model;

import java.util.EnumMap;
import java.util.Map;
import org.mingping.organisation.model.SanctionKind;

/** Which sanction does what to a grade in which year (§1.7). What is not named has no effect. */
public record SanctionEffects(Map<SanctionKind, Map<SanctionAge, SanctionEffect>> byKind) {

    public SanctionEffects {
        Map<SanctionKind, Map<SanctionAge, SanctionEffect>> complete = new EnumMap<>(SanctionKind.class);
        for (SanctionKind kind : SanctionKind.values()) {
            Map<SanctionAge, SanctionEffect> effects = new EnumMap<>(SanctionAge.class);
            for (SanctionAge age : SanctionAge.values()) {
                effects.put(age, byKind.getOrDefault(kind, Map.of()).getOrDefault(age, SanctionEffect.NONE));
            }
            complete.put(kind, Map.copyOf(effects));
        }
        byKind = Map.copyOf(complete);
    }

    public SanctionEffect of(SanctionKind kind, SanctionAge age) {
        return byKind.get(kind).get(age);
    }
}
