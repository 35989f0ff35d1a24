package org.mingping.appraisal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URL;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

@ArquillianTest
@RunAsClient
@DisplayName("The interface's fixed shapes")
class FixedShapesIT {

    private static final String EVALUATIONS = "rulesets/county-trial-1/evaluations";
    private static final String QUOTAS = "rulesets/county-trial-1/quotas";

    @ArquillianResource
    private URL server;

    private ApiClient client;

    @BeforeEach
    void client() throws Exception {
        client = ApiClient.ofContainer(server.toString());
    }

    @Test
    @DisplayName("answer every vector as expected, all at once and in order, the id echoed")
    void vectors() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        for (String[] shape : new String[][] {{"vectors/grade-vectors.json", EVALUATIONS}, {"vectors/quota-vectors.json", QUOTAS},
                {"vectors/dues-vectors.json", "dues/assessments"}, {"vectors/arrears-vectors.json", "dues/runs"}}) {
            List<JsonObject> vectors = ApiClient.vectors(shape[0]).getValuesAs(JsonObject.class);
            JsonArrayBuilder requests = Json.createArrayBuilder();
            vectors.forEach(vector -> requests.add(vector.getJsonObject("request")));
            JsonArray answers = client.post(shape[1], requests.build()).array();
            assertThat(answers).hasSameSizeAs(vectors);
            for (int i = 0; i < vectors.size(); i++) {
                JsonObject answer = answers.getJsonObject(i);
                vectors.get(i).getJsonObject("expected").forEach((name, value) -> softly.assertThat(answer.get(name)).as("%s of %s", name, answer).isEqualTo(value));
                softly.assertThat(answer.get("id")).isEqualTo(vectors.get(i).getJsonObject("request").get("id"));
            }
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("give a grade its derivation: rule, clause, statement, values, whether it held")
    void derivation() throws Exception {
        JsonObject step = client.post(EVALUATIONS, evaluation()).object().getJsonArray("derivation").getJsonObject(2);
        assertThat(step.keySet()).containsExactly("rule", "clause", "statement", "values", "holds");
        assertThat(step.getString("rule")).isEqualTo("EXCELLENT");
        assertThat(step.getJsonObject("values").getString("share")).isEqualTo("7/12");
    }

    @Test
    @DisplayName("§1.11 take no answer to an objection that does not say whether it is upheld")
    void upheldIsSaid() throws Exception {
        Answer answer = client.post("branch-appraisals/1/objections/1/answers", Json.createObjectBuilder().add("version", 0).add("text", "已复核").build());
        assertThat(answer.status()).isEqualTo(422);
        JsonObject error = answer.object().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("pointer")).isEqualTo("/upheld");
        assertThat(error.getString("code")).isEqualTo("FIELD_MISSING");
    }

    @Test
    @DisplayName("answer a bad element its own error and compute the others")
    void oneBad() throws Exception {
        JsonObject good = evaluation();
        JsonArray answers = client.post(EVALUATIONS, Json.createArrayBuilder().add(good)
                .add(Json.createObjectBuilder(good).add("id", "bad").add("half", "H3")).add(5).add(good).build()).array();
        assertThat(answers.getJsonObject(0).getString("outcome")).isEqualTo("GRADED");
        assertThat(answers.getJsonObject(1).getInt("status")).isEqualTo(422);
        assertThat(answers.getJsonObject(1).getString("id")).isEqualTo("bad");
        assertThat(pointers(answers.getJsonObject(1))).containsExactly("/half FIELD_NOT_A_CHOICE");
        assertThat(answers.getJsonObject(2).getInt("status")).isEqualTo(422);
        assertThat(answers.getJsonObject(3)).isEqualTo(answers.getJsonObject(0));
    }

