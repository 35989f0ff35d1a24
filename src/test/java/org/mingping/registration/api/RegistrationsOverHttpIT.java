package org.mingping.registration.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.HttpTokens;
import org.mingping.access.Role;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.model.CampaignDates;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.ApiClient;

@ArquillianTest
@DisplayName("§6 The interface's campaigns and registrations")
class RegistrationsOverHttpIT {

    /** No pages, but all that holds it together. */
    private static final String WHOLE = "%PDF-1.7\nxref\nstartxref\n9\n%%EOF";

    private static final String CODE = "9769";

    @Inject
    private HttpTokens tokens;
    @Inject
    private LifeTownship life;
    @Inject
    private CampaignTownship campaigns;
    @Inject
    private HttpServletRequest request;

    private ApiClient county;
    private ApiClient township;
    private ApiClient branch;

    @BeforeEach
    void settled() throws Exception {
        life.settle("9769", 5);
        campaigns.begin(CODE, life);
        county = client(Role.COUNTY_OFFICER, "registrations-county", life.county().code(), null);
        township = client(Role.TOWNSHIP_OFFICER, "registrations-township", CODE, null);
        branch = client(Role.BRANCH_OFFICER, "registrations-branch", life.people.branchCode(1), null);
    }

    @Test
    @DisplayName("are planned, moved, opened and closed by the county, which says of each refusal why; a township reports what it may")
    void campaign() throws Exception {
        LocalDate today = life.today();
        CampaignDates dates = CampaignTownship.dates(today);
        JsonObjectBuilder swapped = Jsons.object(dates(dates)).add("closing", today.minusDays(1).toString());
        refused(county.post("campaigns", plan(swapped.build())), 422, "CAMPAIGN_DATES_ORDER");
        refused(township.post("campaigns", plan(dates(dates))), 403, "NOT_PERMITTED");
        ApiClient.Answer planned = county.post("campaigns", plan(dates(dates)));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        assertThat(planned.object().getString("state")).isEqualTo("PLANNED");
        assertThat(planned.object().getJsonObject("dates")).isEqualTo(dates(dates));
        String path = "campaigns/" + planned.object().getJsonNumber("id");
        refused(county.post("campaigns", plan(dates(dates))), 409, "CAMPAIGN_RUNS");
        refused(county.get("campaigns/999999999"), 404, "NOT_FOUND");
        refused(county.put(path + "/dates", Jsons.object(dates(dates)).add("version", 7).build()), 409, "STALE_VERSION");
        assertThat(county.put(path + "/dates", Jsons.object(dates(dates)).add("version", 0).build()).status()).isEqualTo(200);
        assertThat(township.get(path + "/tasks").object().getJsonArray("items").getValuesAs(JsonObject.class)).extracting(task -> task.getString("phase"))
                .containsExactly("MOBILISATION", "CENSUS", "CONSULTATION", "PLAN", "REGISTRATION");
        refused(township.post(path + "/tasks/reports", report("MOBILISATION")), 409, "MOBILISATION_NONE");
        refused(township.post(path + "/tasks/reports", report("REGISTRATION")), 409, "CAMPAIGN_TASK_BY_RECORD");
        refused(township.post(path + "/tasks/reports", report("CLEANING")), 422, "FIELD_NOT_A_CHOICE");
        refused(county.post(path + "/transitions", move("PLANNED", 0)), 422, "FIELD_NOT_A_CHOICE");
        refused(county.post(path + "/transitions", move("CLOSED", version(path))), 409, "CAMPAIGN_PLANNED");
        refused(county.post(path + "/transitions", move("DROPPED", version(path))), 422, "CAMPAIGN_DROP_REASON");
        assertThat(whole(county.post(path + "/transitions", move("DROPPED", version(path)).replace("}", ",\"reason\":\"日期安排有误\"}"))).getString("droppedReason")).isEqualTo("日期安排有误");
        refused(county.post(path + "/transitions", move("OPEN", version(path))), 409, "CAMPAIGN_DROPPED");
        path = "campaigns/" + county.post("campaigns", plan(dates(dates))).object().getJsonNumber("id");
        ApiClient.Answer opened = county.post(path + "/transitions", move("OPEN", version(path)));
        assertThat(opened.object().getInt("registrations")).as(opened.body()).isEqualTo(5);
        assertThat(opened.object().getString("registrationEndsOn")).isEqualTo(today.plusDays(15).toString());
        refused(county.post(path + "/transitions", move("CLOSED", version(path))), 409, "CAMPAIGN_TERM_RUNS");
        JsonObject progress = township.get(path + "/progress").object();
        assertThat(progress.getJsonArray("items").getJsonObject(0).getString("standing")).isEqualTo("WAITING");
        assertThat(county.get("campaigns?size=1").object().getJsonArray("items")).hasSize(1);
    }

