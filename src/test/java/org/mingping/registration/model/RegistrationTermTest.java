package org.mingping.registration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The term to register (domain §6)")
class RegistrationTermTest {

    @Test
    @DisplayName("is fifteen days by the calendar, the day after the opening being day 1")
    void calendarDays() {
        assertThat(RegistrationTerm.FIFTEEN_DAYS.lastDay(LocalDate.of(2026, 11, 27))).isEqualTo(LocalDate.of(2026, 12, 12));
        assertThat(RegistrationTerm.FIFTEEN_DAYS.isProvisional(LocalDate.of(2029, 1, 1))).as("no calendar of holidays is asked").isFalse();
    }

    @Test
    @DisplayName("may be counted by working days, over holidays and with the working weekends, and says when a year's holidays are not known")
    void workingDays() {
        RegistrationTerm term = new RegistrationTerm(15, RegistrationTerm.Count.WORKING_DAYS);
        // 2026: 19 to 21 June are a holiday; 22 June to 3 July are ten working days, 6 to 8 July three more, after 17 and 18 June.
        assertThat(term.lastDay(LocalDate.of(2026, 6, 16))).isEqualTo(LocalDate.of(2026, 7, 8));
        assertThat(term.isProvisional(LocalDate.of(2026, 6, 16))).isFalse();
        assertThat(term.isProvisional(LocalDate.of(2026, 12, 20))).isTrue();
    }
}
