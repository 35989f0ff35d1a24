package org.mingping.disposition.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.shared.Jsons;

/** A fact as it is stored and sent: JSON by the platform's own binding, of which kind is told by the line's action. */
public final class FactText {

    /** Made once: making one takes as long as writing a thousand facts. */
    private static final Jsonb JSON = JsonbBuilder.create();

    private FactText() {
    }

    static String write(CaseFact fact) {
        return JSON.toJson(fact);
    }

    static CaseFact read(CaseAction action, String text) {
        return JSON.fromJson(text, CaseFact.of(action));
    }

    /** As other systems read it. */
    public static JsonObject json(CaseFact fact) {
        try (JsonReader reader = Jsons.reader(write(fact))) {
            return reader.readObject();
        }
    }
}
