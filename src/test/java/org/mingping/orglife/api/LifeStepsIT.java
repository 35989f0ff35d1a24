package org.mingping.orglife.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.access.HttpTokens;
import org.mingping.orglife.LifeTownship;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

@ArquillianTest
@DisplayName("The interface's steps of organisation life")
class LifeStepsIT {

    @Inject
    private LifeTownship township;
    @Inject
    private HttpTokens tokens;
    @Inject
    private HttpServletRequest request;

    private LocalDate today;
    private ApiClient officer;
    private ApiClient neighbour;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9881", 2, 2);
        today = township.today();
        officer = as(tokens.of(Role.BRANCH_OFFICER, "steps-officer", township.people.branchCode(1), null));
        neighbour = as(tokens.of(Role.BRANCH_OFFICER, "steps-neighbour", township.people.branchCode(2), null));
    }

    @Test
    @DisplayName("let a member ask for leave and the branch grant or refuse it once; nobody else's branch, no refusal without words")
    void leave() throws Exception {
        ApiClient member = as(tokens.of(Role.MEMBER, "steps-member", township.people.branchCode(1), township.people.idNumber(1)));
        ApiClient other = as(tokens.of(Role.MEMBER, "steps-other", township.people.branchCode(1), township.people.idNumber(2)));
        ApiClient stranger = as(tokens.of(Role.MEMBER, "steps-stranger", township.people.branchCode(2), township.people.idNumber(3)));
        long meeting = township.plan(1, today.plusDays(20));
        refused(member.post("leaves", ask(meeting, " ")), 422, "LEAVE_REASON");
        refused(stranger.post("leaves", ask(meeting, "出差")), 404, "NOT_FOUND");
        refused(officer.post("leaves", ask(meeting, "出差")), 403, "NOT_PERMITTED");
        assertThat(requests(meeting)).isZero();
        Answer asked = member.post("leaves", ask(meeting, "出差"));
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.object().getString("leave")).isEqualTo("ASKED");
        refused(member.post("leaves", ask(meeting, "出差")), 409, "LEAVE_ASKED");
        assertThat(member.get("leaves").body()).contains("出差");
        assertThat(other.get("leaves").body()).as("a member reads their own").doesNotContain("出差");

        ApiClient county = as(tokens.of(Role.COUNTY_OFFICER, "steps-county", "99", null));
        ApiClient above = as(tokens.of(Role.TOWNSHIP_APPROVER, "steps-approver", "9881", null));
        for (ApiClient reader : List.of(officer, above, county)) {
            Answer waiting = reader.get("leaves?state=ASKED&size=200");
            assertThat(waiting.status()).as(waiting.body()).isEqualTo(200);
            assertThat(waiting.object().getJsonArray("items").getValuesAs(JsonObject.class)).as("what was asked for, by whom, at which meeting")
                    .anySatisfy(one -> {
                        assertThat(one.getJsonNumber("meeting").longValue()).isEqualTo(meeting);
                        assertThat(one.getString("leaveReason")).isEqualTo("出差");
                        assertThat(one.getString("name")).isEqualTo(township.people.cells(1).get("姓名"));
                    });
        }
        assertThat(neighbour.get("leaves?size=200").body()).as("another branch's").doesNotContain("出差");
        assertThat(officer.get("leaves?state=GRANTED&size=200").body()).doesNotContain("出差");
        refused(officer.get("leaves?state=LOST"), 422, "INPUT_INVALID");

        String decision = "leaves/" + leaveOf(meeting, township.id(1)) + "/decisions";
        refused(neighbour.post(decision, Json.createObjectBuilder().add("granted", true).build()), 404, "NOT_FOUND");
        refused(member.post(decision, Json.createObjectBuilder().add("granted", true).build()), 403, "NOT_PERMITTED");
        refused(officer.post(decision, Json.createObjectBuilder().add("granted", false).build()), 422, "LEAVE_ANSWER");
        refused(officer.post(decision, "{}"), 422, "INPUT_INVALID");
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("ASKED");
        Answer granted = officer.post(decision, Json.createObjectBuilder().add("granted", true).build());
        assertThat(granted.object().getString("leave")).isEqualTo("GRANTED");
        refused(officer.post(decision, Json.createObjectBuilder().add("granted", false).add("answer", "x").build()), 409, "LEAVE_DECIDED");

        other.post("leaves", ask(meeting, "家事"));
        Answer declined = officer.post("leaves/" + leaveOf(meeting, township.id(2)) + "/decisions", Json.createObjectBuilder().add("granted", false).add("answer", "请安排好家事").build());
        assertThat(declined.object().getString("leave")).isEqualTo("REFUSED");
        assertThat(declined.object().getString("leaveAnswer")).isEqualTo("请安排好家事");
    }

    @Test
    @DisplayName("put study and talks on record and list them; what was said is for the branch, and for whoever is above it only on asking")
    void talks() throws Exception {
        ApiClient above = as(tokens.of(Role.TOWNSHIP_OFFICER, "steps-above", "9881", null));
        long before = talksOnRecord();
        refused(officer.post("talks", talk(today.plusDays(1)).build()), 422, "TALK_DAY");
        refused(officer.post("talks", talk(today).add("members", Json.createArrayBuilder()).build()), 422, "TALK_MEMBERS");
        refused(officer.post("talks", talk(today).add("members", Json.createArrayBuilder().add(township.id(3))).build()), 422, "EXPECTED_OF_OTHERS");
        refused(officer.post("talks", talk(today).add("branch", township.people.branchCode(2)).build()), 404, "NOT_FOUND");
        refused(officer.post("talks", talk(today).add("points", 1).build()), 422, "INPUT_INVALID");
        assertThat(talksOnRecord()).isEqualTo(before);
        Answer recorded = officer.post("talks", talk(today).build());
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.object().getString("content")).isEqualTo("思想情况");
        int id = recorded.object().getInt("id");
        assertThat(officer.get("talks?kind=TALK").body()).contains("思想情况");
        assertThat(neighbour.get("talks").body()).doesNotContain("思想情况");
        JsonObject line = above.get("talks?organisation=" + township.people.branchCode(1)).object().getJsonArray("items").getJsonObject(0);
        assertThat(line.isNull("content")).isTrue();
        assertThat(above.get("talks/" + id + "/content").object().getString("content")).isEqualTo("思想情况");
        assertThat(township.number("select count(*) from journal where use_case = 'orglife.show-talk' and subject_id = '" + id + "'")).isEqualTo(1);
        refused(neighbour.get("talks/" + id + "/content"), 403, "NOT_PERMITTED");
        assertThat(officer.get("talks?kind=GOSSIP").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("put a member's being away on record, with contacts and the branch at the place, until the return; numbers go in and never come out")
    void away() throws Exception {
        String member = "floating-members/" + township.id(1);
        refused(officer.post(member + "/stays", stay(today.plusDays(1)).build()), 422, "FLOATING_DAY");
        refused(officer.post(member + "/stays", stay(today).add("awayTo", " ").build()), 422, "FLOATING_TEXT");
        refused(officer.post(member + "/stays", stay(today).add("outside", "深圳某街道").build()), 422, "FLOATING_HOST");
        refused(neighbour.post(member + "/stays", stay(today).build()), 404, "NOT_FOUND");
        refused(officer.post(member + "/contacts", contact(today)), 404, "NOT_FOUND");
        assertThat(stays()).isZero();
        Answer begun = officer.post(member + "/stays", stay(today.minusDays(10)).build());
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.object().getString("handshake")).isEqualTo("ASKED");
        assertThat(begun.body()).doesNotContain("13800001111", "contactNumber");
        refused(officer.post(member + "/stays", stay(today).build()), 409, "FLOATING_STANDING");

        handshake();

        refused(officer.post(member + "/contacts", contact(today.plusDays(1))), 422, "CONTACT_DAY");
        refused(neighbour.post(member + "/contacts", contact(today)), 404, "NOT_FOUND");
        assertThat(officer.get(member).object().getJsonArray("contacts")).isEmpty();
        Answer contacted = officer.post(member + "/contacts", contact(today.minusDays(1)));
        assertThat(contacted.status()).isEqualTo(201);
        assertThat(contacted.object().getJsonArray("contacts").getJsonObject(0).getString("way")).isEqualTo("TELEPHONE");
        refused(neighbour.get(member), 404, "NOT_FOUND");

        refused(officer.post(member + "/returns", on(today.minusDays(11))), 422, "FLOATING_DAY");
        refused(neighbour.post(member + "/returns", on(today)), 404, "NOT_FOUND");
        assertThat(stays()).isEqualTo(1);
        assertThat(officer.post(member + "/returns", on(today)).object().isNull("awayTo")).isTrue();
        assertThat(stays()).isZero();
        assertThat(neighbour.get("handshakes").object().getInt("total")).as("taken back with the return").isZero();
    }

    /** Of the branch at the place. */
    private void handshake() throws Exception {
        JsonObject asked = neighbour.get("handshakes").object().getJsonArray("items").getJsonObject(0);
        assertThat(asked.getString("home")).isEqualTo(township.people.branchName(1));
        String answers = "handshakes/" + asked.getInt("id") + "/answers";
        refused(officer.post(answers, answer(asked.getInt("version"), true)), 404, "NOT_FOUND");
        refused(neighbour.post(answers, answer(asked.getInt("version"), false)), 422, "HANDSHAKE_TEXT");
        refused(neighbour.post(answers, answer(asked.getInt("version") + 1, true)), 409, "STALE_VERSION");
        assertThat(township.texts("select state from floating_handshake where id = " + asked.getInt("id"))).containsExactly("ASKED");
        assertThat(neighbour.post(answers, answer(asked.getInt("version"), true)).object().getString("state")).isEqualTo("CONFIRMED");
        refused(neighbour.post(answers, answer(asked.getInt("version") + 1, true)), 409, "HANDSHAKE_ANSWERED");
    }

    private ApiClient as(String token) {
        return ApiClient.withToken("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/", token);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private long requests(long meeting) throws Exception {
        return township.number("select count(*) from leave_request where meeting_id = " + meeting);
    }

    private long leaveOf(long meeting, long member) throws Exception {
        return officer.get("meetings/" + meeting + "/attendance").object().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getJsonNumber("member").longValue() == member).findFirst().orElseThrow().getJsonNumber("leaveId").longValue();
    }

    private long talksOnRecord() throws Exception {
        return township.number("select count(*) from talk where scope_path like '%/9881/%'");
    }

    private long stays() throws Exception {
        return township.number("select count(*) from floating_stay where ended_on is null and scope_path like '%/9881/%'");
    }

    private static JsonObject ask(long meeting, String reason) {
        return Json.createObjectBuilder().add("meeting", meeting).add("reason", reason).build();
    }

    private JsonObjectBuilder talk(LocalDate day) throws Exception {
        return Json.createObjectBuilder().add("kind", "TALK").add("day", day.toString()).add("ledBy", "书记").add("members", Json.createArrayBuilder().add(township.id(1)))
                .add("content", "思想情况");
    }

    private JsonObjectBuilder stay(LocalDate since) {
        return Json.createObjectBuilder().add("awayTo", "本县城区").add("since", since.toString()).add("contactPerson", "工友老李").add("contactNumber", "13800001111")
                .add("host", township.people.branchCode(2));
    }

    private static JsonObject contact(LocalDate day) {
        return Json.createObjectBuilder().add("day", day.toString()).add("way", "TELEPHONE").add("who", "书记").add("content", "近况").build();
    }

    private static JsonObject on(LocalDate day) {
        return Json.createObjectBuilder().add("on", day.toString()).build();
    }

    private static JsonObject answer(int version, boolean confirmed) {
        return Json.createObjectBuilder().add("version", version).add("confirmed", confirmed).build();
    }
}
