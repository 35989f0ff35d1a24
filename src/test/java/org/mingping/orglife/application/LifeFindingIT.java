package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.findings.application.DecidingFinding;
import org.mingping.findings.application.VerifyingFinding;
import org.mingping.organisation.Officer;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskResult;
import org.mingping.schedule.RunningJob;

@ArquillianTest
@DisplayName("Six months of missing organisation life, or of assigned work not done (domain §3)")
class LifeFindingIT {

    /** The tests' county is tracked from January on. */
    /** With the month after it before October, which 青山县 is checked for: what a check found once stays. */
    private static final YearMonth LAST = YearMonth.of(2026, 8);

    @Inject
    private LifeTownship township;
    @Inject
    private RunningJob running;
    @Inject
    private VerifyingFinding verifying;
    @Inject
    private DecidingFinding deciding;
    @Inject
    private AssigningTask assigning;
    @Inject
    private RecordingTaskResult results;

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("are one finding each, however often the month is checked; excused by the township, the months are, and the next run starts anew")
    void walk() throws Exception {
        township.settle("9811", 3, 1);
        long absent = township.id(1);
        long idle = township.id(2);
        for (int back = 5; back >= 0; back--) {
            month(LAST.minusMonths(back), absent, idle);
        }
        township.now();
        check(LAST);
        check(LAST);
        assertThat(findings(absent)).containsExactly("ORGANISATION_LIFE");
        assertThat(findings(idle)).containsExactly("ASSIGNED_WORK");
        assertThat(findings(township.id(3))).isEmpty();

        for (long member : List.of(absent, idle)) {
            long finding = township.number("select id from finding where kind <> 'DUES' and member_id = " + member);
            int version = (int) township.number("select version from finding where id = " + finding);
            township.officer(1).perform(() -> {
                verifying.verify(finding, version, true, "长期住院");
                return null;
            });
            township.township().perform(() -> {
                deciding.decide(finding, version + 1, true, null);
                return null;
            });
        }
        assertThat(township.texts("select kind || ' ' || count(*) || ' ' || min(scope_path) from excused_month where member_id in (" + absent + ", " + idle
                + ") group by kind order by kind")).as("the six months of each, put in by the township's officer")
                .containsExactly("ASSIGNED_WORK 6 " + township.branchPath(1), "ORGANISATION_LIFE 6 " + township.branchPath(1));

        month(LAST.plusMonths(1), absent, idle);
        township.now();
        check(LAST.plusMonths(1));
        assertThat(runs(absent, "ORGANISATION_LIFE")).as("one month, not seven").containsExactly("1");
        assertThat(runs(idle, "ASSIGNED_WORK")).containsExactly("1");
        assertThat(findings(absent)).as("no second finding").hasSize(1);
    }

    private void month(YearMonth month, long absent, long idle) throws Exception {
        LocalDate day = month.atDay(3);
        township.on(day);
        long meeting = township.plan(1, day);
        List<Long> tasks = township.officer(1).perform(() -> assigning.assign(null, List.of(idle), "走访", day));
        township.on(day.plusDays(1));
        township.record(1, meeting, Map.of(absent, Presence.ABSENT), null);
        township.officer(1).perform(() -> {
            results.record(tasks.get(0), 0, TaskResult.NOT_DONE, "没有去", null);
            return null;
        });
    }

    private void check(YearMonth month) throws Exception {
        Officer.ofCounty(township.county(), () -> running.run("dues-check", month.toString(), true));
    }

    /** Of dues there may be some too: nobody of these has paid. */
    private List<String> findings(long member) throws Exception {
        return township.texts("select kind from finding where kind <> 'DUES' and member_id = " + member);
    }

    private List<String> runs(long member, String kind) throws Exception {
        return township.texts("select run from failure_run where kind = '" + kind + "' and period = date '" + LAST.plusMonths(1).atDay(1) + "' and member_id = " + member);
    }
}
