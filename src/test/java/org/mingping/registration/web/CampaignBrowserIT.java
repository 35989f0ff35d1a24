package org.mingping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * On the demo county, by the demo's own accounts, in the township that its first campaign leaves out. Days pass by moving this campaign's dates back; everything that happens, happens on
 * pages.
 */
@DisplayName("§6 A campaign of one township of the demo county")
class CampaignBrowserIT extends PreparedTownshipSuite {

    private static final String MEMBER = "liuwan-member";
    private static final String ON_PAPER = "xiaping";
    private static final int DAYS = 20;


    @Test
    @DisplayName("is planned, prepared, opened, registered in, verified, declined and closed from the pages of county, township, branch and member")
    void fromThePlanToTheClosing() throws Exception {
        plansByMistake();
        plans();
        mobilises();
        counts();
        consults();
        writesItsPlan();
        opens();
        registersThemselves();
        registersOnPaper();
        declines();
        hasMoreTime();
        closes();
    }

    private void opens() {
        open("registration/campaign.xhtml?id=" + campaign);
        assertThat(page.locator("#tasks tbody tr").first().innerText()).as("all but registration").containsPattern("(?s)(已完成.*){4}未完成");
        ask("open", "do", "");
        assertThat(done()).containsPattern("[1-9]\\d+ 名正式党员");
    }

    /** On a phone; given back once, mended, corrected, verified. */
    private void registersThemselves() {
        as("BRANCH", MEMBER);
        page.setViewportSize(PHONE, 800);
        open("registration/mine.xhtml");
        choose("own", "愿意继续当一名共产党员");
        write("own");
        page.locator("#corrections-asked > summary").click();
        page.fill("[id='own:TELEPHONE']", "10087654321");
        ask("own", "hand", "提交给党支部");
        as("BRANCH", BRANCHES.get(0));
        showFirst("SUBMITTED");
        page.locator("#returning summary").click();
        page.fill("[id='return:reason']", "请补充学习情况");
        press("return:do");
        as("BRANCH", MEMBER);
        open("registration/mine.xhtml");
        page.fill("[id='own:thought']", "坚定理想信念，每月参加学习。");
        ask("own", "hand", "提交给党支部");
        as("BRANCH", BRANCHES.get(0));
        showFirst("SUBMITTED");
        page.locator("#corrections .ui-button").first().click();
        assertWhole();
        press("verify:do");
        assertThat(done()).contains("已审核通过");
    }

    private void registersOnPaper() {
        as("BRANCH", ON_PAPER);
        handsInPaper("愿意继续当一名共产党员", false);
        assertThat(page.locator("#typed-here").innerText()).as("another verifies").contains("须由党支部另一名负责人");
        assertThat(page.locator("[id='verify:do']").count()).isZero();
        as("BRANCH", ON_PAPER + "-2");
        showFirst("SUBMITTED");
        press("verify:do");
        assertThat(done()).contains("已审核通过");
    }

    /** Of paper too: the talk is held, and a case is open. */
    private void declines() {
        as("BRANCH", ON_PAPER);
        handsInPaper("不愿继续当一名共产党员", true);
        as("BRANCH", ON_PAPER + "-2");
        showFirst("DECLINING");
        page.fill("[id='talk:on']", today().toString());
        page.fill("[id='talk:first']", page.locator("#talkers option").first().getAttribute("value"));
        page.fill("[id='talk:second']", page.locator("#talkers option").last().getAttribute("value"));
        page.fill("[id='talk:minutes']", "讲明了权利义务，本人坚持不愿登记。");
        choose("talk", "确认不愿继续留在党内");
        ask("talk", "do", "自愿退党立案");
        assertThat(done()).contains("立案");
    }

    private void handsInPaper(String will, boolean leaves) {
        String name = showFirst("WAITING");
        page.locator("#from-paper > summary").click();
        choose("entry", will);
        if (leaves) {
            page.fill("[id='entry:statement']", "长期在外，不愿继续留在党内。");
        } else {
            write("entry");
        }
        scan("别人的表.pdf");
        assertThat(page.inputValue(leaves ? "[id='entry:statement']" : "[id='entry:life']")).as("what was typed outlives the scan's way to the server").isNotBlank();
        page.locator("#papers details summary").click();
        page.locator("#papers textarea").fill("传成了别人的表");
        page.locator("#papers details .ui-button").click();
        assertWhole();
        assertThat(page.locator("#papers").innerText()).contains("已撤下", "传成了别人的表");
        press("entry:hand");
        assertThat(fault()).as("a scan that was withdrawn is no signature").contains("扫描件");
        scan("登记表.pdf");
        if (!page.locator("[id='entry:hand']").isVisible()) {
            page.locator("#from-paper > summary").click();
        }
        press("entry:hand");
        assertThat(done()).contains(name);
        assertThat(page.locator("#steps").innerText()).contains("按纸质表代录并提交");
    }

