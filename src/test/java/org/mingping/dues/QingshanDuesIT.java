package org.mingping.dues;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.Qingshan;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

/** The acceptance of issue 4 over HTTP: a year's workbook of payments in, who owes for how long out. */
@ArquillianTest
@RunAsClient
@DisplayName("The dues of 青山县 through the interface")
class QingshanDuesIT {

    private static final List<String> TOWNSHIPS = List.of("9901", "9902", "9903", "9904", "9905");

    @ArquillianResource
    private URL server;

    @Test
    @DisplayName("are imported with exactly the expected report, dry, for good, and again without a change; the check of October finds exactly whom it must")
    void acceptance() throws Exception {
        ApiClient client = ApiClient.ofContainer(server.toString());
        JsonObject expected = Qingshan.expected().getJsonObject("dues");
        assertThat(client.upload("roster", Qingshan.workbook("roster.xlsx")).status()).isEqualTo(200);
        for (String dryRun : List.of("true", "false", "false")) {
            Answer answer = client.upload("dues?dryRun=" + dryRun, Qingshan.workbook("dues.xlsx"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(Qingshan.findings(answer.object().getJsonArray("rejected"))).isEqualTo(Qingshan.findings(expected.getJsonArray("rejected")));
            assertThat(answer.object().getInt("accepted")).isEqualTo(expected.getInt("accepted"));
        }
        assertThat(client.upload("dues", Qingshan.workbook("dues.xlsx")).object().getInt("changed")).isZero();

        Answer run = client.post("jobs/dues-check/runs", Json.createObjectBuilder().add("period", expected.getString("period")).add("recheck", true).build());
        assertThat(run.status()).as(run.body()).isEqualTo(200);
        Map<String, String> found = new HashMap<>();
        for (String township : TOWNSHIPS) {
            found.putAll(findings(client, township, expected.getString("period")));
        }
        Map<String, String> wanted = new HashMap<>();
        expected.getJsonArray("findings").getValuesAs(JsonObject.class).forEach(one -> wanted.put(one.getString("idNumber"), one.getInt("unpaidRun") + " " + one.getString("level")));
        assertThat(found).isEqualTo(wanted).hasSize(249);
    }

    private static Map<String, String> findings(ApiClient client, String township, String period) throws Exception {
        Map<String, String> found = new HashMap<>();
        int total = 1;
        for (int page = 0; page * 100 < total; page++) {
            JsonObject answer = client.get("findings?kind=DUES&organisation=" + township + "&period=" + period + "&page=" + page + "&size=100").object();
            total = answer.getInt("total");
            answer.getJsonArray("items").getValuesAs(JsonObject.class).forEach(one ->
                    found.put(one.getString("idNumber"), one.getInt("unpaidRun") + " " + one.getString("level")));
        }
        assertThat(found).as(township).hasSize(total);
        return found;
    }
}
