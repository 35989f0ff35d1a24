package org.mingping.dues.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.dues.model.CountyValue;
import org.mingping.dues.persistence.DuesOverview.Cell;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.organisation.RosterFixture;
import org.mingping.organisation.application.ImportingRoster;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.Upload;

@ArquillianTest
@DisplayName("A county's values of dues")
class CountyValuesOfDuesIT {

    @Inject
    private ImportingRoster importing;

    @Inject
    private SettingCountyValue setting;

    @Inject
    private ReadingDuesOverview overview;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    private final RosterFixture people = new RosterFixture("9841");

    @AfterEach
    void asBefore() throws Exception {
        set(CountyValue.FARMER_RATE, YearMonth.now(clock), "0.20");
    }

    @Test
    @DisplayName("let every farmer owe by the new rate from its month on, and by the old one before")
    void farmersRate() throws Exception {
        people.member(1);
        people.member(2).put("人员类别", "学生");
        Officer.ofCounty(county, () -> importing.store(Upload.of(people.write()), Progress.UNWATCHED));
        YearMonth now = YearMonth.now(clock);
        assertThat(set(CountyValue.FARMER_RATE, now, "0.5")).isPositive();
        assertThat(Officer.ofCounty(county, () -> setting.concernedByEarlier())).as("whom an earlier first month would be about").isGreaterThanOrEqualTo(2);
        assertThat(cell(now).owedSum()).isEqualTo(Money.of("0.70"));
        assertThat(cell(now).unpaid()).isEqualTo(2);
        if (now.getMonthValue() > 1) {
            assertThat(cell(now.minusMonths(1)).owedSum()).isEqualTo(Money.of("0.40"));
        }
        set(CountyValue.FARMER_RATE, now, "1.00");
        assertThat(cell(now).owedSum()).as("set anew for the same month").isEqualTo(Money.of("1.20"));
        assertThat(Officer.ofCounty(county, () -> setting.all())).as("what was set stays on record")
                .anySatisfy(line -> assertThat(line.isReplaced() && line.value().equals("0.50")).isTrue());
    }

    @Test
    @DisplayName("are what the regulations allow, reach back no further than a branch may collect, and keep checked months tracked")
    void refused() throws Exception {
        YearMonth now = YearMonth.now(clock);
        assertThat(refused(() -> set(CountyValue.FARMER_RATE, now, "1.01")).code()).isEqualTo("VALUE_NOT_ALLOWED");
        assertThat(refused(() -> set(CountyValue.FARMER_RATE, now, "0.19")).code()).isEqualTo("VALUE_NOT_ALLOWED");
        assertThat(refused(() -> set(CountyValue.ROUNDING_UNIT, now, "0.05")).code()).isEqualTo("VALUE_NOT_ALLOWED");
        assertThat(refused(() -> set(CountyValue.FARMER_RATE, now.minusMonths(7), "0.30")).code()).isEqualTo("VALUE_TOO_EARLY");
        assertThat(refused(() -> set(CountyValue.FIRST_MONTH, null, now.plusMonths(1).toString())).code()).isIn("FIRST_MONTH_CHECKED", "FIRST_MONTH_PAID");
        assertThat(refused(() -> set(CountyValue.FIRST_MONTH, null, "1926-01")).code()).as("mistyped for 2026-01: a hundred years of debt").isEqualTo("FIRST_MONTH_TOO_EARLY");
    }

    private Integer set(CountyValue key, YearMonth from, String value) throws Exception {
        return Officer.ofCounty(county, () -> setting.set(key, from, value));
    }

    private Cell cell(YearMonth month) throws Exception {
        return Officer.caller(county, Role.TOWNSHIP_OFFICER, "/99/9841/").perform(() -> overview.read("9841", month.getYear())).cells().stream()
                .filter(cell -> cell.code().equals(people.branchCode(1)) && cell.of().equals(month)).findFirst().orElseThrow();
    }

    private static Refusal refused(Callable<?> work) {
        return catchThrowableOfType(Refusal.class, work::call);
    }
}
