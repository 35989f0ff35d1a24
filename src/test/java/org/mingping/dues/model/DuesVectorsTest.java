package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingping.findings.model.FailureLevel;
import org.mingping.shared.Money;

@DisplayName("Each request of the vectors gets its expected answer:")
class DuesVectorsTest {

    private final AssessmentPolicy policy = new AssessmentPolicy(CountyRates.DEFAULT);

    static Stream<JsonObject> dues() throws IOException {
        return vectors("dues-vectors.json", 80);
    }

    static Stream<JsonObject> arrears() throws IOException {
        return vectors("arrears-vectors.json", 80);
    }

    private static Stream<JsonObject> vectors(String name, int count) throws IOException {
        try (InputStream in = DuesVectorsTest.class.getResourceAsStream("/vectors/" + name); JsonReader reader = Json.createReader(in)) {
            List<JsonObject> vectors = reader.readArray().getValuesAs(JsonObject.class);
            assertThat(vectors).hasSize(count);
            return vectors.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("dues")
    @DisplayName("what is owed a month")
    void owed(JsonObject vector) {
        JsonObject request = vector.getJsonObject("request");
        Money base = request.containsKey("monthlyBase") ? Money.of(request.getString("monthlyBase")) : null;
        AssessmentPolicy.Assessed assessed = policy.assess(DuesKind.valueOf(request.getString("category")), base);
        assertThat(assessed.amount()).hasToString(vector.getJsonObject("expected").getString("monthlyDues"));
        assertThat(assessed.clause()).startsWith("中组发〔2008〕3号 第");
    }

    @ParameterizedTest
    @MethodSource("arrears")
    @DisplayName("how long a run is, and what it calls for")
    void run(JsonObject vector) {
        int run = UnpaidRun.at(vector.getJsonObject("request").getJsonArray("months").getValuesAs(JsonString.class).stream()
                .map(month -> MonthStatus.valueOf(month.getString())).toList());
        assertThat(run).isEqualTo(vector.getJsonObject("expected").getInt("unpaidRun"));
        assertThat(FailureLevel.of(run)).hasToString(vector.getJsonObject("expected").getString("level"));
    }
}
