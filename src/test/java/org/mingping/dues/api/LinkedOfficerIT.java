package org.mingping.dues.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.HttpTokens;
import org.mingping.access.Role;
import org.mingping.access.application.GrantingRoles;
import org.mingping.access.application.LinkingMember;
import org.mingping.findings.PayingTownship;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.Refusal;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("§5 An officer whose account is linked to the member who holds it")
class LinkedOfficerIT {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);

    @Inject
    private RunningJob running;
    @Inject
    private ImportingRoster importing;
    @Inject
    private LinkingMember linking;
    @Inject
    private GrantingRoles granting;
    @Inject
    private HttpTokens tokens;
    @Inject
    private HttpServletRequest request;
    @Inject
    private County county;
    @Inject
    private Clock clock;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private final RosterFixture people = new RosterFixture("9876");
    private PayingTownship township;
    private ApiClient branch;
    private ApiClient superior;

    @BeforeEach
    void checked() throws Exception {
        township = PayingTownship.settle(people, "9876", 4, importing, county, database);
        Officer.ofCounty(county, () -> running.run("dues-check", JUNE.toString(), true));
        branch = office(Role.BRANCH_OFFICER, "linked-officer", "9876001");
        superior = office(Role.TOWNSHIP_OFFICER, "linked-township", "9876");
    }

    @Test
    @DisplayName("neither verifies nor excuses nor asks for less in their own case, and does so in every other; linked to somebody else, it is that one's case")
    void branchOfficer() throws Exception {
        link("linked-officer", people.idNumber(1));
        refused(verify(1));
        refused(excuse(1));
        refused(relief(1));
        assertThat(verify(2).status()).isEqualTo(200);
        assertThat(excuse(2).status()).isEqualTo(200);
        link("linked-officer", people.idNumber(2));
        assertThat(verify(2).status()).as("the token of who it was").isEqualTo(401);
        assertThat(township.texts("select role from account_role where account_id = " + account("linked-officer", "id"))).as("until granted anew").isEmpty();
        branch = granted(Role.BRANCH_OFFICER, "linked-officer", "9876001");
        refused(verify(2));
        assertThat(verify(1).status()).isEqualTo(200);
        assertThat(relief(1).status()).isEqualTo(200);
        assertThat(township.texts("select count(*) from journal where use_case = 'access.link-member' and outcome = 'DONE'").get(0)).isNotEqualTo("0");
    }

    @Test
    @DisplayName("in a township, on whose own roster nobody stands, decides neither their own finding nor their own relief, and keeps the office when the next roster comes in")
    void townshipOfficer() throws Exception {
        assertThat(verify(3).status()).isEqualTo(200);
        Answer asked = relief(3);
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        String decision = "dues/reliefs/" + asked.object().getInt("id") + "/decisions";
        link("linked-township", people.idNumber(3));
        people.member(5);
        store();
        refused(decide(3));
        refused(superior.post(decision, "{\"version\":0,\"grant\":true,\"text\":\"同意\"}"));
        link("linked-township", people.idNumber(4));
        superior = granted(Role.TOWNSHIP_OFFICER, "linked-township", "9876");
        assertThat(decide(3).status()).as("another's").isEqualTo(200);
        assertThat(superior.post(decision, "{\"version\":0,\"grant\":true,\"text\":\"同意\"}").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("is linked to nobody the organisation and those below it do not have on their rosters, and never by themself")
    void strangers() throws Exception {
        assertThatThrownBy(() -> link("linked-officer", "990199198001010011")).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("MEMBER_UNKNOWN"));
        people.member(6).put("所在党支部", people.branchName(2));
        store();
        assertThatThrownBy(() -> link("linked-officer", people.idNumber(6))).as("of the neighbouring branch").isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Officer.caller(county, Role.BRANCH_OFFICER, county.path()).perform(() -> {
            linking.link(account("linked-officer", "id"), (int) account("linked-officer", "version"), people.idNumber(1));
            return null;
        })).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_PERMITTED"));
    }

    /** An office's account that is linked to nobody. */
    private ApiClient office(Role role, String username, String organisation) throws Exception {
        tokens.of(role, username, organisation, null);
        link(username, null);
        return granted(role, username, organisation);
    }

    private ApiClient granted(Role role, String username, String organisation) throws Exception {
        Officer.caller(county, Role.SECURITY_ADMINISTRATOR, county.path()).perform(() -> {
            granting.grant(account(username, "id"), (int) account(username, "version"), Set.of(role));
            return null;
        });
        return as(tokens.of(role, username, organisation, null));
    }

    private void store() throws Exception {
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
    }

    private Answer verify(int number) throws Exception {
        return branch.post("findings/" + finding(number) + "/verifications", "{\"version\":" + version(number) + ",\"goodReason\":false,\"text\":\"不交\"}");
    }

    private Answer decide(int number) throws Exception {
        return superior.post("findings/" + finding(number) + "/decisions", "{\"version\":" + version(number) + ",\"goodReason\":false}");
    }

    private Answer excuse(int number) throws Exception {
        return branch.post("dues/excuses", "{\"member\":" + township.member(number) + ",\"month\":\"" + YearMonth.now(clock).minusMonths(1) + "\",\"reason\":\"住院\"}");
    }

    private Answer relief(int number) throws Exception {
        YearMonth month = YearMonth.now(clock);
        return branch.post("dues/reliefs", "{\"member\":" + township.member(number) + ",\"kind\":\"EXEMPTION\",\"from\":\"" + month + "\",\"to\":\"" + month + "\",\"reason\":\"重病\"}");
    }

    private void link(String username, String idNumber) throws Exception {
        Officer.caller(county, Role.SYSTEM_ADMINISTRATOR, county.path()).perform(() -> {
            linking.link(account(username, "id"), (int) account(username, "version"), idNumber);
            return null;
        });
    }

    private long account(String username, String column) throws Exception {
        return Long.parseLong(township.texts("select " + column + " from account where username = '" + username + "'").get(0));
    }

    private long finding(int member) throws Exception {
        return Long.parseLong(township.texts("select id from finding where kind = 'DUES' and member_id = " + township.member(member)).get(0));
    }

    private String version(int member) throws Exception {
        return township.texts("select version from finding where id = " + finding(member)).get(0);
    }

    private ApiClient as(String token) {
        return ApiClient.withToken("http://localhost:" + request.getLocalPort() + request.getContextPath() + "/", token);
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("OWN_CASE");
    }
}
