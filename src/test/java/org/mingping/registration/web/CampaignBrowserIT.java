package org.mingping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.mingping.shared.ClockProducer;

/** In a county of its own, since a campaign is the whole county's to see. Days pass by moving the campaign's dates back; everything that happens, happens on pages. */
@DisplayName("§6 A campaign of one township")
class CampaignBrowserIT extends OwnCountySuite {

    private static final String CODE = "9717";
    private static final int DAYS = 20;

    private final RosterFixture roster = new RosterFixture(CODE);
    private String campaign;
    private String query;

    @Test
    @DisplayName("is planned, prepared, opened, registered in, verified and closed from the pages of county, township, branch and member")
    void fromThePlanToTheClosing() throws Exception {
        settle();
        plans();
        mobilises();
        counts();
        consults();
        writesItsPlan();
        opens();
        registersThemselves();
        registersOnPaper();
        closes();
    }

    /** Three members in the first branch, none in the second, and whoever acts for them. */
    private void settle() throws Exception {
        for (int number = 1; number <= 3; number++) {
            roster.member(number);
        }
        readAnnouncedPasswords();
        as("COUNTY", "county-officer");
        open("organisation/import.xhtml?kind=ROSTER");
        page.locator("input[type=file]").setInputFiles(roster.write());
        page.locator("#check").click();
        page.waitForSelector("[id='decide:confirm']");
        press("decide:confirm");
        page.waitForSelector(".summary-done");
        openAccounts(new Office("BRANCH", roster.branchCode(1), "branch-officer", "", "BRANCH_OFFICER"), new Office("BRANCH", roster.branchCode(2), "other-officer", "", "BRANCH_OFFICER"),
                new Office("BRANCH", roster.branchCode(1), "member-one", roster.idNumber(1), "MEMBER"), new Office("TOWNSHIP", CODE, "township-officer", "", "TOWNSHIP_OFFICER"),
                new Office("TOWNSHIP", CODE, "township-approver", "", "TOWNSHIP_APPROVER"));
    }

    private void plans() {
        as("COUNTY", "county-officer");
        open("registration/campaigns.xhtml");
        page.fill("[id='plan:name']", "不合格党员处置试点");
        List<String> days = List.of("mobilisation", "census", "consultation", "planBy", "opening", "closing");
        int[] after = {0, 10, 10, 12, 0, 60};
        for (int day = 0; day < after.length; day++) {
            page.fill("[id='plan:" + days.get(day) + "']", today().plusDays(after[day]).toString());
        }
        press("plan:do");
        assertThat(page.locator(".summary-done").innerText()).contains("任务已经下达");
        campaign = page.url().replaceFirst(".*id=", "");
        query = "?campaign=" + campaign + "&organisation=" + CODE;
    }

    private void mobilises() {
        as("TOWNSHIP", "township-officer");
        open("registration/campaign.xhtml?id=" + campaign);
        report();
        assertThat(page.locator(".summary-fault").innerText()).as("nothing is on record").contains("不能报告完成");
        open("registration/mobilisation.xhtml" + query);
        page.selectOption("[id='add:kind']", "MEETING");
        page.fill("[id='add:day']", today().toString());
        page.fill("[id='add:title']", "动员大会");
        page.fill("[id='add:content']", "部署试点工作");
        page.fill("[id='add:reached']", "3");
        press("add:do");
        open("registration/campaign.xhtml?id=" + campaign);
        report();
        assertThat(page.locator("#tasks tbody tr").first().innerText()).contains("已完成");
        assertThat(page.locator("#reporting").count()).as("the other tasks are done by what is on record").isZero();
    }

    private void report() {
        choose("report", "宣传发动");
        page.fill("[id='report:note']", "已召开动员会，全体党员到会");
        press("report:do");
    }

    private void counts() {
        open("registration/census-lists.xhtml" + query);
        ask("draw", "do");
        for (String officer : List.of("branch-officer", "other-officer")) {
            as("BRANCH", officer);
            open("registration/census.xhtml");
            page.locator("#sheets a.opens-row").click();
            assertWhole();
            ask("sign", "do");
        }
        as("TOWNSHIP", "township-approver");
        for (int list = 0; list < 2; list++) {
            open("registration/census-lists.xhtml" + query + "&state=SIGNED");
            page.locator("#sheets a.opens-row").first().click();
            assertWhole();
            ask("accept", "do");
        }
    }