    @Test
    @DisplayName("refuse input with 422 and every fault by pointer, code and message; unknown fields are faults")
    void faults() throws Exception {
        Answer answer = client.post(EVALUATIONS, Json.createObjectBuilder(evaluation()).add("surplus", 1).add("determinedOn", "2026-13-01")
                .add("votes", Json.createObjectBuilder().add("excellent", -1).add("qualified", "2").add("basicallyQualified", 1.5).add("more", 1)).build());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(pointers(answer.object())).containsExactlyInAnyOrder("/surplus FIELD_UNKNOWN", "/determinedOn FIELD_NOT_A_DATE",
                "/votes/excellent FIELD_OUT_OF_RANGE", "/votes/qualified FIELD_NOT_AN_INTEGER", "/votes/basicallyQualified FIELD_NOT_AN_INTEGER",
                "/votes/unqualified FIELD_MISSING", "/votes/more FIELD_UNKNOWN");
        assertThat(client.post(EVALUATIONS, "{nonsense").status()).isEqualTo(422);
        Answer without = client.post(QUOTAS, "{\"members\":10,\"candidates\":[{\"id\":\"a\",\"excellent\":0,\"qualified\":0,\"basicallyQualified\":0,\"unqualified\":0}]}");
        assertThat(without.code()).isEqualTo("QUOTA_CANDIDATE_WITHOUT_VOTES");
        assertThat(without.object().getString("clause")).isEqualTo("§1.8");
        assertThat(client.post("rulesets/none/evaluations", evaluation()).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("page lists from 0, at most 200 at a time, and refuse what is no page")
    void paging() throws Exception {
        int cycle = client.post("cycles", "{\"year\":2052,\"half\":\"H1\",\"ruleSet\":\"county-trial-1\"}").object().getInt("id");
        for (String query : List.of("size=201", "size=0", "page=-1", "page=x", "size=")) {
            Answer refused = client.get("cycles/" + cycle + "/grades?" + query);
            assertThat(refused.status()).as(query).isEqualTo(422);
        }
        for (String list : List.of("members", "objections")) {
            assertThat(client.get("branch-appraisals/0/" + list + "?size=201").status()).as(list).isEqualTo(422);
        }
        Answer last = client.get("cycles/" + cycle + "/grades?size=200&page=9999");
        assertThat(last.object().getJsonArray("items")).isEmpty();
        assertThat(last.object().containsKey("total")).isTrue();
        for (String address : List.of("cycles/0", "cycles/x", "branch-appraisals/0", "nowhere", "cycles/" + cycle + "/grades?organisation=none")) {
            Answer absent = client.get(address);
            assertThat(absent.status()).as(address).isEqualTo(404);
            assertThat(absent.code()).isEqualTo("NOT_FOUND");
        }
    }

    @Test
    @DisplayName("run a job's period once; a second call answers the first's result, a recheck runs it again")
    void jobs() throws Exception {
        Answer first = client.post("jobs/appraisal-cycle/runs", "{\"period\":\"2053-H1\"}");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.object().getString("state")).isEqualTo("DONE");
        assertThat(first.object().getString("trigger")).isEqualTo("PERSON");
        assertThat(first.object().getJsonObject("result").getBoolean("created")).isTrue();
        assertThat(client.post("jobs/appraisal-cycle/runs", "{\"period\":\"2053-H1\"}").object()).isEqualTo(first.object());
        JsonObject again = client.post("jobs/appraisal-cycle/runs", "{\"period\":\"2053-H1\",\"recheck\":true}").object();
        assertThat(again.getInt("attempts")).isEqualTo(2);
        assertThat(again.getJsonObject("result").getBoolean("created")).isFalse();
        assertThat(client.post("jobs/appraisal-cycle/runs", "{\"period\":\"2053-13\"}").code()).isEqualTo("PERIOD_INVALID");
        assertThat(client.post("jobs/none/runs", "{\"period\":\"2053-H1\"}").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("are described by OpenAPI, and health and figures are told to anyone")
    void described() throws Exception {
        for (String probe : List.of("health/live", "health/ready")) {
            assertThat(client.visit(probe).object().getString("status")).as(probe).isEqualTo("UP");
        }
        assertThat(client.visit("metrics").status()).isEqualTo(200);
        JsonObject description = client.visit("openapi", "application/json").object();
        for (String path : List.of("/cycles", "/rulesets/{code}/evaluations", "/imports/{kind}", "/branch-appraisals/{id}/transitions", "/jobs/{job}/runs")) {
            assertThat(description.getJsonObject("paths").keySet()).anyMatch(described -> described.endsWith("/api/v1" + path));
        }
        JsonObject paying = description.getJsonObject("paths").entrySet().stream().filter(path -> path.getKey().endsWith("/api/v1/dues/payments"))
                .map(path -> path.getValue().asJsonObject().getJsonObject("post")).findFirst().orElseThrow();
        assertThat(paying.getJsonObject("requestBody").getJsonObject("content").getJsonObject("application/json").getJsonObject("schema").getJsonArray("oneOf")
                .getJsonObject(0).getJsonObject("properties").keySet()).contains("memberId", "months", "paidOn", "overpaid");
        assertThat(paying.getJsonObject("responses").getJsonObject("default").getJsonObject("content").keySet()).contains("application/problem+json");
        assertThat(description.getJsonObject("info").getString("title")).contains("Mingping");
        assertThat(description.getJsonObject("components").getJsonObject("securitySchemes")).isNotEmpty();
    }

    private static JsonObject evaluation() {
        return Json.createObjectBuilder().add("year", 2026).add("half", "H2").add("determinedOn", "2026-12-20").add("status", "FULL")
                .add("votes", Json.createObjectBuilder().add("excellent", 7).add("qualified", 4).add("basicallyQualified", 1).add("unqualified", 0)).build();
    }

    private static List<String> pointers(JsonObject problem) {
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .peek(fault -> assertThat(fault.getString("message")).isNotBlank())
                .map(fault -> fault.getString("pointer") + " " + fault.getString("code")).toList();
    }
}
