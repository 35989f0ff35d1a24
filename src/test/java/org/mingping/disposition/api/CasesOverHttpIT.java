package org.mingping.disposition.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.HttpTokens;
import org.mingping.access.Role;
import org.mingping.disposition.CaseTownship;
import org.mingping.disposition.application.KeepingScans;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.Forms;
import org.mingping.organisation.County;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Jsons;
import org.mingping.shared.Messages;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.Zeros;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.print.FormPdf;

@ArquillianTest
@DisplayName("§5 The interface's cases")
class CasesOverHttpIT {

    @Inject
    private HttpTokens tokens;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Inject
    private Clock clock;
    @Inject
    private KeepingScans scans;
    @Inject
    private HttpServletRequest request;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private CaseTownship township;
    private ApiClient office;

    @BeforeEach
    void settled() throws Exception {
        township = CaseTownship.settle("9784", importing, county, database);
        office = client(Role.COUNTY_OFFICER, "cases-over-http", county.code());
    }

    @Test
    @DisplayName("are opened, led step by step, checked for defects with clause and mend, and refused their approval while there is one")
    void walk() throws Exception {
        JsonObject opened = office.post("cases", Jsons.object().add("member", township.member(11)).add("ground", "GRAVE_PROBLEM").add("reason", "群众反映").build()).object();
        String path = "cases/" + opened.getJsonNumber("id");
        String today = LocalDate.now(clock).toString();
        String by = "[" + township.member(1) + "," + township.member(2) + "]";
        step(path, "verifications", "\"on\":\"" + today + "\",\"by\":" + by + ",\"facts\":\"事实\",\"grave\":true,\"harm\":true");
        step(path, "talks", "\"on\":\"" + today + "\",\"place\":\"活动室\",\"by\":" + by + ",\"minutes\":\"谈话\",\"statement\":\"ACKNOWLEDGED\",\"ownWords\":\"我的话\","
                + "\"attitude\":{\"asksToStay\":true,\"statesResolve\":false,\"statesMeasures\":false,\"acceptsEducation\":false,\"persuaded\":\"REFUSED\"}");
        step(path, "proposals", "\"on\":\"" + today + "\",\"disposition\":\"DIRECT_REMOVAL\",\"reason\":\"严重\"");
        step(path, "tellings", "\"on\":\"" + today + "\",\"meetingOn\":\"" + today + "\",\"how\":\"当面\"");
        String voters = township.members(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14).toString();
        JsonObject met = step(path, "meetings", "\"on\":\"" + today + "\",\"entitled\":19,\"voters\":" + voters + ",\"inFavour\":13,\"against\":0,\"minutes\":\"记录\"");
        assertThat(met.getString("state")).isEqualTo("PASSED");

        JsonObject checked = office.post(path + "/checks", JsonValue.EMPTY_JSON_OBJECT).object();
        assertThat(checked.getJsonArray("defects").getValuesAs(JsonObject.class)).extracting(defect -> defect.getString("code")).contains("NOTICE_CUT_SHORT", "REVIEW_MISSING");
        assertThat(checked.getJsonArray("defects").getValuesAs(JsonObject.class)).allSatisfy(defect -> {
            assertThat(defect.getString("clause")).isNotBlank();
            assertThat(defect.getString("restsOn")).startsWith("处置程序·").doesNotContain("⟦");
            assertThat(defect.getString("message")).isNotBlank();
            assertThat(defect.getString("mend")).isNotBlank();
        });
        ApiClient.Answer refused = client(Role.COUNTY_APPROVER, "cases-approver", county.code()).post(path + "/approvals", "{\"version\":" + version(path) + ",\"opinion\":\"同意\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CASE_DEFECTS");
        assertThat(refused.object().getString("title")).as("and says which step is lacking").contains("不能审批或者备案").contains(checked.getJsonArray("defects").getJsonObject(0).getString("message"));
        assertThat(office.get(path).object().getString("state")).as("nothing changed").isEqualTo("PASSED");
        assertThat(office.get(path + "/entries").object().getInt("total")).isEqualTo(6);
        assertThat(office.get(path + "/clocks").status()).isEqualTo(200);
        assertThat(office.get(path + "/file").object().getJsonArray("papers")).hasSizeGreaterThan(4);
        assertThat(office.get("cases?organisation=9784&ground=GRAVE_PROBLEM&state=PASSED").object().getInt("total")).isEqualTo(1);
        assertThat(office.get("cases/handover?organisation=9784").object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getJsonObject("case").getInt("id") == opened.getInt("id")).findFirst().orElseThrow().getJsonArray("missing")).isNotEmpty();
        assertThat(office.post(path + "/verifications", "{\"version\":0,\"on\":\"" + today + "\",\"by\":" + by + ",\"facts\":\"事实\",\"grave\":true,\"harm\":true}").code()).isEqualTo("STALE_VERSION");
    }

    @Test
    @DisplayName("on a ground that is confirmed elsewhere are not opened by hand")
    void grounds() throws Exception {
        ApiClient.Answer answer = office.post("cases", Jsons.object().add("member", township.member(12)).add("ground", "UNQUALIFIED").add("reason", "x").build());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("CASE_GROUND_CONFIRMED_ELSEWHERE");
    }

    @Test
    @DisplayName("show an educator by their own token which they educate in and with which version, and take their sessions")
    void educator() throws Exception {
        JsonObject opened = office.post("cases", Jsons.object().add("member", township.member(13)).add("ground", "GRAVE_PROBLEM").add("reason", "群众反映").build()).object();
        String path = "cases/" + opened.getJsonNumber("id");
        String today = LocalDate.now(clock).toString();
        step(path, "educators", "\"on\":\"" + today + "\",\"educators\":" + township.members(4, 5) + ",\"firstDay\":\"" + today + "\",\"topics\":[]");
        ApiClient educator = ApiClient.withToken("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/",
                tokens.of(Role.MEMBER, "cases-educator", township.branchCode(), township.idNumber(4)));
        JsonObject mine = educator.get("cases/parts").object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getInt("id") == opened.getInt("id")).findFirst().orElseThrow();
        assertThat(mine.getString("part")).isEqualTo("EDUCATOR");
        ApiClient.Answer held = educator.post(path + "/sessions", "{\"version\":" + mine.getInt("version") + ",\"on\":\"" + today + "\",\"content\":\"学习\",\"response\":\"认真\"}");
        assertThat(held.status()).as(held.body()).isEqualTo(200);
        assertThat(held.object().getInt("version")).isGreaterThan(mine.getInt("version"));
        assertThat(educator.get(path).object()).as("no ground, no state").doesNotContainKeys("ground", "state");
    }

    @Test
    @DisplayName("name the rule set they go by, let deadlines rest and run again, and refuse what does not rest")
    void pauses() throws Exception {
        JsonObject opened = office.post("cases", Jsons.object().add("member", township.member(15)).add("ground", "GRAVE_PROBLEM").add("reason", "群众反映").build()).object();
        assertThat(opened.getString("ruleSet")).isNotBlank();
        String path = "cases/" + opened.getJsonNumber("id");
        LocalDate today = LocalDate.now(clock);
        ApiClient.Answer early = office.post(path + "/resumptions", "{\"version\":" + version(path) + ",\"reason\":\"出院\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("CASE_NOT_PAUSED");
        step(path, "pauses", "\"from\":\"" + today + "\",\"until\":\"" + today.plusDays(30) + "\",\"reason\":\"住院\"");
        step(path, "resumptions", "\"reason\":\"提前出院\"");
        JsonObject line = office.get(path + "/entries").object().getJsonArray("items").getJsonObject(2);
        assertThat(line.getString("action")).isEqualTo("RESUME");
        assertThat(line.getJsonObject("fact").getString("reason")).isEqualTo("提前出院");
    }

    @Test
    @DisplayName("let a scan that was laid there by mistake be withdrawn with a reason, and show it as such")
    void withdrawnScan() throws Exception {
        JsonObject opened = office.post("cases", Jsons.object().add("member", township.member(17)).add("ground", "GRAVE_PROBLEM").add("reason", "群众反映").build()).object();
        String path = "cases/" + opened.getJsonNumber("id");
        long scan = township.branch(() -> scans.add(opened.getJsonNumber("id").longValue(), CasePaper.VERIFICATION, "传错.pdf", new FormPdf().of(Forms.all(Messages.CHINESE).get("01-talk"))));
        ApiClient clerk = client(Role.TOWNSHIP_OFFICER, "cases-scans", "9784");
        assertThat(clerk.post(path + "/scans/" + scan + "/withdrawals", "{\"reason\":\" \"}").code()).isEqualTo("PAPER_REASON");
        ApiClient.Answer answer = clerk.post(path + "/scans/" + scan + "/withdrawals", "{\"reason\":\"传成了别人的\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.object().getJsonArray("papers").getValuesAs(JsonObject.class)).filteredOn(line -> line.getInt("scan") == scan).extracting(line -> line.getString("withdrawn")).containsExactly("传成了别人的");
        assertThat(clerk.post(path + "/scans/" + scan + "/withdrawals", "{\"reason\":\"再撤\"}").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("cut a scan off at the size that is allowed, also where the sender never says how large it is")
    void endlessScan() throws Exception {
        JsonObject opened = office.post("cases", Jsons.object().add("member", township.member(16)).add("ground", "GRAVE_PROBLEM").add("reason", "群众反映").build()).object();
        String token = tokens.of(Role.TOWNSHIP_OFFICER, "cases-scans", "9784", null);
        HttpRequest sent = HttpRequest.newBuilder(URI.create("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/api/v1/cases/" + opened.getJsonNumber("id")
                        + "/scans?name=a.pdf&paper=VERIFICATION")).version(HttpClient.Version.HTTP_1_1).header("Authorization", "Bearer " + token).header("Content-Type", "application/pdf")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(100L << 20))).build();
        assertThat(sent.bodyPublisher().orElseThrow().contentLength()).as("in pieces, of a size nobody announced").isNegative();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(sent, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("SCAN_TOO_LARGE");
        } catch (IOException cut) {
            assertThat(cut).as("the server hangs up on whoever goes on sending").isNotNull();
        }
        assertThat(township.texts("select count(*) from case_paper where case_id = " + opened.getJsonNumber("id"))).containsExactly("0");
    }

    private JsonObject step(String path, String step, String fields) throws Exception {
        ApiClient.Answer answer = office.post(path + "/" + step, "{\"version\":" + version(path) + "," + fields + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    private int version(String path) throws Exception {
        return office.get(path).object().getInt("version");
    }

    private ApiClient client(Role role, String username, String organisation) throws Exception {
        return ApiClient.withToken("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/", tokens.of(role, username, organisation, null));
    }
}
