package org.mingping.appraisal.persistence;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;

/** The stored form of a typed tally's rows. */
public final class TallyRowsJson {

    private TallyRowsJson() {
    }

    public static String write(List<TallyRow> rows) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (TallyRow row : rows) {
            Votes votes = row.votes();
            array.add(Json.createObjectBuilder().add("member", row.member()).add("label", row.label()).add("voted", row.voted())
                    .add("e", votes.excellent()).add("q", votes.qualified()).add("b", votes.basicallyQualified())
                    .add("u", votes.unqualified()).add("a", votes.abstained()));
        }
        return array.build().toString();
    }

    public static List<TallyRow> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> new TallyRow(row.getString("member"), row.getString("label"), row.getBoolean("voted"),
                            new Votes(row.getInt("e"), row.getInt("q"), row.getInt("b"), row.getInt("u"), row.getInt("a"))))
                    .toList();
        }
    }
}
