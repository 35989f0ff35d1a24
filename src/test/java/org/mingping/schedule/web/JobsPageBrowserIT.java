package org.mingping.schedule.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.web.Announced;
import org.mingping.support.BrowserSuite;

@DisplayName("The page of scheduled work")
class JobsPageBrowserIT extends BrowserSuite {

    private static final String PERIOD = "1998-H1";

    @AfterEach
    void leave() throws Exception {
        try (Connection owner = database().asOwner(); Statement sql = owner.createStatement()) {
            sql.execute("set search_path = mingping");
            for (String table : new String[] {"member_appraisal", "branch_appraisal"}) {
                sql.execute("delete from " + table + " where cycle_id in (select id from cycle where year = 1998)");
            }
            sql.execute("delete from cycle where year = 1998");
            sql.execute("delete from job_run where period = '" + PERIOD + "'");
        }
    }

    @Test
    @DisplayName("starts a period by hand, once; once more only where that is ticked, and says each time what was done")
    void byHand() {
        signIn("县级经办人");
        open("schedule/jobs.xhtml");
        start(PERIOD);
        assertThat(told()).contains("1998年上半年").contains("已启动评议");
        assertThat(run()).contains("启动半年评议").contains("手工").contains("已办").endsWith("1");
        screenshots("jobs");

        start(PERIOD);
        assertThat(told()).contains("早已办过");
        assertThat(run()).endsWith("1");

        page.locator("[id='start:again']").check();
        start(PERIOD);
        assertThat(told()).contains("没有变动");
        assertThat(run()).endsWith("2");

        start("next year");
        assertThat(told()).contains("不是这项任务的期次");
    }

    @Test
    @DisplayName("is read, not used, by the county's approver and the system administrator")
    void onlyRead() {
        signIn("县级审批人");
        open("schedule/jobs.xhtml");
        assertThat(page.locator("[id='start:do']").count()).isZero();
        asSomeoneElse();
        signIn("系统管理员");
        open("schedule/jobs.xhtml");
        assertThat(page.locator("[id='start:do']").count()).isZero();
    }

    private void signIn(String role) {
        String[] account = new Announced(announcement()).account(role);
        login(account[0].toUpperCase(), account[1], account[2]);
    }

    private void start(String period) {
        page.fill("[id='start:period']", period);
        page.locator("[id='start:do']").click();
        assertWhole();
    }

    private String told() {
        return page.locator(".told").innerText();
    }

    private String run() {
        return page.locator("#runs tbody tr").first().innerText().strip();
    }
}
