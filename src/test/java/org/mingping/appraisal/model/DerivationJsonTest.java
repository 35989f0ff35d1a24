package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingping.shared.Share;

class DerivationJsonTest {

    /** This form stands in the database: whoever changes it must still read it. */
    @Test
    void isStoredInThisForm() {
        assertThat(DerivationJson.write(Asked.verdict(Asked.about(new Votes(13, 3, 1, 1, 2))
                .quotaStanding(QuotaStanding.ADMITTED)).derivation()))
                .isEqualTo("[[\"MEMBERSHIP\",true,\"FULL\"],[\"VOTES\",true,\"13\",\"3\",\"1\",\"1\",\"2\",\"MARKED\",\"18\"],"
                        + "[\"EXCELLENT\",true,\"13/18\",\"3/5\",\"1/18\",\"1/10\"],"
                        + "[\"TRIGGER_UNQUALIFIED\",false,\"1/18\",\"1/3\"],"
                        + "[\"TRIGGER_LOW_VOTES\",false,\"2/18\",\"1/2\"],"
                        + "[\"TRIGGER_CONSECUTIVE\",false,\"EXCELLENT\",\"NONE\",\"H2\"],"
                        + "[\"QUOTA\",true,\"ADMITTED\"]]");
    }

    @Test
    void whatSomebodyWroteSurvivesUnchanged() {
        String reason = "他说：\"好\"\\\n\t\u0001\u001f {x} 𠮷";
        List<Step> steps = List.of(Step.of(Rule.SUPERIOR_CHOICE, true, "CHOSEN", reason), Step.of(Rule.REFERRAL, false));

        String json = DerivationJson.write(steps);

        assertThat(json).contains("\\u001f {x} 𠮷\"");
        assertThat(DerivationJson.read(json)).isEqualTo(steps);
        assertThat(DerivationJson.read(json).get(0).value(StepValue.REASON)).isEqualTo(reason);
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray parsed = reader.readArray();
            assertThat(parsed.getJsonArray(0).getString(3)).isEqualTo(reason);
        }
    }

    @Test
    void readsAnEmptyDerivationAndWhiteSpace() {
        assertThat(DerivationJson.write(List.of())).isEqualTo("[]");
        assertThat(DerivationJson.read(" [ ] ")).isEmpty();
        assertThat(DerivationJson.read("[ [ \"REFERRAL\" , true ] ,\n[\"INDETERMINATE\", true] ]")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "[]]", "{}", "[[\"REFERRAL\",true]", "[[\"REFERRAL\",yes]]", "[[\"REFERRAL\"]]",
            "[[\"NO_SUCH_RULE\",true]]",
        "[[\"REFERRAL\",true,\"too much\"]]", "[[\"REFERRAL", "[[\"REFERRAL\\u00", "[[\"QUOTA\",true,\"\\n\"]]",
                "[[\"QUOTA\",true,\"\\uzzzz\"]]", "null"})
    void refusesWhatIsNoDerivation(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> DerivationJson.read(json));
    }

    @Test
    void aStepCarriesItsValuesByNameInTheRulesOrder() {
        Step step = Step.of(Rule.TRIGGER_UNQUALIFIED, true, Share.of(4, 12), Share.of(1, 3));
        assertThat(step.rule()).isEqualTo("TRIGGER_UNQUALIFIED");
        assertThat(step.definition()).isEqualTo(Rule.TRIGGER_UNQUALIFIED);
        assertThat(step.clause()).isEqualTo("§1.6");
        assertThat(step.values()).containsExactly(entry("share", "4/12"), entry("atLeast", "1/3"));
        assertThat(step).hasToString("TRIGGER_UNQUALIFIED=true{share=4/12, atLeast=1/3}").hasSameHashCodeAs(DerivationJson.read(
                DerivationJson.write(List.of(step))).get(0));
        assertThatIllegalArgumentException().isThrownBy(() -> step.value(StepValue.REASON));
        assertThatIllegalArgumentException().isThrownBy(() -> Step.of(Rule.TRIGGER_UNQUALIFIED, true, Share.of(4, 12)));
    }

    @Test
    void stepsAreEqualWhenRuleResultAndValuesAre() {
        Step step = Step.of(Rule.QUOTA, true, QuotaStanding.ADMITTED);
        assertThat(step).isEqualTo(Step.of(Rule.QUOTA, true, "ADMITTED")).isNotEqualTo(Step.of(Rule.QUOTA, false, "ADMITTED"))
                .isNotEqualTo(Step.of(Rule.QUOTA, true, "TIED")).isNotEqualTo(Step.of(Rule.MEMBERSHIP, true, "ADMITTED"))
                        .isNotEqualTo("step");
        assertThat(Step.of(Rule.TRIGGER_CONSECUTIVE, false, null, null, "H1").values()).containsEntry("byVotes", "NONE");
    }

    private static Map.Entry<String, String> entry(String key, String value) {
        return Map.entry(key, value);
    }
}
