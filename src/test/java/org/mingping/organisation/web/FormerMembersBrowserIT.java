package org.mingping.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

@DisplayName("Former members on their page")
class FormerMembersBrowserIT extends BrowserSuite {

    @Test
    @DisplayName("whose term is over stand on the county’s first page and are handed over with the archive’s number; a branch opens no such page and finds nobody of them")
    void handedOver() throws SQLException {
        // The demo's removal, as it reads when ten years have passed.
        String former = text("select id from mingping.member where status = 'FORMER' order by id limit 1");
        String branch = text("select a.username from mingping.account a join mingping.member m on m.organisation_id = a.organisation_id join mingping.account_role r on r.account_id = a.id"
                + " and r.role = 'BRANCH_OFFICER' where m.id = " + former + " order by a.id limit 1");
        String ended = text("select ended_on from mingping.member where id = " + former);
        text("update mingping.member set ended_on = ended_on - 4000, kept_until = kept_until - 4000 where id = " + former + " returning 1");
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        page.locator("section.tasks a[href*='former.xhtml']").first().click();
        assertWhole();
        page.locator("#formers a[href*='member=" + former + "']").click();
        assertWhole();
        handOver("");
        assertThat(page.locator(".summary-fault").innerText()).contains("请填写档案号");
        screenshots("former-hand-over");
        handOver("2036-17");
        assertThat(page.locator(".summary-done").innerText()).contains("已登记移交");
        open("organisation/former.xhtml");
        assertThat(page.locator("#formers").innerText()).contains("2036-17");
        assertThat(page.locator("#formers").innerText()).as("five years after the decision").contains(text("select to_char(effective_on + interval '5 years', 'YYYY\"年\"FMMM\"月\"FMDD\"日\"')"
                + " from mingping.disposition_case where effective_on is not null and member_id = " + former + " order by effective_on desc limit 1"));
        screenshots("former");
        asSomeoneElse();
        login("BRANCH", branch, FirstPasswords.DEMO);
        assertThat(page.locator("nav a[href*='former.xhtml']").count()).isZero();
        text("update mingping.member set handed_over_on = null, handed_over_by = null, archive_no = null, ended_on = date '" + ended + "', kept_until = date '" + ended
                + "' + interval '10 years' where id = " + former + " returning 1");
    }

    private void handOver(String archiveNo) {
        page.fill("[id='handOver:archiveNo']", archiveNo);
        Locator asks = page.locator("#handOver .ask");
        asks.locator("button[data-ask]").click();
        asks.locator("[id='handOver:do']").click();
        assertWhole();
    }

    private String text(String statement) throws SQLException {
        try (Connection owner = database().asOwner(); Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery(statement)) {
            return row.next() ? row.getString(1) : null;
        }
    }
}
