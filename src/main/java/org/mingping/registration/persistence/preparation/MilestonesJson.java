package org.mingping.registration.persistence.preparation;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.LocalDate;
import java.util.List;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.shared.Jsons;

/** The stored form of a plan's milestones: an array of objects of texts. */
public final class MilestonesJson {

    private MilestonesJson() {
    }

    public static String write(List<Milestone> milestones) {
        JsonArrayBuilder array = Jsons.array();
        milestones.forEach(one -> array.add(Jsons.object().add("day", one.day().toString()).add("text", one.text())));
        return array.build().toString();
    }

    public static List<Milestone> read(String json) {
        try (JsonReader reader = Jsons.reader(json)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(one -> new Milestone(LocalDate.parse(one.getString("day")), one.getString("text"))).toList();
        }
    }
}
