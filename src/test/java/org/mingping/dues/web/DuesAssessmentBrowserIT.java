package org.mingping.dues.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.shared.ClockProducer;
import org.mingping.support.BrowserSuite;

/** In the demo's branch in which every member has an account; what it fixes and is granted is taken back afterwards, for whoever comes next. */
@DisplayName("§2 What members owe")
class DuesAssessmentBrowserIT extends BrowserSuite {

    private static final String OFFICER = "wuliu";
    private static final String MEMBER = "wuliu-m12";
    private static final String TOWNSHIP = "kaifaqu-officer";
    private static final String COUNTY = "county-officer";
    private static final String OF_BRANCH = "member_id in (select m.id from member m join account o on o.organisation_id = m.organisation_id where o.username = '" + OFFICER + "')";

    private final YearMonth now = YearMonth.now(java.time.Clock.system(ClockProducer.BEIJING));
    private Connection owner;
    private String member;

    @BeforeEach
    void settle() throws SQLException {
        owner = database().asOwner();
        run("set search_path = mingping");
        run("update dues_assessment set fixed_year = null where " + OF_BRANCH);
        member = one("select member_id from account where username = '" + MEMBER + "'");
        run("delete from dues_relief where member_id = " + member);
    }

    @AfterEach
    void leave() throws SQLException {
        run("update dues_assessment set fixed_year = null where " + OF_BRANCH);
        run("delete from dues_relief where member_id = " + member);
        owner.close();
    }

    @Test
    @DisplayName("is fixed by the branch for a year in one action that asks first; a base that is none is told at its field and nothing typed is lost")
    void yearFixed() throws SQLException {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("dues/fixing.xhtml?year=" + now.getYear());
        int members = page.locator("[id$=':kind']").count();
        assertThat(members).isGreaterThan(3);
        screenshots("dues-fixing");
        page.locator("[id='fixing:rows:0:kind']").selectOption("WAGE");
        page.locator("[id='fixing:rows:0:base']").fill("四千");
        page.locator("#fixing [data-ask]").click();
        page.locator("[id='fixing:fix']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").count()).isEqualTo(1);
        assertThat(page.locator("[id='fixing:rows:0:base']").inputValue()).isEqualTo("四千");
        assertThat(fixed()).as("one wrong, none fixed").isZero();