    @Test
    @DisplayName("are written and handed in by the member, given back and verified by the branch, each act with the version that was seen")
    void registers() throws Exception {
        long campaign = campaigns.open();
        ApiClient member = client(Role.MEMBER, "registrations-member", life.people.branchCode(1), life.people.idNumber(1));
        String path = "registrations/" + campaigns.registration(campaign, 1);
        refused(member.post(path + "/submissions", "{\"version\":0}"), 422, "REGISTRATION_WILL");
        JsonObject written = whole(member.put(path + "/form", form("STAY").add("version", 0)
                .add("corrections", Jsons.array().add(Jsons.object().add("field", "EDUCATION").add("value", "本科"))).build()));
        assertThat(written.getJsonObject("form").getString("thought")).isEqualTo("已做到");
        refused(member.put(path + "/form", form("STAY").add("version", 0).build()), 409, "STALE_VERSION");
        assertThat(whole(branch.get(path)).getJsonObject("form").isNull("thought")).as("a draft is the member's alone").isTrue();
        refused(branch.put(path + "/form", form("STAY").add("version", written.getInt("version")).build()), 409, "REGISTRATION_NOT_PAPER");
        refused(branch.post(path + "/submissions", "{\"version\":" + written.getInt("version") + "}"), 409, "REGISTRATION_OWN_DRAFT");
        JsonObject submitted = whole(member.post(path + "/submissions", "{\"version\":" + written.getInt("version") + "}"));
        assertThat(submitted.getString("standing")).isEqualTo("SUBMITTED");
        repaired(campaigns.registration(campaign, 1));
        String correction = path + "/corrections/" + submitted.getJsonArray("corrections").getJsonObject(0).getJsonNumber("id") + "/decisions";
        refused(branch.post(correction, "{\"version\":" + written.getInt("version") + ",\"approved\":true}"), 409, "STALE_VERSION");
        String seen = "{\"version\":" + submitted.getInt("version");
        refused(branch.post(path + "/verifications", seen + "}"), 409, "REGISTRATION_CORRECTIONS");
        refused(branch.post(correction, seen + ",\"approved\":false}"), 422, "CORRECTION_ANSWER");
        assertThat(whole(branch.post(correction, seen + ",\"approved\":true}")).getJsonArray("corrections").getJsonObject(0).getString("state")).isEqualTo("APPROVED");
        refused(branch.post(path + "/returns", seen + ",\"reason\":\" \"}"), 422, "REGISTRATION_REASON");
        JsonObject returned = whole(branch.post(path + "/returns", seen + ",\"reason\":\"请补充\"}"));
        assertThat(returned.getString("standing")).isEqualTo("RETURNED");
        refused(branch.post(path + "/verifications", seen + "}"), 409, "STALE_VERSION");
        JsonObject again = whole(member.post(path + "/submissions", "{\"version\":" + returned.getInt("version") + "}"));
        assertThat(whole(branch.post(path + "/verifications", "{\"version\":" + again.getInt("version") + "}")).getString("standing")).isEqualTo("VERIFIED");
        assertThat(branch.get("registrations?campaign=" + campaign + "&standing=VERIFIED").object().getInt("total")).isOne();
        assertThat(branch.get(path + "/print").mediaType()).isEqualTo("application/pdf");
    }

