package org.mingping.orglife.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

@ArquillianTest
@RunAsClient
@DisplayName("The interface's organisation life")
class LifeResourcesIT {

    private static final String BRANCH = "9806001";

    @ArquillianResource
    private URL server;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private ApiClient client;

    @BeforeEach
    void settle() throws Exception {
        client = ApiClient.ofContainer(server.toString());
        RosterFixture roster = new RosterFixture("9806");
        roster.member(1);
        roster.member(2).put("是否流动党员", "是");
        assertThat(client.upload("roster", roster.write()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("plans a meeting on a branch's behalf and takes who came, everybody at once, corrections with a reason")
    void meetings() throws Exception {
        Answer planned = client.post("meetings", plan(today.minusDays(3)).build());
        assertThat(planned.status()).isEqualTo(201);
        JsonObject meeting = planned.object();
        assertThat(meeting.getString("branch")).isEqualTo(BRANCH);
        assertThat(meeting.getString("time")).isEqualTo("15:00");
        assertThat(meeting.getInt("expected")).isEqualTo(2);
        String attendance = "meetings/" + meeting.getInt("id") + "/attendance";
        JsonObject expected = client.get(attendance).object();
        long first = expected.getJsonArray("items").getJsonObject(0).getJsonNumber("member").longValue();
        long second = expected.getJsonArray("items").getJsonObject(1).getJsonNumber("member").longValue();
        assertThat(client.put(attendance, record(0, null, first, "PRESENT")).code()).isEqualTo("ATTENDANCE_INCOMPLETE");
        Answer held = client.put(attendance, record(0, null, first, "PRESENT", second, "ABSENT"));
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.object().getString("state")).isEqualTo("HELD");
        int version = held.object().getInt("version");
        assertThat(client.put(attendance, record(0, "x", first, "PRESENT", second, "EXCUSED")).status()).as("stale").isEqualTo(409);
        assertThat(client.put(attendance, record(version, null, first, "PRESENT", second, "EXCUSED")).code()).isEqualTo("CORRECTION_REASON");
        assertThat(client.put(attendance, record(version, "补交证明", first, "PRESENT", second, "EXCUSED")).object().getInt("excused")).isEqualTo(1);
        assertThat(client.get("meetings?organisation=" + BRANCH + "&state=HELD&kind=THEME_DAY&month=" + today.minusDays(3).toString().substring(0, 7)).object()
                .getInt("total")).isPositive();
    }

    @Test
    @DisplayName("refuses a future day's attendance, an unreadable time or month, and an unknown branch or field")
    void badInput() throws Exception {
        JsonObject ahead = client.post("meetings", plan(today.plusDays(3)).build()).object();
        assertThat(client.put("meetings/" + ahead.getInt("id") + "/attendance", record(0, null)).code()).isEqualTo("ATTENDANCE_TOO_EARLY");
        Answer odd = client.post("meetings", plan(today).add("time", "noon").add("points", 5).build());
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.body()).contains("/time", "FIELD_NOT_A_TIME", "/points", "FIELD_UNKNOWN");
        assertThat(client.get("meetings?month=never").status()).isEqualTo(422);
        assertThat(client.get("meetings?month=%2B999999999-12").status()).as("no calendar has it").isEqualTo(422);
        assertThat(client.post("meetings", plan(today).add("branch", "NOWHERE").build()).status()).isEqualTo(404);
        assertThat(client.post("meetings", plan(today).add("branch", "9806").build()).status()).as("a township holds no branch's meeting").isEqualTo(404);
        JsonObjectBuilder nobody = plan(today);
        nobody.remove("branch");
        assertThat(client.post("meetings", nobody.build()).code()).isEqualTo("BRANCH_NEEDED");
    }

    @Test
    @DisplayName("assigns work and takes its result; lists floating members without their numbers")
    void workAndFloating() throws Exception {
        JsonObject meeting = client.post("meetings", plan(today.plusDays(2)).build()).object();
        long member = client.get("meetings/" + meeting.getInt("id") + "/attendance").object().getJsonArray("items").getJsonObject(0).getJsonNumber("member").longValue();
        JsonObject work = Json.createObjectBuilder().add("branch", BRANCH).add("members", Json.createArrayBuilder().add(member)).add("title", "走访")
                .add("dueOn", today.plusDays(5).toString()).build();
        Answer assigned = client.post("tasks", work);
        assertThat(assigned.status()).isEqualTo(201);
        JsonObject task = assigned.object().getJsonArray("items").getJsonObject(0);
        assertThat(client.put("tasks/" + task.getInt("id") + "/result", result("NOT_DONE")).code()).isEqualTo("TASK_NOT_DUE");
        assertThat(client.put("tasks/" + task.getInt("id") + "/result", result("DONE")).object().getString("result")).isEqualTo("DONE");
        assertThat(client.get("tasks?organisation=" + BRANCH + "&show=DONE").object().getInt("total")).isPositive();
        JsonObject floating = client.get("floating-members?organisation=" + BRANCH).object();
        assertThat(floating.getInt("total")).isEqualTo(1);
        assertThat(floating.getJsonArray("items").getJsonObject(0).getBoolean("overdue")).as("nobody knows where").isTrue();
        assertThat(floating.toString()).doesNotContain("idNumber", "contactNumber");
    }

    private static JsonObject result(String result) {
        return Json.createObjectBuilder().add("version", 0).add("result", result).add("text", "情况").build();
    }

    private static JsonObject record(int version, String reason, Object... presences) {
        JsonArrayBuilder attendance = Json.createArrayBuilder();
        for (int at = 0; at < presences.length; at += 2) {
            attendance.add(Json.createObjectBuilder().add("member", (long) presences[at]).add("presence", (String) presences[at + 1]));
        }
        JsonObjectBuilder body = Json.createObjectBuilder().add("version", version).add("attendance", attendance);
        return (reason == null ? body : body.add("reason", reason)).build();
    }

    private static JsonObjectBuilder plan(LocalDate day) {
        return Json.createObjectBuilder().add("branch", BRANCH).add("kind", "THEME_DAY").add("topic", "主题党日").add("place", "会议室").add("day", day.toString())
                .add("time", "15:00");
    }
}