    private void consults() {
        as("TOWNSHIP", "township-officer");
        open("registration/consultation.xhtml" + query);
        page.fill("[id='meet:day']", today().toString());
        page.selectOption("[id='meet:layer']", "MEMBERS");
        page.selectOption("[id='meet:category']", "RURAL");
        page.fill("[id='meet:place']", "村委会");
        page.fill("[id='meet:ledBy']", "党委书记");
        page.fill("[id='meet:participants']", "3");
        press("meet:do");
        page.locator("#say-step summary").click();
        page.locator("[id='say:meeting']").selectOption(new SelectOption().setIndex(1));
        page.selectOption("[id='say:subject']", "EXIT");
        page.fill("[id='say:content']", "退出程序要公开");
        press("say:do");
        page.locator("#answer-step summary").click();
        page.locator("[id='answer:which']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='answer:adopted'] input[value=true]").check();
        page.fill("[id='answer:reason']", "符合实际");
        press("answer:do");
        ask("conclude", "do");
        assertThat(page.locator("[id='say:do']").count()).as("concluded, it takes no more opinions").isZero();
    }

    private void writesItsPlan() {
        open("registration/preparation-plan.xhtml" + query);
        press("begin:do");
        ask("write", "submit");
        as("COUNTY", "county-officer");
        open("registration/preparation-plan.xhtml" + query);
        ask("accept", "do");
        assertThat(page.locator("#accepted").count()).isOne();
    }

    private void opens() {
        open("registration/campaign.xhtml?id=" + campaign);
        assertThat(page.locator("#tasks tbody tr").first().innerText()).as("all but registration").containsPattern("(?s)(已完成.*){4}进行中");
        ask("open", "do");
        assertThat(page.locator(".summary-done").innerText()).contains("3 名正式党员");
    }

    /** Given back once, mended, verified. */
    private void registersThemselves() {
        as("BRANCH", "member-one");
        open("registration/mine.xhtml");
        choose("own", "愿意继续当一名共产党员");
        write("own");
        ask("own", "hand");
        as("BRANCH", "branch-officer");
        show(1);
        page.locator("#returning summary").click();
        page.fill("[id='return:reason']", "请补充学习情况");
        press("return:do");
        as("BRANCH", "member-one");
        open("registration/mine.xhtml");
        page.fill("[id='own:thought']", "坚定理想信念，每月参加学习。");
        ask("own", "hand");
        verifies(1);
    }

    private void registersOnPaper() {
        show(2);
        page.locator("#file").setInputFiles(new FilePayload("登记表.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)));
        page.locator("#scan button").click();
        assertWhole();
        page.locator("#from-paper > summary").click();
        choose("entry", "愿意继续当一名共产党员");
        write("entry");
        press("entry:hand");
        verifies(2);
    }

    /** The third never registers: when the days are over they are missing, and keep nothing open. */
    private void closes() throws SQLException {
        as("COUNTY", "county-officer");
        open("registration/campaign.xhtml?id=" + campaign);
        ask("close", "do");
        assertThat(page.locator(".summary-fault").innerText()).contains("登记期");
        pass();
        as("TOWNSHIP", "township-officer");
        open("");
        assertThat(page.locator("main").innerText()).contains("1 人逾期未登记");
        as("COUNTY", "county-officer");
        open("registration/campaign.xhtml?id=" + campaign);
        ask("close", "do");
        assertThat(page.locator(".summary-done").innerText()).contains("结束");
        assertThat(page.locator("#tasks tbody tr").first().innerText()).as("registration too").containsPattern("(?s)(已完成.*){5}");
        screenshots("campaign-whole");
        as("BRANCH", "branch-officer");
        open("registration/registrations.xhtml?campaign=" + campaign + "&standing=MISSING");
        page.locator("#registrations a.opens-row").click();
        assertWhole();
        assertThat(page.locator("#from-paper").count() + page.locator("#scan").count() + page.locator("#proposing").count()).as("a closed campaign asks nobody").isZero();
    }

    /** Days go by; nothing else does. */
    private void pass() throws SQLException {
        try (Connection owner = database().asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set search_path = mingping");
            statement.execute(("update campaign set mobilisation_by = mobilisation_by - %1$d, opens_on = opens_on - %1$d, opened_on = opened_on - %1$d,"
                    + " registration_ends_on = registration_ends_on - %1$d").formatted(DAYS));
            statement.execute("update registration set ends_on = ends_on - %1$d, submitted_on = submitted_on - %1$d, saved_at = saved_at - interval '%1$d days'".formatted(DAYS));
            statement.execute("update campaign_task set done_on = done_on - %1$d, due_on = case phase when 'MOBILISATION' then due_on - %1$d else due_on end".formatted(DAYS));
        }
    }

    private void show(int member) {
        open("registration/registrations.xhtml?campaign=" + campaign);
        page.locator("#registrations a.opens-row", new Page.LocatorOptions().setHasText(roster.cells(member).get("姓名"))).click();
        assertWhole();
    }

    private void verifies(int member) {
        as("BRANCH", "branch-officer");
        show(member);
        press("verify:do");
        assertThat(page.locator(".summary-done").innerText()).contains("已审核通过");
    }

    private void write(String form) {
        for (String part : List.of("thought", "work", "conduct", "life")) {
            page.fill("[id='" + form + ":" + part + "']", "已做到。");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ClockProducer.BEIJING);
    }
}
