package org.mingping.appraisal.model;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;

/** The published requests with their expected answers, as the engine's own values. */
final class Vectors {

    private Vectors() {
    }

    static Stream<JsonObject> of(String resource) {
        try (JsonReader reader = Json.createReader(Vectors.class.getResourceAsStream("/vectors/" + resource))) {
            JsonArray vectors = reader.readArray();
            return vectors.getValuesAs(JsonObject.class).stream();
        }
    }

    static GradeQuestion question(JsonObject request) {
        HalfYear period = new HalfYear(request.getInt("year"), Half.valueOf(request.getString("half")));
        return GradeQuestion.about(period, LocalDate.parse(request.getString("determinedOn")))
                .status(MembershipStatus.valueOf(request.getString("status")))
                .votes(votes(request.getJsonObject("votes")))
                .denominator(text(request, "denominator").map(Denominator::valueOf).orElse(null))
                .sanctions(request.getJsonArray("sanctions").getValuesAs(JsonObject.class).stream().map(Vectors::sanction)
                        .toList())
                .previousYearGrade(text(request, "previousYearGrade").map(Grade::valueOf).orElse(null))
                .examination(text(request, "examination").map(ExaminationResult::valueOf).orElse(null))
                .build();
    }

    static Votes votes(JsonObject votes) {
        return new Votes(votes.getInt("excellent"), votes.getInt("qualified"), votes.getInt("basicallyQualified"),
                votes.getInt("unqualified"), votes.getInt("abstained", 0));
    }

    static Optional<String> text(JsonObject object, String key) {
        JsonValue value = object.getOrDefault(key, JsonValue.NULL);
        return value == JsonValue.NULL ? Optional.empty() : Optional.of(((JsonString) value).getString());
    }

    static List<String> texts(JsonObject object, String key) {
        return object.getJsonArray(key).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static SanctionOnRecord sanction(JsonObject sanction) {
        return new SanctionOnRecord(SanctionKind.valueOf(sanction.getString("kind")),
                LocalDate.parse(sanction.getString("decidedOn")));
    }
}
