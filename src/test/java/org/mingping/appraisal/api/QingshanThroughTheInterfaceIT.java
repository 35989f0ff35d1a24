package org.mingping.appraisal.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingping.organisation.Qingshan;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;
import org.mingping.shared.persistence.DataSources;

/** The acceptance of issue 2 over HTTP: workbooks in, grades and quotas out, a township to its confirmed grades. */
@ArquillianTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("青山县 through the interface")
class QingshanThroughTheInterfaceIT {

    private static final List<String> TOWNSHIPS = List.of("9901", "9902", "9903", "9904", "9905");
    private static final String WALKED = "9905";

    @ArquillianResource
    private URL server;

    @Inject
    private ClockProducer clock;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @Order(1)
    @RunAsClient
    @DisplayName("its workbooks are imported with exactly the expected report, first dry, then for good, then again without a change")
    void imports() throws Exception {
        ApiClient client = ApiClient.ofContainer(server.toString());
        JsonObject roster = Qingshan.expected().getJsonObject("import");
        for (String name : List.of("roster", "sanctions", "previous-grades")) {
            for (String dryRun : List.of("true", "true", "false", "false")) {
                Answer answer = client.upload(name + "?dryRun=" + dryRun, Qingshan.workbook(name + ".xlsx"));
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                if (name.equals("roster")) {
                    assertThat(answer.object().getInt("accepted")).isEqualTo(roster.getInt("accepted"));
                    assertThat(Qingshan.findings(answer.object().getJsonArray("rejected"))).isEqualTo(Qingshan.findings(roster.getJsonArray("rejected")));
                    assertThat(Qingshan.findings(answer.object().getJsonArray("warnings"))).isEqualTo(Qingshan.findings(roster.getJsonArray("warnings")));
                }
            }
            assertThat(client.upload(name, Qingshan.workbook(name + ".xlsx")).object().getInt("changed")).isZero();
        }
    }

    /** Not admitted or tied reads QUALIFIED (api.md); expected.json lists what votes and discipline gave, and the quota apart. */
    @Test
    @Order(2)
    @RunAsClient
    @DisplayName("its cycle gives exactly the expected grades and quotas once the tallies are in")
    void grades() throws Exception {
        ApiClient client = ApiClient.ofContainer(server.toString());
        long cycle = cycle(client);
        assertThat(client.post("cycles", opening()).status()).as("the one that exists").isEqualTo(200);
        for (String dryRun : List.of("true", "false", "false")) {
            Answer tally = client.upload("tally?cycle=" + cycle + "&dryRun=" + dryRun, Qingshan.workbook("tally.xlsx"));
            assertThat(tally.status()).as(tally.body()).isEqualTo(200);
            assertThat(tally.object().getInt("accepted")).isEqualTo(798);
            assertThat(tally.object().getJsonArray("rejected")).isEmpty();
        }
        JsonObject quotas = Qingshan.expected().getJsonObject("quotas");
        assertThat(quotas(client, cycle)).isEqualTo(quotas);
        Set<String> outside = new HashSet<>();
        quotas.values().forEach(pool -> List.of("tied", "notAdmitted").forEach(standing ->
                pool.asJsonObject().getJsonArray(standing).getValuesAs(JsonString.class).forEach(id -> outside.add(id.getString()))));
        Map<String, String> expected = new HashMap<>();
        for (JsonObject one : Qingshan.expected().getJsonArray("beforeExamination").getValuesAs(JsonObject.class)) {
            String grade = one.get("grade").toString();
            if (outside.contains(one.getString("idNumber"))) {
                assertThat(grade).as("a candidate of the quota").isEqualTo("\"EXCELLENT\"");
                grade = "\"QUALIFIED\"";
            }
            expected.put(one.getString("idNumber"), one.getString("branch") + " " + one.getString("outcome") + " " + grade);
        }
        assertThat(expected).hasSize(798);
        assertThat(grades(client, cycle)).isEqualTo(expected);
    }

