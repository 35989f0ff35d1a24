package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuotaVectorsTest {

    private final QuotaPolicy policy = new QuotaPolicy(RuleSetParameters.countyTrial1());

    static Stream<JsonObject> vectors() {
        return Vectors.of("quota-vectors.json");
    }

    @Test
    void thereAreSixty() {
        assertThat(vectors()).hasSize(60);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eachPoolGetsItsExpectedLists(JsonObject vector) {
        JsonObject request = vector.getJsonObject("request");
        List<QuotaCandidate> candidates = request.getJsonArray("candidates").getValuesAs(JsonObject.class).stream()
                .map(candidate -> new QuotaCandidate(candidate.getString("id"), Vectors.votes(candidate))).toList();

        QuotaResult result = policy.apply(request.getInt("members"), candidates);

        JsonObject expected = vector.getJsonObject("expected");
        assertThat(result.slots()).isEqualTo(expected.getInt("slots"));
        assertThat(result.admitted()).isEqualTo(Vectors.texts(expected, "admitted"));
        assertThat(result.tied()).isEqualTo(Vectors.texts(expected, "tied"));
        assertThat(result.notAdmitted()).isEqualTo(Vectors.texts(expected, "notAdmitted"));
    }
}
