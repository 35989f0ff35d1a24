package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.api.ApiClient;
import org.mingping.support.BallotCounty;
import org.mingping.support.BrowserSuite;
import org.mingping.support.VoterClient;

/** From the opening to what it came to, and a vote again, as an officer does it in the browser; the votes themselves come over the interface. */
@DisplayName("A ballot on its officer's pages")
class BallotByPageBrowserIT extends BrowserSuite {

    /** Of a branch of the demo county that no announced account waits for. */
    private static final String OFFICER = "wuliu";
    private static final int REPRESENTATIVES = 5;
    private static final int VOTING = 11;

    private Connection owner;
    private String branch;

    @BeforeEach
    void settle() throws SQLException {
        owner = database().asOwner();
        run("set search_path = mingping");
        branch = text("select a.id from branch_appraisal a join account o on o.organisation_id = a.organisation_id and o.username = '" + OFFICER
                + "' where a.phase <> 'CONFIRMED'");
    }

    @AfterEach
    void leave() throws SQLException {
        run("delete from api_token where id between 9600000 and 9600999");
        run("delete from account_role where account_id between 9600000 and 9600999");
        run("delete from account where id between 9600000 and 9600999");
        owner.close();
    }

    @Test
    @DisplayName("opens with a deadline, is extended, closed with its reconciliation, and votes again on whom it gave no grade")
    void fromOpeningToVotingAgain() throws Exception {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        opens();
        extended();
        votes(1, "ABSTAINED");
        closed();
        votesAgain();
    }

