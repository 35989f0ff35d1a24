package org.mingping.registration.api.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.HttpTokens;
import org.mingping.access.Role;
import org.mingping.orglife.LifeTownship;
import org.mingping.registration.CampaignTownship;
import org.mingping.shared.Jsons;
import org.mingping.shared.api.ApiClient;

@ArquillianTest
@DisplayName("§6 The interface's preparations")
class PreparationOverHttpIT {

    private static final String CODE = "9717";
    private static final String UNHEARD = "{\"unheard\":[{\"layer\":\"LEADERS\",\"reason\":\"换届\"},{\"layer\":\"SECRETARIES\",\"reason\":\"换届\"},{\"layer\":\"MASSES\",\"reason\":\"名单未定\"}]}";

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
    private String path;

    @BeforeEach
    void planned() throws Exception {
        life.settle("9717", 2);
        campaigns.begin(CODE, life);
        county = client(Role.COUNTY_OFFICER, "preparation-county", life.county().code());
        township = client(Role.TOWNSHIP_OFFICER, "preparation-township", CODE);
        branch = client(Role.BRANCH_OFFICER, "preparation-branch", life.people.branchCode(1));
        path = "preparations/" + campaigns.plan(CampaignTownship.dates(life.today()));
    }

    @Test
    @DisplayName("put mobilisation and consultation on record, answer each opinion, and say of a refusal why")
    void heard() throws Exception {
        LocalDate today = life.today();
        refused(township.get("preparations/999999999"), 404, "NOT_FOUND");
        refused(branch.get(path), 403, "NOT_PERMITTED");
        assertThat(township.get(path).object().getJsonArray("items").getJsonObject(0).getString("organisation")).isEqualTo(CODE);
        refused(township.post(path + "/mobilisations/completions", "{}"), 409, "MOBILISATION_NONE");
        refused(township.post(path + "/mobilisations", mobilisation(today.plusDays(1))), 422, "MOBILISATION_DAY");
        created(township.post(path + "/mobilisations", mobilisation(today)));
        int twice = created(township.post(path + "/mobilisations", mobilisation(today)));
        refused(township.post(path + "/mobilisations/" + twice + "/withdrawals", "{\"reason\":\" \"}"), 422, "WITHDRAW_REASON");
        assertThat(ok(township.post(path + "/mobilisations/" + twice + "/withdrawals", "{\"reason\":\"重复录入\"}")).getString("withdrawn")).isEqualTo("重复录入");
        refused(township.post(path + "/mobilisations/" + twice + "/withdrawals", "{\"reason\":\"再撤\"}"), 409, "MOBILISATION_WITHDRAWN");
        assertThat(ok(township.post(path + "/mobilisations/completions", "{}")).getString("done")).isEqualTo(today.toString());
        assertThat(ok(township.get(path + "/mobilisations")).getInt("total")).as("with the withdrawn one").isEqualTo(2);

        refused(township.post(path + "/consultations/completions", "{}"), 409, "CONSULTATION_NONE");
        String held = "{\"day\":\"" + today + "\",\"layer\":\"MEMBERS\",\"category\":\"RURAL\",\"place\":\"村委会\",\"ledBy\":\"书记\",\"participants\":";
        refused(township.post(path + "/consultations", held + "0}"), 422, "CONSULTATION_PARTICIPANTS");
        int meeting = created(township.post(path + "/consultations", held + "5}"));
        refused(township.post(path + "/consultations/opinions", opinion(meeting, " ")), 422, "OPINION_SAID");
        int first = created(township.post(path + "/consultations/opinions", opinion(meeting, "退出程序要公开")));
        int like = created(township.post(path + "/consultations/opinions", opinion(meeting, "退出要公开")));
        refused(township.post("opinions/" + first + "/merges", "{\"version\":0,\"into\":" + first + "}"), 422, "OPINION_SELF");
        assertThat(ok(township.post("opinions/" + like + "/merges", "{\"version\":0,\"into\":" + first + "}")).getString("state")).isEqualTo("MERGED");
        refused(township.post(path + "/consultations/completions", "{}"), 409, "OPINIONS_UNANSWERED");
        refused(township.post("opinions/" + first + "/answers", "{\"version\":9,\"adopted\":true,\"reason\":\"符合实际\"}"), 409, "STALE_VERSION");
        ok(township.post("opinions/" + first + "/answers", "{\"version\":0,\"adopted\":true,\"reason\":\"符合实际\"}"));
        refused(township.post(path + "/consultations/completions", "{}"), 409, "CONSULTATION_LAYERS");
        int slip = created(township.post(path + "/consultations", held + "6}"));
        assertThat(ok(township.post(path + "/consultations/" + slip + "/withdrawals", "{\"reason\":\"重复录入\"}")).getString("withdrawn")).isEqualTo("重复录入");
        int wrong = created(township.post(path + "/consultations/opinions", opinion(meeting, "记错的一条")));
        assertThat(ok(township.post("opinions/" + wrong + "/withdrawals", "{\"version\":0,\"reason\":\"记错\"}")).getString("state")).isEqualTo("WITHDRAWN");
        ok(township.post(path + "/consultations/completions", UNHEARD));
        refused(township.post(path + "/consultations/opinions", opinion(meeting, "又一条")), 409, "CONSULTATION_DONE");
        assertThat(ok(county.get(path + "/adopted-opinions")).getInt("total")).isOne();
        refused(township.post(path + "/rule-set-drafts", "{\"code\":\"x\",\"name\":\"x\"}"), 403, "NOT_PERMITTED");
    }

