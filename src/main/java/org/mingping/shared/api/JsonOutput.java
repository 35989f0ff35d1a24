package org.mingping.shared.api;

import jakarta.json.JsonValue;
import org.mingping.shared.Jsons;

/** What may be absent, as the interface writes it: a name or a text, or null, never a member left out. */
public final class JsonOutput {

    private JsonOutput() {
    }

    public static JsonValue orNull(Enum<?> constant) {
        return constant == null ? JsonValue.NULL : Jsons.value(constant.name());
    }

    /** Dates and moments too: their text is what ISO 8601 asks for. */
    public static JsonValue orNull(Object text) {
        return text == null ? JsonValue.NULL : Jsons.value(text.toString());
    }
}