    @Test
    @DisplayName("are handed in on paper with a scan, get more time, and are reminded of; of who declines the talk is recorded, or that it could not be held")
    void besides() throws Exception {
        long campaign = campaigns.open();
        LocalDate today = life.today();
        String path = "registrations/" + campaigns.registration(campaign, 2);
        JsonObject written = whole(branch.put(path + "/form", form("LEAVE").add("statement", "长期在外").add("version", 0).build()));
        assertThat(written.getBoolean("fromPaper")).isTrue();
        refused(branch.post(path + "/submissions", "{\"version\":" + written.getInt("version") + "}"), 409, "REGISTRATION_SCAN");
        refused(branch.post(path + "/papers?name=x.pdf", "MZ no scan"), 422, "PAPER_TYPE");
        refused(branch.post(path + "/papers?name=x.pdf", "%PDF-1.7 x"), 422, "PAPER_DAMAGED");
        ApiClient.Answer scanned = branch.post(path + "/papers?name=x.pdf", WHOLE);
        assertThat(scanned.status()).as(scanned.body()).isEqualTo(201);
        long paper = scanned.object().getJsonArray("papers").getJsonObject(0).getInt("id");
        assertThat(branch.get(path + "/papers/" + paper).body()).isEqualTo(WHOLE);
        refused(branch.get(path + "/papers/999999999"), 404, "NOT_FOUND");
        refused(branch.post(path + "/papers/" + paper + "/withdrawals", "{\"reason\":\" \"}"), 422, "PAPER_REASON");
        assertThat(whole(branch.post(path + "/papers/" + paper + "/withdrawals", "{\"reason\":\"传错\"}")).getJsonArray("papers").getJsonObject(0).getString("withdrawn")).isEqualTo("传错");
        refused(branch.post(path + "/submissions", "{\"version\":" + written.getInt("version") + "}"), 409, "REGISTRATION_SCAN");
        assertThat(branch.post(path + "/papers?name=y.pdf", WHOLE + "y").status()).isEqualTo(201);
        JsonObject submitted = whole(branch.post(path + "/submissions", "{\"version\":" + written.getInt("version") + "}"));
        String seen = "{\"version\":" + submitted.getInt("version");
        String talk = ",\"on\":\"" + today + "\",\"talkers\":[{\"name\":\"王一\"}],\"minutes\":\"谈话\",\"confirmed\":true}";
        refused(branch.post(path + "/talks", seen + talk), 403, "REGISTRATION_TYPED");
        refused(township.post(path + "/talks", seen + talk), 422, "WILL_TALK_TALKERS");
        refused(branch.post(path + "/attempts", seen + ",\"on\":\"" + today + "\",\"tried\":\"打电话\"}"), 403, "REGISTRATION_TYPED");
        refused(township.post(path + "/attempts", seen + ",\"on\":\"" + today.plusDays(1) + "\",\"tried\":\"打电话\"}"), 422, "WILL_TALK_DAY");
        assertThat(whole(township.post(path + "/attempts", seen + ",\"on\":\"" + today + "\",\"tried\":\"打电话\"}")).getJsonArray("attempts")).hasSize(1);
        refused(township.post(path + "/attempts", seen + ",\"on\":\"" + today + "\",\"tried\":\"打电话\"}"), 409, "TALK_TRIED_TWICE");
        refused(branch.post(path + "/declinations", seen + "}"), 403, "REGISTRATION_TYPED");
        refused(township.post(path + "/declinations", seen + "}"), 409, "TALK_ATTEMPTS_FEW");

        String other = "registrations/" + campaigns.registration(campaign, 3);
        refused(branch.post(other + "/contacts", "{\"on\":\"" + today.plusDays(1) + "\",\"through\":\"x\",\"outcome\":\"x\"}"), 422, "REMINDER_DAY");
        assertThat(branch.post(other + "/contacts", "{\"on\":\"" + today + "\",\"through\":\"电话\",\"outcome\":\"已知悉\"}").status()).isEqualTo(200);
        refused(branch.post(other + "/extensions", "{\"until\":\"" + today + "\",\"reason\":\"住院\"}"), 422, "EXTENSION_UNTIL");
        refused(township.post(other + "/extensions/decisions", "{\"version\":0,\"granted\":true}"), 409, "EXTENSION_NONE");
        assertThat(whole(branch.post(other + "/extensions", "{\"until\":\"" + today.plusDays(20) + "\",\"reason\":\"住院\"}")).getString("extension")).isEqualTo("PROPOSED");
        refused(branch.post(other + "/extensions/decisions", "{\"version\":0,\"granted\":true}"), 403, "NOT_PERMITTED");
        assertThat(whole(township.post(other + "/extensions/decisions", "{\"version\":0,\"granted\":true}")).getString("endsOn")).isEqualTo(today.plusDays(20).toString());
    }

    /** What V194 and V198 did to rows of before them: who asked is known by account and member, and what a member handed in from their own account is no paper. */
    private void repaired(long id) throws Exception {
        life.run("update registration set from_paper = true where id = " + id);
        life.run("update registration_correction set asked_account = null, asked_member = null where registration_id = " + id);
        life.run(statement("V194__one_person_behind_two_accounts.sql", "update registration_correction x"));
        life.run(statement("V198__terms_and_papers_repaired.sql", "update registration r set from_paper"));
        assertThat(life.texts("select r.from_paper || ' ' || k.asked_member from registration r join registration_correction k on k.registration_id = r.id where r.id = " + id))
                .containsExactly("false " + life.id(1));
    }

    private static String statement(String migration, String from) throws IOException {
        String text = new String(RegistrationsOverHttpIT.class.getResourceAsStream("/db/migration/" + migration).readAllBytes(), StandardCharsets.UTF_8);
        return text.substring(text.indexOf(from), text.indexOf(';', text.indexOf(from)));
    }

    private ApiClient client(Role role, String username, String organisation, String idNumber) throws Exception {
        return ApiClient.withToken("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/", tokens.of(role, username, organisation, idNumber));
    }

    private int version(String path) throws Exception {
        return county.get(path).object().getInt("version");
    }

    private static JsonObject plan(JsonObject dates) {
        return Jsons.object().add("name", "登记活动").add("dates", dates).add("organisations", Jsons.array().add(Jsons.object().add("code", CODE))).build();
    }

    private static JsonObject dates(CampaignDates dates) {
        return Jsons.object().add("mobilisation", dates.mobilisation().toString()).add("census", dates.census().toString()).add("consultation", dates.consultation().toString())
                .add("plan", dates.plan().toString()).add("opening", dates.opening().toString()).add("closing", dates.closing().toString()).build();
    }

    private static String report(String phase) {
        return "{\"organisation\":\"" + CODE + "\",\"phase\":\"" + phase + "\",\"version\":0,\"note\":\"已开动员会\"}";
    }

    private static String move(String to, int version) {
        return "{\"to\":\"" + to + "\",\"version\":" + version + "}";
    }

    private static JsonObjectBuilder form(String will) {
        return Jsons.object().add("thought", "已做到").add("work", "已做到").add("conduct", "已做到").add("life", "已做到").add("will", will);
    }

    private static JsonObject whole(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    private static void refused(ApiClient.Answer answer, int status, String code) {
        assertThat(answer.body()).contains("\"" + code + "\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
