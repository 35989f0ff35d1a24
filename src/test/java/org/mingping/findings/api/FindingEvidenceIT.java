package org.mingping.findings.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.access.HttpTokens;
import org.mingping.findings.PayingTownship;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("The interface's evidence of a finding (§2)")
class FindingEvidenceIT {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final String PDF = "%PDF-1.7 住院证明";

    @Inject
    private RunningJob running;
    @Inject
    private ImportingRoster importing;
    @Inject
    private HttpTokens tokens;
    @Inject
    private HttpServletRequest request;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private PayingTownship township;
    private ApiClient officer;
    private ApiClient neighbour;
    private ApiClient member;

    @BeforeEach
    void checked() throws Exception {
        RosterFixture roster = new RosterFixture("9882");
        township = PayingTownship.settle(roster, "9882", 3, importing, county, database);
        Officer.ofCounty(county, () -> running.run("dues-check", JUNE.toString(), true));
        officer = as(tokens.of(Role.BRANCH_OFFICER, "evidence-officer", "9882001", null));
        neighbour = as(tokens.of(Role.BRANCH_OFFICER, "evidence-neighbour", "9882002", null));
        member = as(tokens.of(Role.MEMBER, "evidence-member", "9882001", roster.idNumber(1)));
    }

    @Test
    @DisplayName("is its months: what was missing at the check, and what was made up since; for the branch and the member, and for no other")
    void months() throws Exception {
        township.pays(1, YearMonth.of(2026, 2));
        JsonArray months = officer.get("findings/" + finding(1) + "/evidence").object().getJsonArray("items");
        assertThat(months).hasSize(6).allSatisfy(one -> assertThat(one.asJsonObject().getString("then")).isNotBlank());
        assertThat(months.getJsonObject(0).getString("month")).isEqualTo("2026-01");
        assertThat(months.getJsonObject(0).isNull("since")).isTrue();
        assertThat(months.getJsonObject(1).getString("since")).as("paid late").contains("0.20");
        assertThat(months.getJsonObject(0).getString("stands")).isEqualTo("FAILED");
        assertThat(months.getJsonObject(1).getString("stands")).isEqualTo("MADE_UP");
        assertThat(member.get("findings/" + finding(1) + "/evidence").status()).isEqualTo(200);
        refused(member.get("findings/" + finding(2) + "/evidence"), 404, "NOT_FOUND");
        refused(neighbour.get("findings/" + finding(1) + "/evidence"), 404, "NOT_FOUND");
    }

    @Test
    @DisplayName("is papers too: laid beside it by the branch, listed and read as they were; what is no paper, too large or another branch's is refused and nothing kept")
    void papers() throws Exception {
        String papers = "findings/" + finding(3) + "/papers";
        String named = papers + "?name=%E4%BD%8F%E9%99%A2.pdf";
        refused(officer.post(named, "no pdf at all"), 422, "PAPER_TYPE");
        refused(officer.post(named, ""), 422, "PAPER_MISSING");
        refused(officer.post(named, "%PDF-" + "x".repeat(PaperPolicy.MAX_SIZE)), 413, "PAPER_TOO_LARGE");
        refused(neighbour.post(named, PDF), 404, "NOT_FOUND");
        refused(member.post(named, PDF), 404, "NOT_FOUND");
        assertThat(member.post("findings/" + finding(1) + "/papers?name=x.pdf", PDF).status()).as("beside what they state").isEqualTo(201);
        assertThat(officer.get(papers).object().getInt("total")).isZero();

        Answer laid = officer.post(named, PDF);
        assertThat(laid.status()).isEqualTo(201);
        assertThat(laid.object().getString("name")).isEqualTo("住院.pdf");
        int paper = laid.object().getInt("id");
        assertThat(officer.get(papers).object().getJsonArray("items")).hasSize(1);
        HttpResponse<byte[]> read = download(papers + "/" + paper, tokens.of(Role.BRANCH_OFFICER, "evidence-officer", "9882001", null));
        assertThat(new String(read.body(), StandardCharsets.UTF_8)).isEqualTo(PDF);
        assertThat(read.headers().firstValue("Content-Type")).hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
        refused(officer.get("findings/" + finding(1) + "/papers/" + paper), 404, "NOT_FOUND");
        refused(neighbour.get(papers + "/" + paper), 404, "NOT_FOUND");
        refused(neighbour.get(papers), 404, "NOT_FOUND");
        refused(member.get(papers), 404, "NOT_FOUND");
    }

    @Test
    @DisplayName("is what the member states of it as well: their own words or what the branch heard, in their order, for those alone who see the finding")
    void statements() throws Exception {
        String own = "findings/" + finding(1) + "/statements";
        Answer stated = member.post(own, "{\"text\":\"在外务工\"}");
        assertThat(stated.status()).as(stated.body()).isEqualTo(201);
        assertThat(stated.object().getBoolean("oral")).isFalse();
        assertThat(officer.post(own, "{\"text\":\"电话里说下月补交\"}").object().getBoolean("oral")).isTrue();
        assertThat(officer.get(own).object().getJsonArray("items")).extracting(one -> one.asJsonObject().getString("text")).containsExactly("在外务工", "电话里说下月补交");
        assertThat(officer.get("findings/" + finding(1)).object().getInt("statements")).isEqualTo(2);
        refused(member.post(own, "{\"text\":\"" + "长".repeat(2001) + "\"}"), 422, "STATEMENT_TEXT_TOO_LONG");
        refused(member.post("findings/" + finding(2) + "/statements", "{\"text\":\"x\"}"), 404, "NOT_FOUND");
        refused(neighbour.post(own, "{\"text\":\"x\"}"), 404, "NOT_FOUND");
        refused(neighbour.get(own), 404, "NOT_FOUND");
        assertThat(officer.get(own).object().getInt("total")).isEqualTo(2);
    }

    private long finding(int member) throws Exception {
        return Long.parseLong(township.texts("select id from finding where kind = 'DUES' and member_id = " + township.member(member)).get(0));
    }

    private String server() {
        return "http://localhost:" + request.getLocalPort() + request.getContextPath() + "/";
    }

    private ApiClient as(String token) {
        return ApiClient.withToken(server(), token);
    }

    private HttpResponse<byte[]> download(String path, String token) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(server() + "api/v1/" + path)).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
