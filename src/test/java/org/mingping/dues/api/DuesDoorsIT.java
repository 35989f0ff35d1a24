package org.mingping.dues.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URL;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.OfficerTokens;
import org.mingping.access.Role;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;

@ArquillianTest
@RunAsClient
@DisplayName("The interface's doors of dues")
class DuesDoorsIT {

    private static final String BRANCH = "9889001";
    private static final String NEIGHBOUR = "9889002";

    @ArquillianResource
    private URL server;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final YearMonth now = YearMonth.from(today);
    private OfficerTokens tokens;
    private ApiClient county;
    private ApiClient branch;
    private ApiClient neighbour;

    @BeforeEach
    void settle() throws Exception {
        tokens = OfficerTokens.ofContainer();
        county = ApiClient.ofContainer(server.toString());
        RosterFixture roster = new RosterFixture("9889");
        for (int number = 1; number <= 4; number++) {
            roster.member(number).put("人员类别", number == 1 ? "企业" : "农村");
        }
        roster.cells(1).put("月缴费基数(元)", "4500");
        assertThat(county.upload("roster", roster.write()).status()).isEqualTo(200);
        branch = client(Role.BRANCH_OFFICER, BRANCH, null);
        neighbour = client(Role.BRANCH_OFFICER, NEIGHBOUR, null);
    }

    @AfterEach
    void leave() throws Exception {
        tokens.close();
    }

    @Test
    @DisplayName("change one member's amount from a month on, with the reason; whatever is wrong is named and changes nothing")
    void amount() throws Exception {
        long member = member(0);
        String door = "dues/members/" + member + "/amounts";
        String good = "{\"kind\": \"UNEMPLOYED\", \"from\": \"" + now + "\", \"reason\": \"下岗\"}";
        JsonObject before = branch.get("dues/members/" + member).object();
        assertThat(monthly(before)).isEqualTo("45.00");

        assertThat(neighbour.post(door, good).status()).as("another branch's member").isEqualTo(404);
        assertThat(neighbour.get("dues/members/" + member).status()).isEqualTo(404);
        Answer unnamed = branch.post(door, "{\"kind\": \"WAGE\", \"base\": \"viel\", \"from\": \"2026-13\"}");
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(branch.post(door, good.replace(now.toString(), "+999999999-12")).body()).contains("FIELD_NOT_A_MONTH");
        assertThat(unnamed.body()).contains("FIELD_NOT_AN_AMOUNT", "FIELD_NOT_A_MONTH", "/reason", "FIELD_MISSING");
        assertThat(branch.post(door, good.replace("}", ", \"who\": 1}")).status()).as("unknown fields").isEqualTo(422);
        assertThat(branch.post(door, good.replace(now.toString(), now.plusMonths(7).toString())).code()).isEqualTo("CHANGE_TOO_FAR");
        assertThat(branch.post(door, good.replace("下岗", " ")).code()).isEqualTo("CHANGE_REASON");
        assertThat(branch.get("dues/members/" + member).body()).isEqualTo(before.toString());

        Answer changed = branch.post(door, good);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(monthly(changed.object())).isEqualTo("0.20");
        assertThat(changed.object().getJsonArray("amounts").getJsonObject(0).getString("reason")).isEqualTo("下岗");
        assertThat(county.post(door, good.replace("UNEMPLOYED", "LOW_INCOME")).status()).as("the county's officer in the branch's place").isEqualTo(200);
    }

