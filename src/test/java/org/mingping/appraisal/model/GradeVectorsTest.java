package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradeVectorsTest {

    private final Grading grading = new Grading(RuleSetParameters.countyTrial1());

    static Stream<JsonObject> vectors() {
        return Vectors.of("grade-vectors.json");
    }

    @Test
    void thereAreFourHundred() {
        assertThat(vectors()).hasSize(400);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void eachRequestGetsItsExpectedAnswer(JsonObject vector) {
        Verdict verdict = grading.verdict(Vectors.question(vector.getJsonObject("request")));

        JsonObject expected = vector.getJsonObject("expected");
        assertThat(verdict.outcome()).hasToString(expected.getString("outcome"));
        assertThat(verdict.grade()).isEqualTo(Vectors.text(expected, "grade").map(Grade::valueOf).orElse(null));
        assertThat(verdict.derivation()).isNotEmpty();
        assertThat(DerivationJson.read(DerivationJson.write(verdict.derivation()))).isEqualTo(verdict.derivation());
    }
}
