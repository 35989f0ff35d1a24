package org.mingping.orglife.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.organisation.web.Corrected;
import org.mingping.support.BrowserSuite;

@DisplayName("Organisation life on its pages")
class OrganisationLifeBrowserIT extends BrowserSuite {

    private static final String BRANCH = "wuliu";
    private static final String TOPIC = "讨论冬季安全生产";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    @DisplayName("goes from the plan over a member's leave to the attendance, the correction and what the member reads")
    void planLeaveAttendance() throws SQLException {
        plan();
        asMember();
        open("orglife/my-life.xhtml");
        page.locator("[id='ask:meeting']").selectOption(new SelectOption().setLabel(page.locator("[id='ask:meeting'] option",
                new Page.LocatorOptions().setHasText(TOPIC)).first().textContent()));
        page.fill("[id='ask:reason']", "出差");
        page.click("[id='ask:do']");
        assertThat(page.locator(".summary-done")).containsText("已请假");
        assertThat(page.locator(".coming-meetings")).containsText("请假：待答复（出差）");
        screenshots("my-life");
        ownLeave();
        asOfficer();
        openMeeting();
        Locator request = page.locator("#leave tbody tr");
        assertThat(request).hasCount(1);
        request.locator("button:has-text('不准假')").click();
        assertThat(page.locator(".summary-fault")).containsText("不准假的，请写明理由");
        page.locator("#leave tbody tr button:has-text('准假')").first().click();
        assertThat(page.locator(".summary-done")).containsText("已准假");
        assertThat(page.locator("[id='attendance:record']")).hasCount(0);
        yesterday();
        openMeeting();
        assertThat(page.locator(".summary-warning:visible")).containsText("还没有登记到会情况");
        page.fill("[id='attendance:minutes']", "一致通过冬季值守安排。");
        page.click("[id='attendance:record']");
        assertThat(page.locator(".summary-fault")).containsText("还有应到人员没有登记");
        assertThat(page.locator("[id='attendance:minutes']")).hasValue("一致通过冬季值守安排。");
        page.locator("#attendance tbody tr:not(tr tr)").all().forEach(row -> {
            if (row.locator("input[type=radio]:checked").count() == 0 && row.locator("input[value='PRESENT']").count() > 0) {
                row.locator("input[value='PRESENT']").first().check();
            }
        });
        screenshots("attendance");
        page.click("[id='attendance:record']");
        assertThat(page.locator(".summary-done")).containsText("到会情况已登记");
        assertThat(page.locator(".definitions")).containsText("请假 1，缺席 0");
        asMember();
        open("orglife/my-life.xhtml");
        assertThat(page.locator("#past tbody tr", new Page.LocatorOptions().setHasText(TOPIC))).containsText("请假");
    }

    @Test
    @DisplayName("keeps what was typed of a plan that cannot stand, and says what is wrong with it")
    void badPlan() {
        login("BRANCH", "nanwan", FirstPasswords.DEMO);
        open("orglife/plan.xhtml");
        page.selectOption("[id='plan:kind']", "COMMITTEE_MEETING");
        page.fill("[id='plan:topic']", "研究人选");
        page.fill("[id='plan:place']", "办公室");
        page.fill("[id='plan:day']", today.plusDays(20).toString());
        page.fill("[id='plan:time']", "08:30");
        page.click("[id='plan:save']");
        assertThat(page.locator(".summary-fault")).containsText("支委会的应到人员要逐人选定");
        assertThat(page.locator("[id='plan:topic']")).hasValue("研究人选");
        assertThat(page.locator("[id='plan:time']")).hasValue("08:30");
        screenshots("plan-refused");
    }

    @Test
    @DisplayName("are on the calendar on the days of neighbouring months too that belong to its weeks, on a telephone as in a list; the month itself says that it has none")
    void neighbouringDays() throws SQLException {
        LocalDate first = today.plusMonths(3).withDayOfMonth(1);
        while (first.getDayOfWeek() == DayOfWeek.MONDAY) {
            first = first.plusMonths(1);
        }
        String topic = "月初的会议";
        login("BRANCH", "nanwan", FirstPasswords.DEMO);
        open("orglife/plan.xhtml");
        page.selectOption("[id='plan:kind']", "GENERAL_MEETING");
        page.fill("[id='plan:topic']", topic);
        page.fill("[id='plan:place']", "办公室");
        page.fill("[id='plan:day']", first.toString());
        page.fill("[id='plan:time']", "08:30");
        page.click("[id='plan:save']");
        assertWhole();
        try {
            open("orglife/calendar.xhtml?month=" + YearMonth.from(first).minusMonths(1));
            Locator outside = page.locator(".month td.outside", new Page.LocatorOptions().setHasText(topic));
            assertThat(outside).hasCount(1);
            assertThat(outside).containsText(first.getYear() + "年" + first.getMonthValue() + "月1日");
            assertThat(page.locator("main [role=status]")).hasCount(1);
            screenshots("calendar-neighbours");
            page.setViewportSize(PHONE, 800);
            assertThat(outside).isVisible();
            page.setViewportSize(DESK, 900);
            outside.locator("a").click();
            assertWhole();
            assertThat(page.locator("h1")).containsText(topic);
        } finally {
            owner("delete from meeting_attendance where meeting_id in (select id from meeting where topic = '" + topic + "')");
            owner("delete from meeting where topic = '" + topic + "'");
        }
    }

