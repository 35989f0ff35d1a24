package org.mingping.dues.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
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

/** In a branch of the demo whose accounts are not announced; the demo's dues begin with its month, so that this one member's begin earlier. */
@DisplayName("Where a branch collects dues")
class DuesCollectionBrowserIT extends BrowserSuite {

    private static final String OFFICER = "mingjian";
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('main button, main a.button, main .tick')].filter(one => one.offsetParent && one.offsetHeight < 44).map(one => one.textContent)""";

    private Connection owner;
    private String member;
    private String name;
    private String firstMonth;

    @BeforeEach
    void settle() throws SQLException {
        owner = database().asOwner();
        run("set search_path = mingping");
        member = one("select m.id from member m join account o on o.organisation_id = m.organisation_id and o.username = '" + OFFICER
                + "' join dues_assessment a on a.member_id = m.id and a.revoked_at is null"
                + " where m.status = 'FULL' and m.joined_on < now() - interval '2 years' order by m.id desc limit 1");
        // Whatever the demo's workbook had brought of this one.
        run("delete from dues_payment where member_id = " + member);
        name = one("select name from member where id = " + member);
        firstMonth = one("select value from dues_parameter where key = 'FIRST_MONTH' order by from_month desc limit 1");
        run("update dues_parameter set value = to_char((now() at time zone 'Asia/Shanghai') - interval '6 months', 'YYYY-MM') where key = 'FIRST_MONTH'");
        run("update dues_assessment set from_month = date_trunc('month', (now() at time zone 'Asia/Shanghai') - interval '6 months')::date, amount = 20.05"
                + " where member_id = " + member + " and revoked_at is null");
    }

    @AfterEach
    void leave() throws SQLException {
        run("update dues_parameter set value = '" + firstMonth + "' where key = 'FIRST_MONTH'");
        owner.close();
    }

    @Test
    @DisplayName("a member six months behind pays all of it through their spouse and gets one receipt; printed again it says so, and a month that is taken back is owed again")
    void throughTheSpouse() throws IOException {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("dues/sheet.xhtml");
        screenshots("dues-sheet");
        page.locator("#months a", new Page.LocatorOptions().setHasText(name)).first().click();
        assertWhole();
        open("dues/member.xhtml?id=" + member);
        assertThat(page.locator(".letter-UNPAID").count()).as("six months and the current one").isEqualTo(7);
        for (int at = 0; at < 6; at++) {
            page.locator("#pay input[type=checkbox]").nth(at).check();
        }
        page.locator("[id='pay:payer']").fill("王秀英");
        page.locator("[id='pay:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("the member pays, and somebody is named").contains("选的是“本人”");
        assertThat(page.locator("[id='pay:payer']").inputValue()).as("nothing typed is lost").isEqualTo("王秀英");
        page.locator("[id='pay:payer']").fill("");
        page.locator("[id='pay:payerKind']").selectOption("RELATIVE");
        page.locator("[id='pay:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("who paid is missing").contains("写明代缴人");
        assertThat(page.locator("#pay input[type=checkbox]:checked").count()).as("what was ticked stays").isEqualTo(6);
        page.locator("[id='pay:payer']").fill("王秀英");
        page.locator("[id='pay:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-done").innerText()).contains("已登记 6 个月", "¥120.30");
        assertThat(page.locator("#pay .letter-PAID").count()).isEqualTo(6);
        screenshots("dues-member");
        page.setViewportSize(PHONE, 800);
        assertThat(page.evaluate(SMALL_TARGETS)).asList().isEmpty();
        page.setViewportSize(DESK, 900);

        assertThat(receipt()).contains("党费收据", name, "¥120.30", "人民币壹佰贰拾元叁角整", "王秀英", "亲属代缴", "现金", "（盖章）").doesNotContain("补打");
        assertThat(receipt()).contains("补打");

        page.locator("#payments a", new Page.LocatorOptions().setHasText("冲销")).first().click();
        assertWhole();
        page.fill("[id='reverse:reason']", "多收了一个月");
        page.locator("#reverse [data-ask]").click();
        screenshots("dues-reversal");
        page.locator("[id='reverse:do']").click();
        assertWhole();
        assertThat(page.locator(".letter-UNPAID").count()).isEqualTo(2);
        assertThat(page.locator("#payments").innerText()).contains("冲销：多收了一个月", "已冲销：多收了一个月");
        assertThat(receipt()).contains("补打", "已冲销", "冲销后有效金额：¥100.25");
    }

    @Test
    @DisplayName("whoever paid this month is ticked on the branch's sheet with the amount filled in; a wrong amount is told at its field and nothing typed is lost")
    void bySheet() {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("dues/collect.xhtml");
        screenshots("dues-collect");
        page.locator("[id='collect:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("没有勾选任何人");
        Locator row = page.locator("#collect tbody tr", new Page.LocatorOptions().setHas(page.locator("a[href*='id=" + member + "']"))).first();
        row.locator("input[type=checkbox]").check();
        row.locator("input[id$=':amount']").fill("二十");
        page.locator("[id='collect:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains(name, "12.50");
        row = page.locator("#collect tbody tr", new Page.LocatorOptions().setHas(page.locator("a[href*='id=" + member + "']"))).first();
        assertThat(row.locator("input[id$=':amount']").inputValue()).isEqualTo("二十");
        row.locator("input[id$=':amount']").fill("20.05");
        page.locator("[id='collect:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-done").innerText()).contains("已登记 1 人", "¥20.05");
    }

    @Test
    @DisplayName("a hundredfold of what is owed is shown again with what is owed and paid before it is recorded; gone back, everything typed stands; confirmed, it is recorded")
    void moreThanOwed() throws SQLException {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("dues/collect.xhtml");
        Locator row = page.locator("#collect tbody tr", new Page.LocatorOptions().setHas(page.locator("a[href*='id=" + member + "']"))).first();
        row.locator("input[type=checkbox]").check();
        row.locator("input[id$=':amount']").fill("2005.00");
        row.locator("select").selectOption("RELATIVE");
        row.locator("input[id$=':payer']").fill("王秀英");
        page.locator("[id='collect:do']").click();
        assertWhole();
        assertThat(page.locator("#check .more-than-owed").innerText()).contains(name, "应交 ¥20.05", "已交 ¥0.00", "登记 ¥2,005.00");
        assertThat(payments()).as("asked is not done").isZero();
        screenshots("dues-check-amounts");
        page.setViewportSize(PHONE, 800);
        assertThat(page.evaluate(SMALL_TARGETS)).asList().isEmpty();
        page.setViewportSize(DESK, 900);
        page.locator("[id='collect:correct']").click();
        assertWhole();
        row = page.locator("#collect tbody tr", new Page.LocatorOptions().setHas(page.locator("a[href*='id=" + member + "']"))).first();
        assertThat(row.locator("input[type=checkbox]").isChecked()).isTrue();
        assertThat(row.locator("input[id$=':amount']").inputValue()).isEqualTo("2005.00");
        assertThat(row.locator("input[id$=':payer']").inputValue()).isEqualTo("王秀英");
        row.locator("input[id$=':amount']").fill("21");
        page.locator("[id='collect:do']").click();
        assertWhole();
        page.locator("[id='collect:confirm']").click();
        assertWhole();
        assertThat(page.locator(".summary-done").innerText()).contains("已登记 1 人", "¥21.00");
        assertThat(payments()).isEqualTo(1);

        open("dues/member.xhtml?id=" + member);
        page.locator("#pay input[type=checkbox]").first().check();
        page.locator("#pay input[id$=':amount']").first().fill("200.50");
        page.locator("[id='pay:do']").click();
        assertWhole();
        assertThat(page.locator("#check .more-than-owed").innerText()).contains("应交 ¥20.05", "登记 ¥200.50");
        screenshots("dues-check-amounts-of-member");
        page.locator("[id='pay:correct']").click();
        assertWhole();
        assertThat(page.locator("#pay input[id$=':amount']").first().inputValue()).isEqualTo("200.50");
        assertThat(payments()).isEqualTo(1);
    }

    private int payments() throws SQLException {
        return Integer.parseInt(one("select count(*) from dues_payment where member_id = " + member));
    }

    @Test
    @DisplayName("the publication sheet lists the money the branch took, and whoever paid there and has moved away, marked and explained, in either print")
    void publication() throws SQLException {
        String branch = one("select scope_path from member where id = " + member);
        run("insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, recorded_at, recorded_by)"
                + " select county_id, scope_path, '" + branch + "', id, date_trunc('year', (now() at time zone 'Asia/Shanghai'))::date, 33.33, (now() at time zone 'Asia/Shanghai')::date,"
                + " 'CASH', 'SELF', now(), 'publication-test' from member where scope_path <> '" + branch + "' and status = 'FULL' order by id limit 1");
        try {
            login("BRANCH", OFFICER, FirstPasswords.DEMO);
            open("dues/publication.xhtml");
            assertThat(page.locator("table.publication tbody tr", new Page.LocatorOptions().setHasText("33.33")).innerText()).contains("＊");
            assertThat(page.locator("main").innerText()).contains(name, "现已不在本支部");
            screenshots("dues-publication");
            run("update account set large_print = true where username = '" + OFFICER + "'");
            asSomeoneElse();
            login("BRANCH", OFFICER, FirstPasswords.DEMO);
            open("dues/publication.xhtml");
            screenshots("dues-publication-large");
            open("dues/fixing.xhtml");
            screenshots("dues-fixing-large");
            open("dues/assessment.xhtml?id=" + member);
            screenshots("dues-assessment-large");
        } finally {
            run("update account set large_print = false where username = '" + OFFICER + "'");
            run("delete from dues_payment where recorded_by = 'publication-test'");
        }
    }

    @Test
    @DisplayName("what the branch took of a member who has moved away is taken back from the closing that holds it, and printed by nobody but the branch")
    void takenOfWhoMoved() throws SQLException {
        String branch = one("select scope_path from member where id = " + member);
        String closing = one("insert into dues_closing (county_id, scope_path, organisation_id, month, payments, total, state, closed_at, closed_by)"
                + " select county_id, scope_path, organisation_id, date '2025-01-01', 1, 44.44, 'CLOSED', now(), 'moved-test' from member where id = " + member + " returning id");
        String payment = one("insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, closing_id, recorded_at, recorded_by)"
                + " select county_id, scope_path, '" + branch + "', id, date_trunc('month', (now() at time zone 'Asia/Shanghai'))::date, 44.44, (now() at time zone 'Asia/Shanghai')::date,"
                + " 'CASH', 'SELF', " + closing + ", now(), 'moved-test' from member where scope_path <> '" + branch + "' and status = 'FULL' order by id limit 1 returning id");
        try {
            login("BRANCH", OFFICER, FirstPasswords.DEMO);
            open("dues/closing.xhtml?id=" + closing);
            page.locator("main a", new Page.LocatorOptions().setHasText("冲销")).first().click();
            assertWhole();
            assertThat(page.locator("main").innerText()).contains("已转出党员", "44.44");
            page.fill("[id='reverse:reason']", "记错了人");
            page.locator("#reverse [data-ask]").click();
            page.locator("[id='reverse:do']").click();
            assertWhole();
            assertThat(page.url()).as("the member's page is another branch's").contains("/dues/closing.xhtml?id=" + closing);
            assertThat(page.locator(".summary-done").innerText()).contains("已冲销");
            assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("冲销")).count()).as("once").isZero();
            screenshots("dues-closing-reversed");
        } finally {
            run("delete from dues_payment where reverses = " + payment);
            run("delete from dues_payment where id = " + payment);
            run("delete from dues_closing where id = " + closing);
        }
    }

    private String receipt() throws IOException {
        Download print = page.waitForDownload(() -> page.locator("form.receipt button").last().click());
        try (PdfReader reader = new PdfReader(Files.readAllBytes(print.path()))) {
            return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private String one(String query) throws SQLException {
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }
}