    private void scan(String name) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/pdf", "%PDF-1.7\nxref\nstartxref\n9\n%%EOF".getBytes(StandardCharsets.US_ASCII)));
        page.locator("#scan button").click();
        assertWhole();
    }

    /** Asked for by the branch, granted by the township, and over before the campaign is closed. */
    private void hasMoreTime() {
        as("BRANCH", "zaoyuan");
        showFirst("WAITING");
        String one = page.url();
        page.locator("#proposing > summary").click();
        page.fill("[id='propose:until']", today().plusDays(DAYS - 1).toString());
        page.fill("[id='propose:reason']", "住院治疗");
        press("propose:do");
        assertThat(page.locator("#extensions").innerText()).contains("等待答复", "住院治疗", "上级党委答复以前");
        as("TOWNSHIP", TOWNSHIP);
        page.navigate(one);
        press("answer:grant");
        assertThat(done()).contains("延期");
        assertThat(page.locator("#extensions").innerText()).contains("已同意", "住院治疗");
    }

    /** The others never register: when the days are over they are missing, and keep nothing open. */
    private void closes() throws SQLException {
        as("COUNTY", "county-officer");
        open("registration/campaign.xhtml?id=" + campaign);
        assertThat(page.locator("#closes-later").innerText()).as("nothing is offered that would be refused").contains("登记期到");
        assertThat(page.locator("#closing-step").count()).isZero();
        pass();
        as("TOWNSHIP", TOWNSHIP);
        open("");
        assertThat(page.locator("main").innerText()).contains("人逾期未登记");
        as("COUNTY", "county-officer");
        open("registration/campaign.xhtml?id=" + campaign);
        ask("close", "do", "");
        assertThat(done()).contains("结束");
        assertThat(page.locator("#tasks tbody tr").first().innerText()).as("registration too").containsPattern("(?s)(已完成.*){5}");
        screenshots("campaign-whole");
        as("BRANCH", BRANCHES.get(0));
        showFirst("MISSING");
        assertThat(page.locator("#from-paper").count() + page.locator("#scan").count() + page.locator("#proposing").count()).as("a closed campaign asks nobody").isZero();
    }

    /** Days go by; nothing else does. */
    private void pass() throws SQLException {
        try (Connection owner = database().asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set search_path = mingping");
            statement.execute(("update campaign set mobilisation_by = mobilisation_by - %1$d, opens_on = opens_on - %1$d, opened_on = opened_on - %1$d,"
                    + " registration_ends_on = registration_ends_on - %1$d where id = %2$s").formatted(DAYS, campaign));
            statement.execute("update registration set ends_on = ends_on - %1$d, submitted_on = submitted_on - %1$d, saved_at = saved_at - interval '%1$d days' where campaign_id = %2$s"
                    .formatted(DAYS, campaign));
            statement.execute("update campaign_task set done_on = done_on - %1$d, due_on = case phase when 'MOBILISATION' then due_on - %1$d else due_on end where campaign_id = %2$s"
                    .formatted(DAYS, campaign));
        }
    }

    /** The first in the caller's list of whoever is not an officer of the branch: nobody acts in their own case. @return the member's name */
    private String showFirst(String standing) {
        String officer = page.locator(".bar-account summary").innerText().strip();
        open("registration/registrations.xhtml?campaign=" + campaign + "&standing=" + standing);
        Locator found = page.locator("#registrations a.opens-row");
        String name = found.allInnerTexts().stream().map(String::strip).filter(one -> !officer.equals(one)).findFirst().orElseThrow();
        found.filter(new Locator.FilterOptions().setHasText(name)).first().click();
        assertWhole();
        return name;
    }

    private void write(String form) {
        for (String part : List.of("thought", "work", "conduct", "life")) {
            page.fill("[id='" + form + ":" + part + "']", "已做到。");
        }
    }
}
