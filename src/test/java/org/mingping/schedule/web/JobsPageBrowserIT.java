package org.mingping.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.web.Announced;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.support.BrowserSuite;

@DisplayName("The page of scheduled work")
class JobsPageBrowserIT extends BrowserSuite {

    /** The one to come, which the demo leaves to the timer. */
    private static final HalfYear NEXT = HalfYear.of(LocalDate.now(ClockProducer.BEIJING)).next();
    private static final String SPOKEN = NEXT.year() + (NEXT.half() == Half.H1 ? "年上半年" : "年下半年");
    private static final String OF_NEXT = "year = " + NEXT.year() + " and half = '" + NEXT.half() + "'";

    @AfterEach
    void leave() throws Exception {
        try (Connection owner = database().asOwner(); Statement sql = owner.createStatement()) {
            sql.execute("set search_path = mingping");
            for (String table : new String[] {"member_appraisal", "branch_appraisal"}) {
                sql.execute("delete from " + table + " where cycle_id in (select id from cycle where " + OF_NEXT + ")");
            }
            sql.execute("delete from cycle where " + OF_NEXT);
            sql.execute("delete from job_run where period = '" + NEXT.code() + "'");
        }
    }

    @Test
    @DisplayName("starts a period by hand, once; once more only where that is ticked, and says each time what was done")
    void byHand() {
        signIn("县级经办人");
        open("schedule/jobs.xhtml");
        start();
        assertThat(told()).contains(SPOKEN).contains("已启动评议");
        assertThat(run()).contains("启动半年评议").contains("手工").contains("已办").endsWith("1");
        screenshots("jobs");

        start();
        assertThat(told()).contains("早已办过");
        assertThat(run()).endsWith("1");

        page.locator("[id='start:again']").check();
        start();
        assertThat(told()).contains("没有变动");
        assertThat(run()).endsWith("2");

        List<String> offered = page.locator("[id='start:what'] option").allInnerTexts();
        assertThat(offered.get(1)).as("the newest offered is the next half-year").endsWith(SPOKEN);
        assertThat(offered).as("nothing from before the county was founded").noneMatch(text -> text.contains("1990"));
    }

    @Test
    @DisplayName("is read, not used, by the county's approver and the system administrator")
    void onlyRead() {
        signIn("县级审批人");
        open("schedule/jobs.xhtml");
        assertThat(page.locator("[id='start:ask']").count()).isZero();
        asSomeoneElse();
        signIn("系统管理员");
        open("schedule/jobs.xhtml");
        assertThat(page.locator("[id='start:ask']").count()).isZero();
    }

    private void signIn(String role) {
        String[] account = new Announced(announcement()).account(role);
        login(account[0].toUpperCase(), account[1], account[2]);
    }

    private void start() {
        page.selectOption("[id='start:what']", "appraisal-cycle/" + NEXT.code());
        page.locator("[id='start:ask']").click();
        assertWhole();
        if (page.locator("#do-phrase").count() > 0) {
            assertThat(page.locator("[id='asked:do']").isDisabled()).as("until the half-year is typed").isTrue();
            page.fill("#do-phrase", SPOKEN);
        }
        page.locator("[id='asked:do']").click();
        assertWhole();
    }

    @Test
    @DisplayName("asks before the county's appraisal is opened: for how many branches, that it is early, and that it cannot be undone")
    void asksFirst() {
        signIn("县级经办人");
        open("schedule/jobs.xhtml");
        int before = page.locator("#runs tbody tr").count();
        page.selectOption("[id='start:what']", "appraisal-cycle/" + NEXT.code());
        page.locator("[id='start:ask']").click();
        assertWhole();
        assertThat(page.locator(".confirm").innerText()).contains(SPOKEN).containsPattern("全县 \\d+ 个党支部").contains("不能撤销");
        assertThat(page.locator("[role=alert]").allInnerTexts()).anyMatch(text -> text.contains("还没有开始")).anyMatch(text -> text.contains("还没有办完"));
        screenshots("jobs-asked");
        page.locator("[id='asked:leave']").click();
        assertWhole();
        assertThat(page.locator("#runs tbody tr").count()).as("nothing was done").isEqualTo(before);
    }

    private String told() {
        return page.locator(".told").innerText();
    }

    private String run() {
        return page.locator("#runs tbody tr").first().innerText().strip();
    }
}
