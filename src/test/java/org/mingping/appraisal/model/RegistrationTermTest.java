package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.WorkingCalendar;

@DisplayName("§6 A member has, to register,")
class RegistrationTermTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.stateCouncil();

    @Test
    @DisplayName("fifteen calendar days, of which the day after the opening is the first, holidays among them")
    void calendarDays() {
        RegistrationTerm term = RuleSetParameters.countyTrial1().registration();
        assertThat(term).isEqualTo(new RegistrationTerm(15, DayCount.CALENDAR));
        assertThat(term.lastDay(LocalDate.of(2026, 9, 20), CALENDAR)).isEqualTo(LocalDate.of(2026, 10, 5));
    }

    @Test
    @DisplayName("or, where the rule set says so, as many working days, make-up weekends counted and holidays not")
    void workingDays() {
        RegistrationTerm term = new RegistrationTerm(15, DayCount.WORKING);
        // 21 to 24 September, 28 to 30, then the holiday until 7 October; 8 to 16 October, with Saturday the 10th.
        assertThat(term.lastDay(LocalDate.of(2026, 9, 20), CALENDAR)).isEqualTo(LocalDate.of(2026, 10, 16));
    }
}