    @Test
    @Order(3)
    @RunAsClient
    @DisplayName("a whole township is walked to publicity on its officers' behalf, each step refused while something stands in its way")
    void walk() throws Exception {
        ApiClient client = ApiClient.ofContainer(server.toString());
        List<JsonObject> branches = client.get("cycles/" + cycle(client) + "/branch-appraisals?organisation=" + WALKED).object()
                .getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(branches).hasSizeGreaterThan(4);
        for (JsonObject branch : branches) {
            int id = branch.getInt("id");
            assertThat(move(client, id, "PUBLICITY").code()).isEqualTo("PHASE_ORDER");
            assertThat(move(client, id, "GENERAL_MEETING").status()).isEqualTo(200);
            assertThat(move(client, id, "EXAMINATION").code()).isEqualTo("MEETING_MISSING");
            JsonObject everyone = client.get("branch-appraisals/" + id + "/members?size=200").object();
            List<JsonObject> roll = everyone.getJsonArray("items").getValuesAs(JsonObject.class);
            assertThat(everyone.getInt("total")).isEqualTo(roll.size());
            JsonObject second = client.get("branch-appraisals/" + id + "/members?size=1&page=1").object();
            assertThat(second.getJsonArray("items").getValuesAs(JsonObject.class)).containsExactly(roll.get(1));
            assertThat(second.getInt("total")).isEqualTo(roll.size());
            int voters = (int) roll.stream().filter(member -> member.getBoolean("mayVote")).count();
            JsonObject meeting = Json.createObjectBuilder().add("version", version(client, id)).add("heldOn", LocalDate.now(ClockProducer.BEIJING).toString())
                    .add("present", voters).add("inFavour", voters).build();
            assertThat(client.post("branch-appraisals/" + id + "/meetings", meeting).object().getString("phase")).isEqualTo("EXAMINATION");
            assertThat(client.post("branch-appraisals/" + id + "/meetings", meeting).code()).isEqualTo("STALE_VERSION");
            for (JsonObject member : roll) {
                if (member.getString("outcome").equals("EXAMINATION_REQUIRED")) {
                    assertThat(move(client, id, "PUBLICITY").code()).isEqualTo("CONFIRM_UNDETERMINED");
                    Answer examined = client.post("branch-appraisals/" + id + "/examinations", Json.createObjectBuilder().add("version", version(client, id))
                            .add("member", member.getInt("member")).add("result", "CLEARED").add("reason", "走访核实,未发现突出问题").build());
                    assertThat(examined.status()).as(examined.body()).isEqualTo(200);
                }
            }
            for (JsonObject member : roll) {
                if (member.getString("outcome").equals("COMMENT_ONLY")) {
                    assertThat(move(client, id, "PUBLICITY").code()).isEqualTo("CONFIRM_UNCOMMENTED");
                    Answer commented = client.post("branch-appraisals/" + id + "/comments", Json.createObjectBuilder().add("version", version(client, id))
                            .add("member", member.getInt("member")).add("text", "预备期内表现良好").build());
                    assertThat(commented.status()).as(commented.body()).isEqualTo(200);
                }
            }
            assertThat(move(client, id, "PUBLICITY").code()).isEqualTo("CONFIRM_UNTOLD");
            client.post("branch-appraisals/" + id + "/tellings", Json.createObjectBuilder().add("version", version(client, id)).build());
            Answer posted = move(client, id, "PUBLICITY");
            assertThat(posted.status()).as(posted.body()).isEqualTo(200);
            assertThat(move(client, id, "CONFIRMED").code()).isEqualTo("PUBLICITY_NOT_OVER");
        }
    }