    @Test
    @DisplayName("draw the census, take its lists signed and checked, and the plan handed in and reviewed")
    void counted() throws Exception {
        int lists = township.post(path + "/census", "{}").object().getInt("branches");
        refused(township.post(path + "/census", "{}"), 409, "CENSUS_NOBODY");
        JsonObject line = ok(township.get(path + "/census")).getJsonArray("items").getJsonObject(0);
        assertThat(lists).isPositive();
        String sheet = "census-sheets/" + line.getJsonNumber("id");
        refused(township.post(sheet + "/checks", "{\"version\":0,\"accepted\":true}"), 409, "CENSUS_NOT_SIGNED");
        refused(branch.post(sheet + "/additions", "{\"version\":0,\"member\":" + life.id(1) + ",\"ground\":\"SANCTION\",\"kind\":\"WARNING\",\"since\":\"2026-01-05\",\"reason\":\" \"}"), 422, "CENSUS_REASON");
        JsonObject added = ok(branch.post(sheet + "/additions", "{\"version\":0,\"member\":" + life.id(1)
                + ",\"ground\":\"SANCTION\",\"kind\":\"WARNING\",\"since\":\"2026-01-05\",\"reason\":\"处分决定在支部\"}"));
        assertThat(added.getJsonArray("items").getJsonObject(0).getBoolean("added")).isTrue();
        JsonObject signed = ok(branch.post(sheet + "/signatures", "{\"version\":" + added.getInt("version") + "}"));
        refused(branch.post(sheet + "/renewals", "{\"version\":" + signed.getInt("version") + "}"), 409, "CENSUS_SIGNED");
        refused(township.post(sheet + "/checks", "{\"version\":" + signed.getInt("version") + ",\"accepted\":false}"), 422, "CENSUS_RETURN_REASON");
        assertThat(ok(township.post(sheet + "/checks", "{\"version\":" + signed.getInt("version") + ",\"accepted\":true}")).getString("state")).isEqualTo("ACCEPTED");

        refused(county.get(path + "/plan?organisation=" + CODE), 404, "NOT_FOUND");
        ApiClient.Answer begun = township.post(path + "/plan", "{}");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(ok(township.put(path + "/plan", Jsons.reader(plan(begun.object().getInt("version"), "正在写的目标")).readObject())).getString("aims")).isEqualTo("正在写的目标");
        begun = township.get(path + "/plan");
        assertThat(ok(county.get(path + "/plan?organisation=" + CODE))).as("what is being typed").doesNotContainKey("aims").containsEntry("state", Json.createValue("DRAFT"));
        refused(county.post(path + "/plan/reviews?organisation=" + CODE, "{\"version\":" + begun.object().getInt("version") + ",\"accepted\":true}"), 409, "PLAN_NOT_SUBMITTED");
        refused(township.post(path + "/plan/submissions", plan(9, "目标")), 409, "STALE_VERSION");
        refused(township.post(path + "/plan/submissions", plan(begun.object().getInt("version"), "目标")), 409, "PLAN_UNHEARD");
        created(township.post(path + "/consultations", "{\"day\":\"" + life.today() + "\",\"layer\":\"MEMBERS\",\"category\":\"RURAL\",\"place\":\"村委会\",\"ledBy\":\"书记\",\"participants\":5}"));
        ok(township.post(path + "/consultations/completions", UNHEARD));
        refused(township.post(path + "/plan/submissions", plan(begun.object().getInt("version"), "目标")), 409, "PLAN_WITHOUT_MILESTONES");
        String days = "[{\"day\":\"" + life.today().plusDays(1) + "\",\"text\":\"总结\"}]";
        JsonObject handedIn = ok(township.post(path + "/plan/submissions", plan(begun.object().getInt("version"), "目标").replace("[]", days)));
        assertThat(handedIn.getString("state")).isEqualTo("SUBMITTED");
        refused(township.post(path + "/plan", "{}"), 409, "PLAN_EXISTS");
        String review = path + "/plan/reviews?organisation=" + CODE;
        assertThat(ok(county.post(review, "{\"version\":" + handedIn.getInt("version") + ",\"accepted\":false,\"reason\":\"请写明时间节点\"}")).getString("state")).isEqualTo("RETURNED");
        JsonObject returned = ok(county.get(path + "/plan?organisation=" + CODE));
        assertThat(returned).doesNotContainKey("aims");
        assertThat(returned.getJsonArray("versions").getJsonObject(0).getString("aims")).as("what was handed in").isEqualTo("目标");
        String dated = plan(returned.getInt("version"), "目标").replace("[]", days);
        int again = ok(township.post(path + "/plan/submissions", dated)).getInt("version");
        assertThat(ok(county.post(review, "{\"version\":" + again + ",\"accepted\":true}")).getString("state")).isEqualTo("ACCEPTED");
    }

    private ApiClient client(Role role, String username, String organisation) throws Exception {
        return ApiClient.withToken("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/", tokens.of(role, username, organisation, null));
    }

    private static String mobilisation(LocalDate day) {
        return "{\"kind\":\"MEETING\",\"day\":\"" + day + "\",\"title\":\"动员大会\",\"content\":\"部署工作\",\"reached\":2}";
    }

    private static String opinion(int meeting, String content) {
        return "{\"meeting\":" + meeting + ",\"subject\":\"EXIT\",\"content\":\"" + content + "\"}";
    }

    private static String plan(int version, String aims) {
        return "{\"version\":" + version + ",\"aims\":\"" + aims + "\",\"content\":\"内容\",\"method\":\"方法\",\"milestones\":[]}";
    }

    private static int created(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.object().getInt("id");
    }

    private static JsonObject ok(ApiClient.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.object();
    }

    private static void refused(ApiClient.Answer answer, int status, String code) {
        assertThat(answer.body()).contains("\"" + code + "\"");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }
}
