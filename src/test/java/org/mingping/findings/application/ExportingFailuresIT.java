package org.mingping.findings.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.findings.FailureKind;
import org.mingping.findings.PayingTownship;
import org.mingping.findings.persistence.FailureLists;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.organisation.web.Corrected;
import org.mingping.schedule.RunningJob;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("§2 The three failures as a workbook")
class ExportingFailuresIT {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final int MEMBERS = 5;

    @Inject
    private ExportingFailures exporting;
    @Inject
    private ReadingFailures reading;
    @Inject
    private RunningJob running;
    @Inject
    private ImportingRoster importing;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    private PayingTownship township;

    @BeforeEach
    void checked() throws Exception {
        township = PayingTownship.settle(new RosterFixture("9884"), "9884", MEMBERS, importing, county, database);
        township.pays(2, YearMonth.of(2026, 4));
        Officer.ofCounty(county, () -> running.run("dues-check", JUNE.toString(), true));
    }

    @Test
    @DisplayName("have the rows of the list in its order, whatever its pages, masked, and of the caller's scope alone")
    void rows() throws Exception {
        FailureLists.Filter filter = new FailureLists.Filter(FailureKind.DUES, null, "9884", JUNE);
        Caller officer = township.officer(Role.TOWNSHIP_OFFICER, "t9884", township.path(), null);
        List<String> listed = new ArrayList<>();
        for (int page = 0; page < MEMBERS; page++) {
            int at = page;
            officer.perform(() -> reading.runs(filter, at, 1)).items().forEach(line -> listed.add(line.idNumber() + " " + line.run()));
        }
        List<List<String>> rows = exported(officer, filter);
        assertThat(rows.subList(1, rows.size())).hasSize(MEMBERS).extracting(row -> row.get(1) + " " + row.get(5)).containsExactlyElementsOf(listed);
        assertThat(rows.get(MEMBERS).get(5)).as("the shortest run last").isEqualTo("2");
        assertThat(rows.subList(1, rows.size())).allSatisfy(row -> assertThat(row.get(1)).contains("*"));

        FailureLists.Filter whole = new FailureLists.Filter(null, null, null, JUNE);
        assertThat(exported(township.officer(Role.BRANCH_OFFICER, "b9884", township.branchPath(1), null), whole)).hasSize(MEMBERS + 1);
        assertThat(exported(township.officer(Role.BRANCH_OFFICER, "n9884", township.branchPath(2), null), whole)).as("the neighbour's headings alone").hasSize(1);
        assertThatThrownBy(() -> exported(township.officer(Role.TOWNSHIP_OFFICER, "t9850", county.path() + "9850/", null), filter))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_FOUND"));
    }

    private List<List<String>> exported(Caller caller, FailureLists.Filter filter) throws Exception {
        Path file = Files.createTempFile("failures", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            caller.perform(() -> {
                exporting.export(filter, out, Locale.SIMPLIFIED_CHINESE);
                return null;
            });
        }
        List<List<String>> rows = Corrected.rows(file, 0);
        Files.delete(file);
        return rows;
    }
}
