package org.mingping.findings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.organisation.web.Corrected;
import org.mingping.support.BrowserSuite;

/** On the demo county, whose check of the last month has run by the job ledger when it started. */
@DisplayName("§2 What the monthly check found")
class FindingsBrowserIT extends BrowserSuite {

    private static final String OFFICER = "wuliu";
    private static final String TOWNSHIP = "kaifaqu-officer";

    @Test
    @DisplayName("stands on the first page of every tier, is answered by the member, verified by the branch and decided by its superior: one confirmed, one excused")
    void confirmedAndExcused() throws SQLException {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        assertThat(page.locator("main").innerText()).as("the county's first page").contains("满六个月");
        asSomeoneElse();
        login("TOWNSHIP", TOWNSHIP, FirstPasswords.DEMO);
        assertThat(page.locator("main").innerText()).as("the superior's first page, before any branch has verified").contains("满六个月，待支部核实", "人次上级预警");
        asSomeoneElse();

        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        List<String> waiting = tasks("核实");
        assertThat(waiting).as("the branch's first page").hasSizeGreaterThanOrEqualTo(2);
        asSomeoneElse();
        state(waiting.get(0), "五月起工地停工，工资没有发");
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("");
        assertThat(page.locator("main").innerText()).as("the branch's first page says so").contains("本人已说明");
        String first = verify(waiting.get(0), false, "两次上门，本人有固定收入，明确表示不愿交纳", "五月起工地停工，工资没有发");
        String second = verify(waiting.get(1), true, "四月起住院，家属没有及时告知支部", "本人还没有说明");
        hear(second, "电话里说：住院期间没有人来收");
        String month = excuseLastMonth(second);
        asSomeoneElse();
        state(first, "支部没有问过我就写了“有固定收入”");

        login("TOWNSHIP", TOWNSHIP, FirstPasswords.DEMO);
        assertThat(tasks("审定")).as("the superior's first page").contains(first, second);
        open(first);
        assertThat(page.locator("#statements").innerText()).as("both statements above the form").contains("五月起工地停工", "支部没有问过我");
        assertThat(page.locator(".stated-since").innerText()).contains("支部核实之后，本人又作了说明");
        screenshots("finding-stated-since");
        decide(first, false, "finding-confirmed");
        assertThat(page.locator("main").innerText()).contains("已认定无正当理由").contains("不改变党籍");
        assertThat(page.locator("#heard").innerText()).contains("已看到本人的 2 份说明");
        open(second);
        assertThat(page.locator(".no-longer-failed").innerText()).as("nobody decides without knowing what is over").contains(month, "已有正当理由");
        decide(second, true, "finding-excused");
        assertThat(page.locator("main").innerText()).contains("有正当理由，已了结");
        asSomeoneElse();

        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        assertThat(tasks("核实")).doesNotContain(first, second);
        open(first);
        assertThat(page.locator("[id='verify:do']").count()).as("what was decided stays").isZero();
    }

