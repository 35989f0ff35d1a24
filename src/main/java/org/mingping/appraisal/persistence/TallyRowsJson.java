package org.mingping.appraisal.persistence;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.List;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;
import org.mingping.shared.Jsons;

/** The stored form of a typed tally's rows. */
public final class TallyRowsJson {

    private TallyRowsJson() {
    }

    public static String write(List<TallyRow> rows) {
        JsonArrayBuilder array = Jsons.array();
        for (TallyRow row : rows) {
            Votes votes = row.votes();
            array.add(Jsons.object().add("member", row.member()).add("label", row.label()).add("voted", row.voted())
                    .add("e", votes.excellent()).add("q", votes.qualified()).add("b", votes.basicallyQualified())
                    .add("u", votes.unqualified()).add("a", votes.abstained()));
        }
        return array.build().toString();
    }

    public static List<TallyRow> read(String json) {
        try (JsonReader reader = Jsons.reader(json)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(row -> new TallyRow(row.getString("member"), row.getString("label"), row.getBoolean("voted"),
                            new Votes(row.getInt("e"), row.getInt("q"), row.getInt("b"), row.getInt("u"), row.getInt("a"))))
                    .toList();
        }
    }
}
