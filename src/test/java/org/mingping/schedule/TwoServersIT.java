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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mingping.organisation.Qingshan;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.SharedServers;
import org.mingping.support.TwoServers;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Two servers on one database")
class TwoServersIT {

    /** What members were told of their dues: whom, the month, the level. */
    private static final String NOTICES = """
            select member_id || ' ' || (arguments::json ->> 1) || ' ' || (arguments::json ->> 2) from notice where kind = 'failure-member-dues'""";

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
            List<JsonObject> answers = askAtOnce(client, token, "appraisal-cycle", period);
            assertThat(answers).extracting(answer -> answer.getString("state")).containsOnly("DONE");
            assertThat(answers.stream().map(answer -> answer.getString("startedAt") + answer.get("result")).distinct()).as("the run of " + period).hasSize(1);
        }
        assertThat(texts("select period || ' ' || attempts from job_run where job = 'appraisal-cycle' and period >= '2031' order by period"))
                .containsExactlyElementsOf(PERIODS.stream().map(period -> period + " 1").toList());
        assertThat(texts("select count(*) from cycle where year between 2031 and 2033")).containsExactly("6");
    }

    @Test
    @Order(10)
    @DisplayName("§2 check a month once when both are told to, and tell each member once of each level")
    void checkedOnce() throws Exception {
        String token = servers.countyToken();
        ApiClient api = ApiClient.withToken(servers.urls().get(0), token);
        assertThat(api.upload("roster", Qingshan.workbook("roster.xlsx")).status()).isEqualTo(200);
        assertThat(api.upload("dues", Qingshan.workbook("dues.xlsx")).status()).isEqualTo(200);
        HttpClient client = HttpClient.newHttpClient();
        for (String period : List.of("2026-01", "2026-02", "2026-03", "2026-04", "2026-05")) {
            assertThat(askAtOnce(client, token, "dues-check", period).stream().map(answer -> answer.getString("startedAt") + answer.get("result")).distinct())
                    .as("the check of " + period).hasSize(1);
        }
        assertThat(texts("select distinct attempts from job_run where job = 'dues-check'")).containsExactly("1");
        assertToldOnce();
    }

    /** The server waits with its work half done, behind a lock that this test holds, when it is killed. */
    @Test
    @Order(11)
    @DisplayName("§2 leave nothing of a check that was killed in the middle, and the other does it whole")
    void killedInTheMiddle() throws Exception {
        String token = servers.countyToken();
        HttpClient client = HttpClient.newHttpClient();
        try (Connection owner = servers.asOwner(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("lock table mingping.failure_level in exclusive mode");
            CompletableFuture<HttpResponse<String>> cut = client.sendAsync(checkOf(servers.urls().get(0), token, "2026-06"), HttpResponse.BodyHandlers.ofString());
            awaitLock("failure_level");
            servers.kill(0);
            assertThat(cut.handle((answer, failure) -> failure).get()).as("the server is gone").isNotNull();
            owner.rollback();
        }
        HttpResponse<String> answer = client.send(checkOf(servers.urls().get(1), token, "2026-06"), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(texts("select state || ' ' || attempts from job_run where job = 'dues-check' and period = '2026-06'")).containsExactly("DONE 1");
        assertToldOnce();
    }

    @Test
    @Order(12)
    @DisplayName("§2 catch up at start every month that was missed while nothing was running, from the month in which the county was created, each finding exactly once")
    void caughtUp() throws Exception {
        // The other one's timer would do the work at its next tick, and it would not be the start that caught up.
        servers.kill(1);
        try (Connection owner = servers.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("update mingping.organisation set established_on = date '2026-07-10' where superior_id is null");
            // As in a county that was here before dues were: its members are assessed by the roster that stands, or nothing would be found.
            statement.execute("delete from mingping.dues_assessment");
        }
        List<String> told = new ArrayList<>(texts(NOTICES));
        servers.restart(0);
        assertThat(texts("select period from job_run where job = 'dues-check' and trigger = 'CATCH_UP' and period <= '2026-10' order by period"))
                .containsExactly("2026-07", "2026-08", "2026-09", "2026-10");
        told.addAll(texts("""
                select distinct on (r.member_id) r.member_id || ' 2026-10 ' || l.level from failure_run r
                  join failure_level l on l.county_id = r.county_id and l.kind = r.kind and l.member_id = r.member_id and l.since = r.months[1]
                 where r.kind = 'DUES' and r.period = date '2026-10-01' and l.period >= date '2026-07-01'
                 order by r.member_id, array_position(array['REMINDER','BRANCH_WARNING','TOWNSHIP_ALERT','FINDING'], l.level) desc"""));
        assertThat(texts(NOTICES)).as("told once, with the newest month: the gravest new level of each run that still goes on").hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(told);
        assertThat(texts("select count(*) from failure_run where kind = 'DUES' and period = date '2026-10-01' and scope_path ~ '^/99/990[1-5]/'"))
                .containsExactly(Integer.toString(Qingshan.expected().getJsonObject("dues").getJsonArray("findings").size()));
        assertThat(texts("select count(*) from finding")).isEqualTo(texts("select count(*) from failure_level where level = 'FINDING'"));
        assertThat(texts("select count(*) from finding where cardinality(months) < 6")).containsExactly("0");
        servers.restart(1);
    }

    /** Each level that was raised reached its member as one notice, and none came twice. */
    private void assertToldOnce() throws SQLException {
        String raised = "select member_id || ' ' || to_char(period, 'YYYY-MM') || ' ' || level from failure_level where kind = 'DUES'";
        assertThat(texts(raised)).hasSizeGreaterThan(100);
        assertThat(texts(NOTICES)).containsExactlyInAnyOrderElementsOf(texts(raised));
    }

    private void awaitLock(String table) throws Exception {
        for (int tries = 0; tries < 300; tries++) {
            if (!texts("select 1 from pg_locks l join pg_class c on c.oid = l.relation where c.relname = '" + table + "' and not l.granted").isEmpty()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nobody waits for " + table);
    }

    private static HttpRequest checkOf(String url, String token, String period) {
        return HttpRequest.newBuilder(URI.create(url + "api/v1/jobs/dues-check/runs")).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"period\":\"" + period + "\"}")).build();
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
    private List<JsonObject> askAtOnce(HttpClient client, String token, String job, String period) {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int time = 0; time < 3; time++) {
            servers.urls().forEach(url -> asked.add(client.sendAsync(HttpRequest.newBuilder(URI.create(url + "api/v1/jobs/" + job + "/runs"))
                    .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"period\":\"" + period + "\"}")).build(), HttpResponse.BodyHandlers.ofString())));
        }
        return asked.stream().map(CompletableFuture::join).map(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return Json.createReader(new StringReader(answer.body())).readObject();
        }).toList();
    }
}
