package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingping.access.Realm;
import org.mingping.access.Visitor;
import org.mingping.organisation.web.Announced;

/**
 * Pages of the member list over HTTP with thirty thousand and with a million members, from the interface and as the page that officers look
 * at: the 95th percentiles of either stand side by side.
 */
class MemberListBench extends BenchSuite {

    private static final int REQUESTS = 100;
    private static final int FEW = 30_000;
    private static final int MANY = 1_000_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(90);

    /** Readings are spread evenly over 17,576 beginnings, so that a search finds the same share of either. */
    private static final String FILL = """
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, name_key, initials, gender, birth_date, joined_on,
                                full_since, status, category, floating, recorded_at)
            select 1000000000 + n, o.county_id, o.id, o.scope_path, '99' || lpad(n::text, 15, '0') || 'X', '测' || chr(19968 + n %% 4000),
                   chr(97 + n %% 26) || chr(97 + n / 26 %% 26) || chr(97 + n / 676 %% 26) || 'bench',
                   chr(97 + n %% 26) || chr(97 + n / 26 %% 26) || chr(97 + n / 676 %% 26) || 'bench', chr(97 + n %% 26) || chr(97 + n / 26 %% 26) || 'b',
                   'MALE', '1970-01-01', '2000-01-01', '2001-01-01', 'FULL', 'RURAL', n %% 10 = 0, now()
            from generate_series(%d, %d) n, (select * from organisation where kind = 'COUNTY_COMMITTEE') o""";

    private static final String BARE = """
            select m.id, m.name, m.id_number, m.status, o.name from member m join organisation o on o.id = m.organisation_id
            where m.county_id = (select id from organisation where kind = 'COUNTY_COMMITTEE') %s order by m.pinyin, m.id limit 50""";

    private final HttpClient client = HttpClient.newHttpClient();
    private Visitor officer;

    @Test
    void pagesAtAnySize() throws Exception {
        try (Connection owner = database().asOwner()) {
            execute(owner, "set search_path to mingping");
            signIn(owner);
            noMembers(owner);
            fill(owner, 0, FEW);
            Map<String, Double> few = pages(owner, FEW);
            fill(owner, FEW, MANY);
            Map<String, Double> many = pages(owner, MANY);
            for (String page : few.keySet()) {
                note("member list, p95 of 1,000,000 beside 30,000: " + page, 2, few.get(page), many.get(page));
            }
            noMembers(owner);
        }
    }

    /** Members come in behind the server's back, which remembers a list's length for a minute: waits until it has counted them. */
    private void fill(Connection owner, int from, int to) throws Exception {
        execute(owner, FILL.formatted(from, to - 1));
        execute(owner, "vacuum analyze member");
        Instant latest = Instant.now().plus(REMEMBERED);
        while (!get("?size=1").contains("\"total\":" + to)) {
            assertThat(Instant.now()).as("the list counts %s members in time", to).isBefore(latest);
            Thread.sleep(1_000);
        }
    }

    /** With the password that was announced, as if it had been changed already. */
    private void signIn(Connection owner) throws Exception {
        execute(owner, "update account set must_change_password = false");
        String[] account = new Announced(product().announcement()).account("县级经办人");
        officer = new Visitor(product().url().replaceFirst("/$", ""));
        assertThat(officer.signIn(Realm.COUNTY, account[1], account[2])).as("the officer is signed in").isTrue();
    }

    private Map<String, Double> pages(Connection owner, int members) throws Exception {
        Map<String, Double> p95 = new LinkedHashMap<>();
        p95.put("first page", p95(() -> get("?size=50")));
        p95.put("search by pinyin", p95(() -> get("?size=50&text=abcb")));
        p95.put("search by ID tail", p95(() -> get("?size=50&text=04711X")));
        p95.put("deep page", p95(() -> get("?size=50&page=" + (members / 50 - 2))));
        p95.put("members.xhtml, first page", p95(() -> look("")));
        p95.put("members.xhtml, search by pinyin", p95(() -> look("?text=abcb")));
        p95.put("members.xhtml, deep page", p95(() -> look("?page=" + (members / 50 - 2))));
        p95.put("bare SQL, first page", bare(owner, ""));
        p95.put("bare SQL, search", bare(owner, "and m.pinyin >= 'abcb' and m.pinyin < 'abcc'"));
        return p95;
    }

    private static double p95(Measured request) throws Exception {
        double[] times = new double[REQUESTS];
        for (int i = -10; i < REQUESTS; i++) {
            double time = Medians.time(request);
            if (i >= 0) {
                times[i] = time;
            }
        }
        return Medians.p95(times);
    }

    private String get(String query) throws Exception {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(product().url() + "api/v1/members" + query))
                .header("Authorization", "Bearer " + countyToken()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("idNumber");
        return answer.body();
    }

    private void look(String query) throws Exception {
        HttpResponse<String> page = officer.get("/organisation/members.xhtml" + query);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("class=\"opens-row\"", "end of page");
    }

    private static double bare(Connection owner, String condition) throws Exception {
        double[] times = new double[REQUESTS];
        try (PreparedStatement page = owner.prepareStatement(BARE.formatted(condition))) {
            for (int i = 0; i < REQUESTS; i++) {
                times[i] = Medians.time(() -> {
                    try (ResultSet rows = page.executeQuery()) {
                        while (rows.next()) {
                            rows.getString(2);
                        }
                    }
                });
            }
        }
        return Medians.p95(times);
    }

    /** Deleted, not truncated: accounts and their tokens refer to members. */
    private static void noMembers(Connection owner) throws SQLException {
        for (String table : List.of("member_event", "sanction", "annual_grade", "member")) {
            execute(owner, "delete from " + table);
            execute(owner, "vacuum " + table);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
