package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

/** In a branch of the demo whose ballot is open and whose accounts are not announced; leaves its box as it was. */
@DisplayName("The township's decision on a ballot in which too few voted one way")
class FewStepBrowserIT extends BrowserSuite {

    private static final String OFFICER = "mingjian";
    private static final String APPROVER = "zone-approver-of-test";
    private static final String REASON = "外出党员多，无法延长；\n纸质票由乡镇派人监票。";

    private Connection owner;
    private String branch;

    @BeforeEach
    void settle() throws SQLException {
        owner = database().asOwner();
        run("set search_path = mingping");
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery("select a.id from branch_appraisal a join account o"
                + " on o.organisation_id = a.organisation_id and o.username = '" + OFFICER + "' where a.phase = 'BALLOT'")) {
            row.next();
            branch = row.getString(1);
        }
        run("insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, created_at)"
                + " select 9500990, b.county_id, 'township', '" + APPROVER + "', '开发区审批人', o.password_hash, now(), t.id, t.scope_path, now()"
                + " from branch_appraisal b join account o on o.username = '" + OFFICER + "' join organisation t on t.id = b.township_id where b.id = " + branch);
        run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)"
                + " select county_id, id, scope_path, 'TOWNSHIP_APPROVER', now(), 'test' from account where id = 9500990");
    }

    @AfterEach
    void leave() throws SQLException {
        run("update ballot_box set few_allowed_by = null, few_reason = null, sealed_at = null where branch_appraisal_id = " + branch);
        run("delete from account_role where account_id = 9500990");
        run("delete from account where id = 9500990");
        owner.close();
    }

    @Test
    @DisplayName("asks for a reason, keeps what was typed where it is refused, and is read by the branch with name and reason")
    void decides() throws SQLException {
        page.setViewportSize(PHONE, 800);
        login("TOWNSHIP", APPROVER, FirstPasswords.DEMO);
        open("appraisal/branch.xhtml?id=" + branch);
        assertThat(page.locator("#turnout").innerText()).as("issued, used and cancelled").contains("投票码已用", "未用", "作废");
        assertThat(page.locator("[id='fewForm'] [data-ask]").isVisible()).as("folded until it is wanted").isFalse();
        page.locator("#few summary").click();
        page.locator("[id='fewForm'] [data-ask]").click();
        page.locator("[id='fewForm:allow']").click();
        page.locator(".summary-fault").first().waitFor();
        assertThat(page.locator("main").innerText()).contains("请写明理由");

        page.fill("[id='fewForm:reason']", REASON);
        run("update ballot_box set sealed_at = now() where branch_appraisal_id = " + branch);
        page.locator("[id='fewForm'] [data-ask]").click();
        page.locator("[id='fewForm:allow']").click();
        page.locator(".summary-fault", new Page.LocatorOptions().setHasText("评议规则·测评有效与计票")).waitFor();
        assertThat(page.inputValue("[id='fewForm:reason']")).isEqualTo(REASON);
        screenshots("ballot-few-refused");
        page.setViewportSize(PHONE, 800);
        run("update ballot_box set sealed_at = null where branch_appraisal_id = " + branch);
        page.locator("[id='fewForm'] [data-ask]").click();
        page.locator("[id='fewForm:allow']").click();
        page.locator("#few-allowed").waitFor();
        assertThat(page.locator("#few").count()).as("it is decided once").isZero();

        asSomeoneElse();
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("appraisal/branch.xhtml?id=" + branch);
        assertThat(page.locator("#few-allowed").innerText()).contains("开发区审批人", "外出党员多，无法延长；", "纸质票由乡镇派人监票。");
        screenshots("ballot-few-allowed");
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
