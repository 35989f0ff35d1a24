package org.mingping.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mingping.support.SharedServers;
import org.mingping.support.TwoServers;

@DisplayName("Two servers on one database")
class TwoServersIT {

    private static final List<String> PERIODS = List.of("2031-H1", "2031-H2", "2032-H1", "2032-H2", "2033-H1", "2033-H2");

    @RegisterExtension
    private final BeforeEachCallback finder = context -> servers = SharedServers.of(context).both();

    private TwoServers servers;

    @Test
    @DisplayName("that start at the same moment found one county, with one account for each of its roles")
    void oneCounty() throws SQLException {
        assertThat(texts("select code from organisation where superior_id is null")).containsExactly("99");
        assertThat(texts("select username from account group by username having count(*) > 1")).isEmpty();
        assertThat(texts("select count(*) from rule_set")).containsExactly("1");
    }

    @Test
    @DisplayName("do a job's period once however often both are told to, and both answer with the same run")
    void eachPeriodOnce() throws Exception {
        String token = servers.countyToken();
        HttpClient client = HttpClient.newHttpClient();
        for (String period : PERIODS) {
            List<JsonObject> answers = askAtOnce(client, token, period);
            assertThat(answers).extracting(answer -> answer.getString("state")).containsOnly("DONE");
            assertThat(answers.stream().map(answer -> answer.getString("startedAt") + answer.get("result")).distinct()).as("the run of " + period).hasSize(1);
        }
        assertThat(texts("select period || ' ' || attempts from job_run where job = 'appraisal-cycle' and period >= '2031' order by period"))
                .containsExactlyElementsOf(PERIODS.stream().map(period -> period + " 1").toList());
        assertThat(texts("select count(*) from cycle where year between 2031 and 2033")).containsExactly("6");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = servers.asOwner(); Statement statement = connection.createStatement()) {
            statement.execute("set search_path to mingping");
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Both servers are asked for the same run, several times each, without waiting in between. */
    private List<JsonObject> askAtOnce(HttpClient client, String token, String period) {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            servers.urls().forEach(url -> asked.add(client.sendAsync(HttpRequest.newBuilder(URI.create(url + "api/v1/jobs/appraisal-cycle/runs"))
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"period\":\"" + period + "\"}")).build(), HttpResponse.BodyHandlers.ofString())));
        }
        return asked.stream().map(CompletableFuture::join).map(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Json.createReader(new StringReader(answer.body())).readObject();
        }).toList();
    }
}