    @Test
    @DisplayName("show the month a branch collects in, with what each is behind, to the branch and who is above it")
    void collectingSheet() throws Exception {
        JsonObject sheet = branch.get("dues/sheets/months?month=" + now).object();
        assertThat(sheet.getString("branch")).isEqualTo(BRANCH);
        assertThat(sheet.getJsonArray("members")).hasSize(4).allSatisfy(line -> {
            assertThat(line.asJsonObject().getString("status")).isIn("UNPAID", "PAID");
            assertThat(line.asJsonObject().getInt("monthsBehind")).isBetween(0, now.getMonthValue() + 12 * (now.getYear() - 2026));
        });
        assertThat(county.get("dues/sheets/months?branch=" + BRANCH).object().getString("month")).isEqualTo(now.toString());
        assertThat(neighbour.get("dues/sheets/months?branch=" + BRANCH).status()).isEqualTo(404);
        assertThat(branch.get("dues/sheets/months?month=gestern").body()).contains("FIELD_NOT_A_MONTH");
        assertThat(branch.get("dues/sheets/months?month=%2B999999999-12").body()).as("no calendar has it").contains("FIELD_NOT_A_MONTH");
        assertThat(branch.get("dues/sheets/months?month=1999-01").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("list closed months by branch and state, page by page, and what a branch makes public of its year")
    void closings() throws Exception {
        long member = member(1);
        Answer paid = branch.post("dues/payments", """
                {"memberId": %d, "months": [{"month": "%s", "amount": "0.20"}], "paidOn": "%s", "method": "CASH", "payerKind": "SELF"}""".formatted(member, now, today));
        assertThat(paid.status()).as(paid.body()).isEqualTo(200);
        assertThat(branch.post("dues/closings", "{\"month\": \"" + now + "\"}").status()).isEqualTo(201);
        JsonObject own = branch.get("dues/closings").object();
        assertThat(own.getInt("total")).isEqualTo(1);
        assertThat(own.getJsonArray("items").getJsonObject(0).getString("total")).isEqualTo("0.20");
        assertThat(county.get("dues/closings?branch=" + BRANCH + "&state=CLOSED&size=1").object().getInt("total")).isEqualTo(1);
        assertThat(county.get("dues/closings?branch=" + BRANCH + "&state=RECEIVED").object().getInt("total")).isZero();
        assertThat(neighbour.get("dues/closings").object().getInt("total")).isZero();
        assertThat(neighbour.get("dues/closings?branch=" + BRANCH).status()).isEqualTo(404);
        assertThat(branch.get("dues/closings?state=LOST").body()).contains("FIELD_NOT_A_CHOICE");

        JsonObject published = branch.get("dues/publications?year=" + now.getYear()).object();
        assertThat(published.getString("paid")).isEqualTo("0.20");
        assertThat(published.getJsonArray("members").stream().map(line -> line.asJsonObject()).filter(line -> line.getJsonNumber("memberId").longValue() == member))
                .singleElement().satisfies(line -> assertThat(line.getJsonArray("paidByMonth").getString(now.getMonthValue() - 1)).isEqualTo("0.20"));
        assertThat(neighbour.get("dues/publications?branch=" + BRANCH).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("show a member their own dues and nobody else's; an account that is no member's has none")
    void own() throws Exception {
        long member = member(2);
        ApiClient self = client(Role.MEMBER, BRANCH, member);
        JsonObject mine = self.get("dues/mine?year=" + now.getYear()).object();
        assertThat(mine.getJsonNumber("memberId").longValue()).isEqualTo(member);
        assertThat(mine.getJsonArray("months")).hasSize(12);
        assertThat(self.get("dues/members/" + member(3)).status()).isIn(403, 404);
        assertThat(self.get("dues/mine?year=x").body()).contains("FIELD_NOT_AN_INTEGER");
        assertThat(self.post("dues/members/" + member + "/amounts", "{\"kind\": \"UNEMPLOYED\", \"from\": \"" + now + "\", \"reason\": \"x\"}").status()).isEqualTo(403);
        assertThat(branch.get("dues/mine").status()).isEqualTo(404);
    }

    private String monthly(JsonObject dues) {
        return dues.getJsonArray("months").getJsonObject(now.getMonthValue() - 1).getString("owed");
    }

    /** By the branch's sheet, in its order. */
    private long member(int place) throws Exception {
        return branch.get("dues/fixings?year=" + now.getYear()).object().getJsonArray("toFix").stream().map(line -> line.asJsonObject())
                .sorted((one, other) -> other.getString("kind").compareTo(one.getString("kind"))).toList().get(place).getJsonNumber("member").longValue();
    }

    private ApiClient client(Role role, String organisation, Long member) throws Exception {
        return ApiClient.withToken(server.toString(), tokens.issue(role, organisation, member));
    }
}
