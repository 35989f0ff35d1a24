package org.mingping.appraisal.persistence;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.shared.Jsons;

/** The stored form of a rule set's parameters: a JSON object of texts. */
public final class RuleSetJson {

    private RuleSetJson() {
    }

    public static String write(RuleSetParameters parameters) {
        JsonObjectBuilder object = Jsons.object();
        parameters.toMap().forEach(object::add);
        return object.build().toString();
    }

    /** @param json of a rule set of whatever age */
    public static RuleSetParameters read(String json) {
        try (JsonReader reader = Jsons.reader(json)) {
            JsonObject object = reader.readObject();
            Map<String, String> values = new LinkedHashMap<>();
            object.forEach((key, value) -> values.put(key, ((JsonString) value).getString()));
            return RuleSetParameters.fromStored(values);
        }
    }
}