    @Test
    @Order(4)
    @RunAsClient
    @DisplayName("one township's quota says its ranking, and takes no choice where nobody is tied, nor one made of nothing")
    void quota() throws Exception {
        ApiClient client = ApiClient.ofContainer(server.toString());
        String resource = "cycles/" + cycle(client) + "/quotas/9901";
        JsonObject pool = client.get(resource).object();
        JsonObject expected = Qingshan.expected().getJsonObject("quotas").getJsonObject("9901");
        assertThat(pool.getInt("slots")).isEqualTo(expected.getInt("slots"));
        assertThat(pool.getJsonArray("candidates").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("standing").equals("ADMITTED")))
                .hasSize(expected.getJsonArray("admitted").size());
        int first = pool.getJsonArray("candidates").getJsonObject(0).getInt("member");
        Answer choice = client.post(resource + "/choices", Json.createObjectBuilder().add("version", pool.getInt("version"))
                .add("chosen", Json.createArrayBuilder().add(first)).add("reason", "一线带头").build());
        assertThat(choice.code()).isEqualTo("QUOTA_CHOICE_NOT_TIED");
        assertThat(client.post(resource + "/choices", Json.createObjectBuilder().add("version", 0).build()).status()).isEqualTo(422);
        assertThat(client.get("cycles/" + cycle(client) + "/quotas/9999").status()).isEqualTo(404);
    }

    @Test
    @Order(5)
    @DisplayName("(and publicity passes)")
    void publicityPasses() {
        clock.shift(Duration.ofDays(20));
    }

    @Test
    @Order(6)
    @RunAsClient
    @DisplayName("when publicity is over the township's grades are confirmed")
    void confirmed() throws Exception {
        ApiClient client = ApiClient.ofContainer(server.toString());
        List<JsonObject> branches = client.get("cycles/" + cycle(client) + "/branch-appraisals?phase=PUBLICITY&organisation=" + WALKED).object()
                .getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(branches).hasSizeGreaterThan(4);
        for (JsonObject branch : branches) {
            Answer answer = move(client, branch.getInt("id"), "CONFIRMED");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.object().getString("phase")).isEqualTo("CONFIRMED");
        }
    }

    @Test
    @Order(7)
    @DisplayName("they become the year's, and the journal names whom the county's officer stood in for")
    void yearsGrades() throws Exception {
        clock.shift(Duration.ZERO);
        assertThat(texts("select distinct phase from branch_appraisal a join cycle c on c.id = a.cycle_id where c.year = 2026 and c.half = 'H2'"
                + " and township_code = '9905'")).containsExactly("CONFIRMED");
        assertThat(texts("select count(*) from annual_grade where year = 2026 and source = 'CYCLE' and starts_with(scope_path, '/99/9905/')"))
                .isEqualTo(texts("select count(*) from member_appraisal r join cycle c on c.id = r.cycle_id where c.year = 2026 and c.half = 'H2'"
                        + " and starts_with(r.scope_path, '/99/9905/') and r.grade is not null"));
        assertThat(texts("select distinct on_behalf_of from journal where use_case = 'appraisal.examine' and via = 'API' and outcome = 'DONE'"))
                .containsExactly("TOWNSHIP_OFFICER");
        assertThat(texts("select distinct on_behalf_of from journal where use_case in ('appraisal.confirm', 'appraisal.move-on') and after_values like '%CONFIRMED%' and via = 'API' and outcome = 'DONE'"))
                .containsExactly("TOWNSHIP_APPROVER");
    }

    private static JsonObject opening() {
        return Json.createObjectBuilder().add("year", 2026).add("half", "H2").add("ruleSet", "county-trial-1").build();
    }

    private static long cycle(ApiClient client) throws Exception {
        Answer answer = client.post("cycles", opening());
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.object().getJsonNumber("id").longValue();
    }

    private static Answer move(ApiClient client, int id, String to) throws Exception {
        return client.post("branch-appraisals/" + id + "/transitions", Json.createObjectBuilder().add("to", to).add("version", version(client, id)).build());
    }

    private static int version(ApiClient client, int id) throws Exception {
        return client.get("branch-appraisals/" + id).object().getInt("version");
    }

    private static JsonObject quotas(ApiClient client, long cycle) throws Exception {
        var found = Json.createObjectBuilder();
        for (JsonObject pool : client.get("cycles/" + cycle + "/quotas").object().getJsonArray("items").getValuesAs(JsonObject.class)) {
            if (TOWNSHIPS.contains(pool.getString("organisation"))) {
                found.add(pool.getString("organisation"), Json.createObjectBuilder(pool).remove("organisation").build());
            }
        }
        return found.build();
    }

    private static Map<String, String> grades(ApiClient client, long cycle) throws Exception {
        Map<String, String> found = new HashMap<>();
        for (String township : TOWNSHIPS) {
            int total = 1;
            for (int page = 0; page * 200 < total; page++) {
                JsonObject answer = client.get("cycles/" + cycle + "/grades?organisation=" + township + "&size=200&page=" + page).object();
                total = answer.getInt("total");
                JsonArray items = answer.getJsonArray("items");
                found.putAll(items.getValuesAs(JsonObject.class).stream().collect(Collectors.toMap(one -> one.getString("idNumber"),
                        one -> one.getString("branch") + " " + one.getString("outcome") + " " + one.get("grade"))));
            }
        }
        return found;
    }

    private List<String> texts(String query) throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
