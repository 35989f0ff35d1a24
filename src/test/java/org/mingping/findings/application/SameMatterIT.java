package org.mingping.findings.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.findings.PayingTownship;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§2 Whoever is already found to have failed")
class SameMatterIT {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final String FIRST_HALF = "array[date '2026-01-01', date '2026-02-01', date '2026-03-01', date '2026-04-01', date '2026-05-01', date '2026-06-01']";

    @Inject
    private RunningJob running;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private PayingTownship township;

    @Test
    @DisplayName("is not found again while the finding waits, nor for months that a confirmed one has judged; others are")
    void once() throws Exception {
        township = PayingTownship.settle(new RosterFixture("9785"), "9785", 3, importing, county, database);
        // Of a run that began in 2025 and was broken since: the run of the first half-year of 2026 is another one.
        put(1, "RAISED", "array[date '2025-01-01']", "null");
        put(2, "CONFIRMED", FIRST_HALF, "now()");
        Officer.ofCounty(county, () -> running.run("dues-check", JUNE.toString(), true));
        assertThat(found(1)).as("one matter waits").containsExactly("2025-01-01");
        assertThat(found(2)).as("these months are judged").containsExactly("2025-01-01");
        assertThat(found(3)).containsExactly("2026-01-01");

        township.texts("update finding set state = 'EXCUSED', verified_at = now(), decided_at = now() where member_id = " + township.member(1) + " returning 1");
        Officer.ofCounty(county, () -> running.run("dues-check", JUNE.plusMonths(1).toString(), true));
        assertThat(found(1)).as("the matter that waited is decided, and this is another").containsExactly("2025-01-01", "2026-01-01");
    }

    private void put(int number, String state, String months, String decided) throws SQLException {
        township.texts("insert into finding (county_id, scope_path, member_id, kind, since, period, months, state, raised_at, verified_at, decided_at) select county_id, scope_path, id, 'DUES', date '2025-01-01',"
                + " date '2025-06-01', " + months + ", '" + state + "', now(), " + decided + ", " + decided + " from member where id = " + township.member(number) + " returning 1");
    }

    private List<String> found(int number) throws SQLException {
        return township.texts("select since from finding where kind = 'DUES' and member_id = " + township.member(number) + " order by since");
    }
}
