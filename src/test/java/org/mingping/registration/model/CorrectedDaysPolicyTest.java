package org.mingping.registration.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingping.organisation.model.CorrectableField.EDUCATION;
import static org.mingping.organisation.model.CorrectableField.FULL_SINCE;
import static org.mingping.organisation.model.CorrectableField.JOINED_ON;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.model.CorrectableField;
import org.mingping.shared.Refusal;

@DisplayName("Corrections of the two days of membership (domain §6)")
class CorrectedDaysPolicyTest {

    private static final Map<CorrectableField, String> RECORD = Map.of(JOINED_ON, "2000-07-01", FULL_SINCE, "2001-07-01");

    @Test
    @DisplayName("nobody became full before they joined, by the record with what is asked for; both days may move together")
    void order() {
        refused(Map.of(FULL_SINCE, "2000-06-30"));
        refused(Map.of(JOINED_ON, "2001-07-02"));
        refused(Map.of(JOINED_ON, "2010-07-01", FULL_SINCE, "2009-07-01"));
        CorrectedDaysPolicy.require(RECORD, Map.of(JOINED_ON, "2010-07-01", FULL_SINCE, "2011-07-01"));
        CorrectedDaysPolicy.require(RECORD, Map.of(FULL_SINCE, "2000-07-01"));
    }

    @Test
    @DisplayName("a record that contradicts itself keeps nobody from correcting something else, nor a missing day")
    void nothingElse() {
        Map<CorrectableField, String> wrong = Map.of(JOINED_ON, "2001-07-01", FULL_SINCE, "2000-07-01");
        CorrectedDaysPolicy.require(wrong, Map.of(EDUCATION, "本科"));
        CorrectedDaysPolicy.require(Map.of(), Map.of(FULL_SINCE, "2001-07-01"));
    }

    @Test
    @DisplayName("of two days that move together the one is approved first with which the record still holds; then the other")
    void oneAfterTheOther() {
        Map<CorrectableField, String> both = Map.of(JOINED_ON, "2010-07-01", FULL_SINCE, "2011-07-01");
        assertThatThrownBy(() -> CorrectedDaysPolicy.requireAlone(RECORD, JOINED_ON, both))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CORRECTION_OTHER_FIRST"));
        CorrectedDaysPolicy.requireAlone(RECORD, FULL_SINCE, both);
        CorrectedDaysPolicy.requireAlone(Map.of(JOINED_ON, "2000-07-01", FULL_SINCE, "2011-07-01"), JOINED_ON, Map.of(JOINED_ON, "2010-07-01"));
        CorrectedDaysPolicy.requireAlone(RECORD, EDUCATION, Map.of(EDUCATION, "本科", JOINED_ON, "2010-07-01"));
    }

    private static void refused(Map<CorrectableField, String> asked) {
        assertThatThrownBy(() -> CorrectedDaysPolicy.require(RECORD, asked)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CORRECTION_ORDER"));
    }
}