    private void opens() {
        open("appraisal/branch.xhtml?id=" + branch);
        assertThat(page.locator("#missing").count()).as("who has written no self-assessment is listed").isEqualTo(1);
        page.fill("[id='step:representatives']", Integer.toString(REPRESENTATIVES));
        page.fill("[id='step:until']", "2020-01-01T18:00");
        page.locator("[id='step:openBallot']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("2020年1月1日 18:00 已经过去");
        assertThat(page.inputValue("[id='step:until']")).as("nothing typed is lost").isEqualTo("2020-01-01T18:00");
        page.fill("[id='step:until']", inDays(3) + "T18:00");
        screenshots("ballot-opening");
        page.locator("[id='step:openBallot']").click();
        assertWhole();
        assertThat(page.locator("#deadline").innerText()).contains("18:00 截止");
    }

    private void extended() {
        page.locator("#extending summary").click();
        page.fill("[id='extend:until']", inDays(2) + "T18:00");
        page.locator("[id='extend:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("只能延长");
        page.locator("#extending summary").click();
        page.fill("[id='extend:until']", inDays(4) + "T20:30");
        page.locator("[id='extend:do']").click();
        assertWhole();
        assertThat(page.locator(".told").innerText()).contains("投票延长到");
        assertThat(page.locator("#deadline").innerText()).contains("20:30 截止");
    }

    private void closed() {
        open("appraisal/branch.xhtml?id=" + branch);
        screenshots("ballot-closing");
        confirmClosing();
        assertThat(page.locator(".told").innerText()).contains("网上党员 " + VOTING + " 票");
        page.locator("details.past summary").filter(new Locator.FilterOptions().setHasText("民主测评")).click();
        assertThat(page.locator("#reconciliation-1").innerText()).contains(text("select result_hash from ballot_box where branch_appraisal_id = " + branch));
        screenshots("ballot-closed");
        page.locator(".past a.button", new Page.LocatorOptions().setHasText("回执")).first().click();
        assertWhole();
        assertThat(page.locator(".receipts li").count()).isEqualTo(VOTING);
    }

    private void votesAgain() throws Exception {
        open("appraisal/branch.xhtml?id=" + branch);
        assertThat(page.locator("#undecided li").count()).isEqualTo(1);
        screenshots("ballot-again-opening");
        page.fill("[id='step:untilAgain']", inDays(3) + "T18:00");
        page.locator("[id='step:openAgain']").click();
        assertWhole();
        assertThat(page.locator("#again").innerText()).contains("第 2 次投票");
        screenshots("ballot-again");
        voterSees();
        votes(2, "EXCELLENT");
        open("appraisal/branch.xhtml?id=" + branch);
        confirmClosing();
        page.locator("details.past summary").filter(new Locator.FilterOptions().setHasText("民主测评")).click();
        assertThat(page.locator("[id^='reconciliation-']").count()).isEqualTo(2);
        screenshots("ballot-again-closed");
        open("appraisal/receipts.xhtml?id=" + branch + "&round=1");
        assertThat(page.locator("#rounds a").count()).isEqualTo(2);
    }

    /** A member who is not voted on finds one name alone, and the receipt of the vote before. */
    private void voterSees() throws SQLException {
        run("update account set password_hash = (select password_hash from account where username = '" + OFFICER + "') where id = 9600001");
        asSomeoneElse();
        page.setViewportSize(PHONE, 800);
        login("BRANCH", "page-voter-1", FirstPasswords.DEMO);
        page.locator(".tasks .button", new Page.LocatorOptions().setHasText("投票")).click();
        assertWhole();
        page.locator(".ballot-person").first().waitFor();
        assertThat(page.locator(".ballot-person").count()).isEqualTo(1);
        assertThat(page.locator("#again").innerText()).contains("重新投票");
        assertThat(page.locator("[data-ends]").innerText()).contains("截止");
        assertThat(page.locator("#earlier-receipts").innerText()).contains(text("select receipt from ballot_tick t join account a using (member_id) where a.id = 9600001"
                + " and t.round = 1 and t.branch_appraisal_id = " + branch));
        screenshots("ballot-again-voter");
        open("appraisal/branch.xhtml?id=" + branch);
        screenshots("ballot-again-member");
        asSomeoneElse();
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
    }

    private void confirmClosing() {
        page.locator("form[id='closing'] [data-ask]").click();
        page.locator("[id='closing:close']").click();
        assertWhole();
    }

    /** Members vote under tokens of the interface; of the eldest on the roll everybody thinks this, of the others that they are excellent. */
    private void votes(int round, String ofFirst) throws Exception {
        if (round == 1) {
            accounts();
        }
        List<Long> sheet = ids(round == 1 ? "select id from member_appraisal where branch_appraisal_id = " + branch + " order by id"
                : "select member_appraisal_id from ballot_member where branch_appraisal_id = " + branch + " order by 1");
        VoterClient client = new VoterClient();
        List<Long> voters = ids("select id from member_appraisal where may_vote and branch_appraisal_id = " + branch + " order by id");
        for (long voter : voters.subList(0, VOTING)) {
            Map<Long, String> marks = new HashMap<>();
            sheet.stream().filter(member -> member != voter).forEach(member -> marks.put(member, member.equals(sheet.get(0)) ? ofFirst : "EXCELLENT"));
            ApiClient.Answer answer = client.cast(url(), new BallotCounty.Voter(0, voter, Long.parseLong(branch), "mp_page_" + voter), marks, "round-" + round);
            // Who stands alone on the sheet of a vote again has nobody to mark.
            assertThat(answer.status()).as(answer.body()).isEqualTo(marks.isEmpty() ? 409 : 200);
        }
    }

    private void accounts() throws Exception {
        List<Long> voters = ids("select id from member_appraisal where may_vote and branch_appraisal_id = " + branch + " order by id");
        for (int at = 0; at < VOTING; at++) {
            long voter = voters.get(at);
            long account = 9_600_000 + at;
            run("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at)"
                    + " select " + account + ", r.county_id, 'branch', 'page-voter-" + at + "', r.name, 'none', now(), a.organisation_id, a.scope_path, r.member_id, now()"
                    + " from member_appraisal r join branch_appraisal a on a.id = r.branch_appraisal_id where r.id = " + voter);
            run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, 'MEMBER', now(), 'test'"
                    + " from account where id = " + account);
            run("insert into api_token (id, county_id, scope_path, account_id, label, hash, created_at, expires_at) select id, county_id, scope_path, id, 'test', '"
                    + BallotCounty.hash(database().secret("mingping.token.pepper"), "mp_page_" + voter) + "', now(), now() + interval '1 day' from account where id = " + account);
        }
    }

    private static String inDays(int days) {
        return LocalDate.now(ClockProducer.BEIJING).plusDays(days).toString();
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private String text(String query) {
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<Long> ids(String query) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement sql = owner.createStatement(); ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
