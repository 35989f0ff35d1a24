package org.mingping.appraisal.persistence;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.util.List;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.Standard;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.shared.Jsons;

/** The stored form of a rule set's standards and of its annex: arrays of objects of texts, or of lists of texts. */
public final class StandardsJson {

    private StandardsJson() {
    }

    public static String write(List<Standard> standards) {
        JsonArrayBuilder array = Jsons.array();
        standards.forEach(one -> array.add(Jsons.object().add("category", one.category().name()).add("text", one.text()).add("source", one.source())));
        return array.build().toString();
    }

    /** @param json null where none were kept */
    public static List<Standard> read(String json) {
        return objects(json).stream()
                .map(one -> new Standard(StandardCategory.valueOf(one.getString("category")), one.getString("text"), one.getString("source"))).toList();
    }

    public static String writeAnnex(List<AdoptedOpinion> opinions) {
        JsonArrayBuilder array = Jsons.array();
        opinions.forEach(one -> array.add(Jsons.object().add("subject", one.subject()).add("text", one.text()).add("answer", Jsons.array(one.answers())).add("source", Jsons.array(one.sources()))));
        return array.build().toString();
    }

    /** @param json null where there is none */
    public static List<AdoptedOpinion> readAnnex(String json) {
        return objects(json).stream()
                .map(one -> new AdoptedOpinion(one.getString("subject"), one.getString("text"), texts(one, "answer"), texts(one, "source"))).toList();
    }

    /** An annex that was written before like opinions went into one has a text of each. */
    private static List<String> texts(JsonObject opinion, String name) {
        return opinion.get(name) instanceof JsonArray many ? many.getValuesAs(JsonString::getString) : List.of(opinion.getString(name));
    }

    private static List<JsonObject> objects(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Jsons.reader(json)) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }
}
