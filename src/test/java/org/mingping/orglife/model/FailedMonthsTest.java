package org.mingping.orglife.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.orglife.model.FailedMonths.Fact;
import org.mingping.orglife.model.FailedMonths.Verdict;

@DisplayName("A month of organisation life or assigned work (domain §3)")
class FailedMonthsTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    @DisplayName("counts as failed when everything expected in it was missed without excuse")
    void everythingMissed() {
        FailedMonths months = new FailedMonths(FIRST, List.of(missed(MAY), missed(MAY)), Set.of());
        assertThat(months.verdict(MAY)).isEqualTo(Verdict.FAILED);
        assertThat(months.runAt(MAY)).containsExactly(MAY);
    }

    @Test
    @DisplayName("does not count with one thing done, whatever else was missed")
    void oneThingDone() {
        FailedMonths months = new FailedMonths(FIRST, List.of(missed(MAY), done(MAY), missed(MAY)), Set.of());
        assertThat(months.verdict(MAY)).isEqualTo(Verdict.TOOK_PART);
        assertThat(months.runAt(MAY)).isEmpty();
    }

    @Test
    @DisplayName("in which nothing was expected neither counts nor ends the run")
    void nothingExpected() {
        FailedMonths months = new FailedMonths(FIRST, List.of(missed(MAY), missed(MAY.plusMonths(2))), Set.of());
        assertThat(months.verdict(MAY.plusMonths(1))).isEqualTo(Verdict.NOTHING_EXPECTED);
        assertThat(months.runAt(MAY.plusMonths(3))).containsExactly(MAY, MAY.plusMonths(2));
    }

    @Test
    @DisplayName("in which something was done or excused ends the run, and the next begins after it")
    void ended() {
        FailedMonths months = new FailedMonths(FIRST, List.of(missed(MAY), done(MAY.plusMonths(1)), missed(MAY.plusMonths(2))), Set.of());
        assertThat(months.runAt(MAY.plusMonths(1))).isEmpty();
        assertThat(months.runAt(MAY.plusMonths(2))).containsExactly(MAY.plusMonths(2));
    }

    @Test
    @DisplayName("that a finding's verification excused ends the run, although everything in it was missed")
    void excused() {
        FailedMonths months = new FailedMonths(FIRST, List.of(missed(MAY), missed(MAY.plusMonths(1)), missed(MAY.plusMonths(2))), Set.of(MAY, MAY.plusMonths(1)));
        assertThat(months.verdict(MAY)).isEqualTo(Verdict.EXCUSED);
        assertThat(months.runAt(MAY.plusMonths(2))).containsExactly(MAY.plusMonths(2));
    }

    @Test
    @DisplayName("that comes later does not change the run of an earlier one")
    void asOfThen() {
        FailedMonths months = new FailedMonths(FIRST, List.of(missed(MAY), done(MAY.plusMonths(1))), Set.of(MAY.plusMonths(1)));
        assertThat(months.runAt(MAY)).containsExactly(MAY);
    }

    @Test
    @DisplayName("before the county's first tracked one counts in no run")
    void beforeTheFirst() {
        YearMonth january = FIRST;
        FailedMonths months = new FailedMonths(january, List.of(missed(january.minusMonths(2)), missed(january.minusMonths(1)), missed(january)), Set.of());
        assertThat(months.runAt(january)).containsExactly(january);
    }

    private static Fact missed(YearMonth month) {
        return new Fact(month, true);
    }

    private static Fact done(YearMonth month) {
        return new Fact(month, false);
    }
}