    @Test
    @DisplayName("shows the township what its branches held, and hands it out as a workbook")
    void fromAbove() {
        login("TOWNSHIP", "kaifaqu-officer", FirstPasswords.DEMO);
        open("orglife/overview.xhtml");
        assertThat(page.locator("#overview tbody tr", new Page.LocatorOptions().setHasText("明山物流园联合党支部"))).hasCount(1);
        screenshots("life-overview");
        Download workbook = page.waitForDownload(() -> page.locator("a:has-text('导出表格')").click());
        org.assertj.core.api.Assertions.assertThat(workbook.suggestedFilename()).isEqualTo("organisation-life.xlsx");
    }

    @Test
    @DisplayName("shows below the list of meetings a year of them and who came, in numbers too, and hands out the rows that are listed; for branch, township and county")
    void meetingsByMonth() throws IOException {
        for (String[] who : new String[][] {{"BRANCH", "nanwan"}, {"TOWNSHIP", "kaifaqu-officer"}, {"COUNTY", "county-officer"}}) {
            login(who[0], who[1], FirstPasswords.DEMO);
            open("orglife/meetings.xhtml?state=HELD");
            assertThat(page.locator("figure.plot")).hasCount(2);
            assertThat(page.locator("figure.plot table tbody tr")).hasCount(24);
            screenshots("meetings-" + who[0].toLowerCase(Locale.ROOT));
            List<String> listed = page.locator("#meetings a.opens-row").allInnerTexts();
            Download workbook = page.waitForDownload(() -> page.locator("a:has-text('导出表格')").click());
            List<List<String>> rows = Corrected.rows(workbook.path(), 0);
            org.assertj.core.api.Assertions.assertThat(rows.subList(1, listed.size() + 1)).extracting(row -> row.get(0)).containsExactlyElementsOf(listed);
            org.assertj.core.api.Assertions.assertThat(rows.get(1)).contains("已召开");
            asSomeoneElse();
        }
    }

    private void plan() {
        login("BRANCH", BRANCH, FirstPasswords.DEMO);
        open("orglife/plan.xhtml");
        page.selectOption("[id='plan:kind']", "GENERAL_MEETING");
        page.fill("[id='plan:topic']", TOPIC);
        page.fill("[id='plan:place']", "三楼会议室");
        page.fill("[id='plan:day']", today.plusDays(9).toString());
        page.fill("[id='plan:time']", "15:00");
        page.click("[id='plan:save']");
        assertThat(page.locator(".summary-done")).containsText("会议已安排");
        assertThat(page.locator(".definitions")).containsText("15:00");
        screenshots("meeting-planned");
    }

    private void asMember() {
        asSomeoneElse();
        login("BRANCH", BRANCH + "-m09", FirstPasswords.DEMO);
    }

    private void asOfficer() {
        asSomeoneElse();
        login("BRANCH", BRANCH, FirstPasswords.DEMO);
    }

    /** An officer who is the member that asks is told who answers, and offered no button. */
    private void ownLeave() throws SQLException {
        String asking = "(select l.member_id from leave_request l join meeting m on m.id = l.meeting_id where m.topic = '" + TOPIC + "')";
        String self = owner("select member_id from account where username = '" + BRANCH + "'");
        owner("update account set member_id = " + asking + " where username = '" + BRANCH + "'");
        try {
            asOfficer();
            openMeeting();
            assertThat(page.locator("#leave .own-case")).containsText("本人的请假不能由本人答复");
            assertThat(page.locator("#leave button")).hasCount(0);
            screenshots("own-leave");
        } finally {
            owner("update account set member_id = " + self + " where username = '" + BRANCH + "'");
        }
    }

    private void openMeeting() {
        open("orglife/meetings.xhtml");
        page.locator("#meetings a.opens-row", new Page.LocatorOptions().setHasText(TOPIC)).first().click();
        assertWhole();
    }

    /** The day passes: no page moves a clock. */
    private void yesterday() throws SQLException {
        owner("update meeting set meets_on = date '" + today.minusDays(1) + "' where topic = '" + TOPIC + "'");
        owner("update meeting_attendance a set month = date_trunc('month', m.meets_on)::date from meeting m where m.id = a.meeting_id and m.topic = '" + TOPIC + "'");
    }

    /** @return the first value of a query, null of an update */
    private String owner(String sql) throws SQLException {
        try (Connection owner = database().asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set search_path to mingping");
            if (!statement.execute(sql)) {
                return null;
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