        page.locator("[id='fixing:rows:0:base']").fill("4000");
        page.locator("#fixing [data-ask]").click();
        assertThat(page.locator("#fixing dialog").innerText()).as("what will happen, for how many").contains(Integer.toString(members), Integer.toString(now.getYear()));
        screenshots("dues-fixing-ask");
        page.locator("#fixing [data-close]").click();
        assertThat(fixed()).as("asked is not done").isZero();
        page.locator("#fixing [data-ask]").click();
        page.locator("[id='fixing:fix']").click();
        assertWhole();
        assertThat(page.locator(".summary-done").count()).isEqualTo(1);
        assertThat(fixed()).isEqualTo(members);
        assertThat(page.locator("#fixing").count()).as("once a year").isZero();
        screenshots("dues-fixing-fixed");
    }

    @Test
    @DisplayName("is nothing for the months of an exemption: asked for by the branch, granted by the township, read by the member on their own page")
    void exempted() {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("dues/assessment.xhtml?id=" + member);
        page.locator("[id='relief:kind']").selectOption("EXEMPTION");
        page.locator("[id='relief:from']").selectOption(now.toString());
        page.locator("[id='relief:to']").selectOption(now.plusMonths(1).toString());
        page.locator("[id='relief:request']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("the reason is missing").isNotBlank();
        assertThat(page.inputValue("[id='relief:from']")).as("what was typed stays").isEqualTo(now.toString());
        page.fill("[id='relief:reason']", "长期患病，医疗费用大");
        page.locator("[id='relief:request']").click();
        assertWhole();
        assertThat(page.locator(".summary-done").count()).isEqualTo(1);
        screenshots("dues-assessment");
        asSomeoneElse();

        login("BRANCH", MEMBER, FirstPasswords.DEMO);
        open("dues/mine.xhtml");
        assertThat(page.locator("main").innerText()).as("asked for is not granted").doesNotContain("同意免交");
        asSomeoneElse();

        login("TOWNSHIP", TOWNSHIP, FirstPasswords.DEMO);
        open("");
        page.locator("a.button[href*='/dues/reliefs.xhtml']").first().click();
        assertWhole();
        if (page.locator("#decision").count() == 0) {
            page.locator("td.name a").first().click();
            assertWhole();
        }
        page.locator("#decision [data-ask]").first().click();
        page.locator("[id='decision:grant']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("a decision is written").isNotBlank();
        page.fill("[id='decision:text']", "同意免交两个月");
        page.locator("#decision [data-ask]").first().click();
        screenshots("dues-relief-decision");
        page.locator("[id='decision:grant']").click();
        assertWhole();
        assertThat(page.locator(".summary-done").count()).isEqualTo(1);
        asSomeoneElse();

        login("BRANCH", MEMBER, FirstPasswords.DEMO);
        open("dues/mine.xhtml");
        assertThat(page.locator("main table").first().locator("tr").filter(new FilterOptions().setHasText("免交")).count())
                .isEqualTo(now.getMonthValue() == 12 ? 1 : 2);
        assertThat(page.locator("main").innerText()).contains("同意免交两个月");
        screenshots("dues-mine");
    }

    @Test
    @DisplayName("is judged by nobody in their own case: the page says that somebody else does, and offers neither relief nor reason nor decision (domain §5)")
    void ownCase() throws SQLException {
        String branchs = one("select member_id from account where username = '" + OFFICER + "'");
        String townships = one("select member_id from account where username = '" + TOWNSHIP + "'");
        String relief = one("insert into dues_relief (county_id, scope_path, member_id, from_month, to_month, kind, reason, state, requested_at, requested_by)"
                + " select county_id, scope_path, id, date '" + now.atDay(1) + "', date '" + now.plusMonths(1).atDay(1) + "', 'EXEMPTION', '患病', 'REQUESTED', now(), 'own-case-test'"
                + " from member where id = " + member + " returning id");
        one("insert into dues_excuse (county_id, scope_path, member_id, month, reason, recorded_at, recorded_by) select county_id, scope_path, id, date '" + now.atDay(1)
                + "', '住院', now(), 'own-case-test' from member where id = " + member + " returning id");
        try {
            run("update account set member_id = " + member + " where username in ('" + OFFICER + "', '" + TOWNSHIP + "')");
            login("BRANCH", OFFICER, FirstPasswords.DEMO);
            open("dues/assessment.xhtml?id=" + member);
            assertThat(page.locator("#own-case").innerText()).contains("须由其他负责人办理");
            assertThat(page.locator("#relief, #excuse, [id$=':withdraw']").count()).isZero();
            assertThat(page.locator("#excuses").innerText()).as("read it may be").contains("住院");
            screenshots("dues-assessment-own-case");
            asSomeoneElse();
            login("TOWNSHIP", TOWNSHIP, FirstPasswords.DEMO);
            open("dues/reliefs.xhtml?id=" + relief);
            assertThat(page.locator("#own-case").innerText()).contains("须由其他负责人办理");
            assertThat(page.locator("#decision").count()).isZero();
            asSomeoneElse();
        } finally {
            run("update account set member_id = " + branchs + " where username = '" + OFFICER + "'");
            run("update account set member_id = " + townships + " where username = '" + TOWNSHIP + "'");
        }
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("dues/assessment.xhtml?id=" + member);
        assertThat(page.locator("#own-case").count()).isZero();
        assertThat(page.locator("#relief, #excuse, [id$=':withdraw']").count()).isEqualTo(3);
        run("delete from dues_excuse where recorded_by = 'own-case-test'");
    }

    @Test
    @DisplayName("is set by the county, which reads beforehand how many an earlier first month would be about, and is refused one a hundred years back")
    void firstMonth() {
        login("COUNTY", COUNTY, FirstPasswords.DEMO);
        open("dues/county.xhtml");
        page.locator("[id='values:key']").selectOption("FIRST_MONTH");
        page.fill("[id='values:value']", "1926-01");
        page.locator("#values [data-ask]").click();
        assertThat(page.locator("#values dialog").innerText()).containsPattern("登记首月如果提前，[1-9][0-9,]* 名党员");
        screenshots("dues-county-ask");
        page.locator("[id='values:set']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("24 个月");
    }

    private int fixed() throws SQLException {
        return Integer.parseInt(one("select count(distinct member_id) from dues_assessment where revoked_at is null and fixed_year = " + now.getYear() + " and " + OF_BRANCH));
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
