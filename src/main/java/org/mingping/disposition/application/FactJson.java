package org.mingping.disposition.application;

import jakarta.json.JsonObject;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.persistence.FactText;

/** A fact as other systems read it: the way it is stored, so that nothing on record is left out. */
public final class FactJson {

    private FactJson() {
    }

    public static JsonObject of(CaseFact fact) {
        return FactText.json(fact);
    }
}
