package org.mingping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On the demo county. */
@DisplayName("§6 A registration's page")
class RegistrationRowsBrowserIT extends RegistrationSuite {

    private static final String OFFICER = "hupan";

    private Connection owner;

    @BeforeEach
    void look() throws SQLException {
        owner = database().asOwner();
        try (Statement statement = owner.createStatement()) {
            statement.execute("set search_path = mingping");
        }
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
    }

    @Test
    @DisplayName("takes the reason of the row in which it was typed: of two scans the first is withdrawn, of two corrections the first is rejected")
    void eachRowItsOwn() {
        as("BRANCH", OFFICER);
        open("registration/registrations.xhtml?standing=WAITING");
        assertThat(page.locator("a[href*='/registration/forms?campaign=']").count()).as("empty forms are printed from the branch's list").isOne();
        String officer = page.locator(".bar-account summary").innerText().strip();
        Locator rows = page.locator("#registrations a.opens-row");
        String name = rows.allInnerTexts().stream().map(String::strip).filter(one -> !officer.equals(one)).findFirst().orElseThrow();
        rows.filter(new Locator.FilterOptions().setHasText(name)).first().click();
        assertWhole();
        String one = page.url();
        scan("第一次.pdf");
        scan("第二次.pdf");
        page.locator("#papers details summary").first().click();
        page.locator("#papers textarea").first().fill("扫描不清楚");
        page.locator("#papers details .ui-button").first().click();
        assertWhole();
        assertThat(page.locator("#papers li").first().innerText()).contains("已撤下", "扫描不清楚");
        page.locator("#from-paper > summary").click();
        choose("entry", "愿意继续当一名共产党员");
        for (String part : List.of("thought", "work", "conduct", "life")) {
            page.fill("[id='entry:" + part + "']", "已做到。");
        }
        page.locator("#corrections-asked > summary").click();
        assertThat(page.locator("#corrections-asked").innerText()).as("days as people read them").containsPattern("现在的记录：\\d{4}年\\d{1,2}月\\d{1,2}日").doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        page.fill("[id='entry:EDUCATION']", "研究生");
        page.fill("[id='entry:TELEPHONE']", "10098765432");
        press("entry:hand");
        assertThat(done()).contains(name);

        as("BRANCH", OFFICER + "-2");
        page.navigate(one);
        assertWhole();
        assertThat(page.locator("#corrections .correction").count()).isEqualTo(2);
        page.locator("#corrections textarea").first().fill("与毕业证书不符");
        page.locator("#corrections .correction").first().locator(".button-quiet").click();
        assertWhole();
        assertThat(done()).contains("未同意");
        assertThat(page.locator("#corrections .correction").first().innerText()).contains("与毕业证书不符");
        screenshots("registration-rows");
    }

    @Test
    @DisplayName("of the member says what is so: after the last day that it is over, with nothing offered that would be refused; after a talk that they reconsider, not that there is an opinion to follow")
    void saysWhatIsSo() throws Exception {
        List<String> waiting = texts(owner, "select a.username from account a join registration r on r.member_id = a.member_id and r.state = 'OPEN' and r.saved_at is null join campaign c on c.id = r.campaign_id"
                + " and c.state = 'OPEN' where a.username like 'wuliu-m%' order by a.username desc");
        String user = waiting.get(1);
        String mine = " from account a where a.member_id = r.member_id and a.username = '" + user + "' and r.campaign_id = (select max(id) from campaign where state = 'OPEN'"
                + " and exists (select 1 from registration x where x.campaign_id = campaign.id and x.member_id = a.member_id))";
        run("update registration r set ends_on = ends_on - 100" + mine);
        as("BRANCH", user);
        open("registration/mine.xhtml");
        assertThat(page.locator("main").innerText()).contains("已经过了", "申请延期").doesNotContain("以前提交登记申请表");
        assertThat(page.locator("[id='own:hand']").count()).isZero();
        assertThat(page.locator("[id='own:keep']").count()).as("a draft is kept whatever the day").isOne();
        run("update registration r set ends_on = ends_on + 100, state = 'RETURNED', submitted_on = current_date, decided_at = now(), decided_by = 'branch/wuliu'" + mine);
        open("registration/mine.xhtml");
        assertThat(page.locator("#standing").innerText()).contains("由您重新考虑").doesNotContain("意见");
        run("update registration r set state = 'OPEN', submitted_on = null, decided_at = null, decided_by = null" + mine);
    }

    @Test
    @DisplayName("as a campaign's says of a day that is none which field it is")
    void namesTheField() {
        as("COUNTY", "county-officer");
        open("registration/campaigns.xhtml");
        page.evaluate("document.getElementById('plan:census').type = 'text'");
        page.fill("[id='plan:census']", "明天");
        press("plan:do");
        assertThat(page.locator("main").innerText()).contains("“调查摸底截止”应为日期");
    }

    private void run(String statement) throws SQLException {
        try (Statement one = owner.createStatement()) {
            assertThat(one.executeUpdate(statement)).isOne();
        }
    }

    private void scan(String name) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/pdf", "%PDF-1.7\nxref\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        page.locator("#scan button").click();
        assertWhole();
    }
}