    @Test
    @DisplayName("is listed for the county, gravest first, filtered by what stands in the address, with a plot over the months, and exported as it is shown")
    void list() throws Exception {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("findings/list.xhtml");
        screenshots("findings-list");
        assertThat(page.locator("#failures tbody tr").first().innerText()).contains("满六个月");
        assertThat(page.locator("figure.plot table tbody tr").count()).isGreaterThan(2);
        page.selectOption("[name$='organisation']", "9804");
        page.selectOption("[name$='level']", "FINDING");
        page.locator(".filters button[type=submit]").click();
        assertWhole();
        assertThat(page.url()).contains("organisation=9804").contains("level=FINDING");
        List<String> shown = page.locator("#failures td.name").allInnerTexts();
        Download download = page.waitForDownload(() -> page.locator("a[href*='list.xlsx']").click());
        List<List<String>> rows = Corrected.rows(download.path(), 0);
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.get(0)).containsExactlyElementsOf(shown);
        assertThat(rows.get(1).get(1)).as("no number in full").contains("*");
    }

    @Test
    @DisplayName("is told to the member on their own page, with the months, and that it removes nobody")
    void ofTheMember() {
        login("BRANCH", "wuliu-m10", FirstPasswords.DEMO);
        open("findings/mine.xhtml");
        screenshots("findings-mine");
        assertThat(page.locator("#months tbody tr").first().innerText()).contains("不交纳党费").contains("支部预警");
        open("notice/notices.xhtml");
        assertThat(page.locator("main").innerText()).contains("您已连续 3 个月未交纳党费");
    }

    @Test
    @DisplayName("is not judged by the member it is about, whatever office they act for: the page says that somebody else does, and shows no button (domain §5)")
    void ownCase() throws SQLException {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        String finding = tasks("核实").get(0);
        asSomeoneElse();
        String id = finding.replaceFirst(".*id=", "");
        String before = owner("select m.id_number from account a join member m on m.id = a.member_id where a.username = '" + OFFICER + "'");
        link("110101199001011234", "名册上没有该身份号码的党员");
        link(owner("select m.id_number from finding f join member m on m.id = f.member_id where f.id = " + id), "已对应名册上的党员");
        try {
            login("BRANCH", OFFICER, FirstPasswords.DEMO);
            assertThat(tasks("核实")).as("others act in it").doesNotContain(finding);
            assertThat(tasks("说明情况")).as("its own side the officer states as every member").contains(finding);
            open(finding);
            assertThat(page.locator("#own-case").innerText()).contains("须由其他负责人办理");
            assertThat(page.locator("[id='verify:do'], #hearing").count()).isZero();
            assertThat(page.locator("[id='state:do'], #paper").count()).as("words and papers judge nothing").isEqualTo(2);
            screenshots("finding-own-case");
            asSomeoneElse();
        } finally {
            link(before, "已对应名册上的党员");
        }
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open(finding);
        assertThat(page.locator("#own-case").count()).isZero();
        assertThat(page.locator("[id='verify:do']").count()).isEqualTo(1);
    }

    /** The system administrator says which member is behind the officer's account. */
    private void link(String idNumber, String answer) throws SQLException {
        login("COUNTY", "system-admin", FirstPasswords.DEMO);
        open("access/holder.xhtml?id=" + owner("select id from account where username = '" + OFFICER + "'"));
        page.fill("[id='link:idNumber']", idNumber);
        page.locator("[id='link:do']").click();
        assertWhole();
        assertThat(page.locator("main").innerText()).contains(answer);
        screenshots("account-linked");
        asSomeoneElse();
        // Whoever is linked anew holds nothing until the security administrator grants it, which is another test's.
        owner("with granted as (insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, 'BRANCH_OFFICER', now(), 'test'"
                + " from account where username = '" + OFFICER + "' on conflict do nothing returning role) select 'granted'");
    }

    private String owner(String statement) throws SQLException {
        try (Connection connection = database().asOwner(); Statement sql = connection.createStatement()) {
            sql.execute("set search_path to mingping");
            try (ResultSet row = sql.executeQuery(statement)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private List<String> tasks(String verb) {
        open("");
        return page.locator("a.button", new LocatorOptions().setHasText(verb)).all().stream().map(link -> link.getAttribute("href"))
                .filter(link -> link.contains("/findings/finding.xhtml")).map(link -> link.replaceFirst(".*/findings/", "findings/")).toList();
    }

    /** The member it is about, from their own first page. */
    private void state(String finding, String text) throws SQLException {
        String member = owner("select a.username from account a join finding f on f.member_id = a.member_id where f.id = " + finding.replaceFirst(".*id=", "")
                + " and a.username like 'wuliu-m%'");
        login("BRANCH", member, FirstPasswords.DEMO);
        open("");
        page.locator("a[href$='" + finding + "']").first().click();
        assertWhole();
        page.locator("[id='state:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("a statement without words").containsAnyOf("向支部说明情况", "补充说明");
        page.fill("[id='state:statement']", text);
        screenshots("finding-state");
        page.locator("[id='state:do']").click();
        assertWhole();
        assertThat(page.locator("#statements").innerText()).contains(text, "本人 · ");
        asSomeoneElse();
    }

    /** Meanwhile the branch accepts a good reason for one of the months. @return which */
    private String excuseLastMonth(String finding) throws SQLException {
        String month = page.locator("#evidence tbody tr").last().locator("td").first().innerText();
        open("dues/assessment.xhtml?id=" + owner("select member_id from finding where id = " + finding.replaceFirst(".*id=", "")));
        page.selectOption("[id='excuse:month']", new SelectOption().setLabel(month));
        page.fill("[id='excuse:reason']", "住院，凭证已看");
        page.locator("[id='excuse:excuseIt']").click();
        assertWhole();
        assertThat(page.locator(".summary-done").count()).isEqualTo(1);
        open(finding);
        page.locator("#verification summary").click();
        assertThat(page.locator(".no-longer-failed").innerText()).as("the branch is told where it may say anew what it holds").contains(month);
        return month;
    }

    private void hear(String finding, String text) {
        open(finding);
        page.locator("#hearing summary").click();
        page.fill("[id='hear:statement']", text);
        page.locator("[id='hear:do']").click();
        assertWhole();
        assertThat(page.locator("#statements").innerText()).contains(text, "本人口头说明");
    }

    /** @return the finding's address */
    private String verify(String finding, boolean goodReason, String text, String stated) {
        open(finding);
        assertThat(page.locator("#statements").innerText()).as("the member's own side above the form").contains(stated);
        assertThat(page.locator("#evidence tbody tr").count()).as("the months as evidence").isGreaterThanOrEqualTo(6);
        page.setInputFiles("#file", new FilePayload("证明.pdf", "application/pdf", "MZ no pdf at all".getBytes(StandardCharsets.UTF_8)));
        page.locator("#paper button").click();
        assertWhole();
        assertThat(page.locator("p[role=alert]").innerText()).contains("不是 PDF、JPEG 或 PNG");
        page.setInputFiles("#file", new FilePayload("走访记录.pdf", "application/octet-stream", "%PDF-1.7 test".getBytes(StandardCharsets.UTF_8)));
        page.locator("#paper button").click();
        assertWhole();
        assertThat(page.locator("#papers").innerText()).contains("走访记录.pdf", "材料已保存");
        page.locator("label[for='" + page.locator("[name='verify:good'][value='" + goodReason + "']").getAttribute("id") + "']").click();
        page.locator("[id='verify:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("a verification without words").contains("核实情况");
        page.fill("[id='verify:text']", text);
        screenshots("finding-verify");
        page.locator("[id='verify:do']").click();
        assertWhole();
        assertThat(page.locator("main").innerText()).contains(text);
        assertThat(page.locator("[id='verify:do']").isVisible()).as("what was submitted is changed on request alone").isFalse();
        assertThat(page.locator("#verification summary").innerText()).isEqualTo("更改核实意见");
        return finding;
    }

    private void decide(String finding, boolean goodReason, String shot) {
        open(finding);
        page.locator("[id='decide'] button[data-ask]", new LocatorOptions().setHasText(goodReason ? "予以了结" : "予以认定")).click();
        assertThat(page.locator("[id='decide'] dialog[open]").innerText()).as("says what is decided").contains(goodReason ? "有正当理由，予以了结" : "没有正当理由，并告知支部");
        page.locator(goodReason ? "[id='decide:excuse']" : "[id='decide:confirm']").click();
        assertWhole();
        screenshots(shot);
    }
}
