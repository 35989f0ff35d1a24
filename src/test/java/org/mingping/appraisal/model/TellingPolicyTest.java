package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a member is told before publicity (§1.11)")
class TellingPolicyTest {

    @ParameterizedTest(name = "{0} {1} {2} {3} {4} {5}: {6}")
    @CsvSource(nullValues = "-", value = {
        "-, -, false, -, false, false, NOT_YET_DETERMINED §1.11",
        "EXAMINATION_REQUIRED, -, false, -, false, false, NOT_YET_DETERMINED §1.11",
        "INDETERMINATE, -, false, -, false, false, NOT_YET_DETERMINED §1.11",
        "GRADED, UNQUALIFIED, false, -, false, false, TELL_COUNTY §1.9",
        "GRADED, UNQUALIFIED, true, -, false, false, -",
        "GRADED, EXCELLENT, false, -, false, false, TELL_QUOTA §1.8",
        "GRADED, EXCELLENT, false, ADMITTED, false, false, -",
        "GRADED, QUALIFIED, false, TIED, false, false, TELL_QUOTA §1.8",
        "GRADED, QUALIFIED, false, TIED, true, false, -",
        "GRADED, EXCELLENT, false, TIED, true, false, -",
        "GRADED, QUALIFIED, false, NOT_ADMITTED, false, false, -",
        "GRADED, QUALIFIED, false, -, false, false, -",
        "GRADED, BASICALLY_QUALIFIED, false, -, false, false, -",
        "COMMENT_ONLY, -, false, -, false, false, TELL_COMMENT §1.7",
        "COMMENT_ONLY, -, false, -, false, true, -",
        "NOT_A_MEMBER, -, false, -, false, false, -"})
    @DisplayName("is what is settled")
    void settled(Outcome outcome, Grade grade, boolean confirmed, QuotaStanding standing, boolean chosen, boolean commented, String refused) {
        Ruling ruling = TellingPolicy.ready("王一", new TellingPolicy.Standing(outcome, grade, confirmed, standing, chosen, commented));
        assertThat(ruling.refused() ? ruling.code() + " " + ruling.clause() : null).isEqualTo(refused);
        if (ruling.refused()) {
            assertThat(ruling.arguments()).containsExactly("王一");
        }
    }
}
