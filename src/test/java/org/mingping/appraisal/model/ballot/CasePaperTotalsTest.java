package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("§1.5 Paper sheets of a ballot on one member")
class CasePaperTotalsTest {

    private static final CasePaperTotals COUNTED = CasePaperTotals.of(7, 5, 4, 5, 1, 1, 1);

    @Test
    @DisplayName("have one mark each, an abstention being one")
    void oneMarkEach() {
        assertThat(COUNTED.addsUp().allowed()).isTrue();
        assertThat(CasePaperTotals.of(7, 5, 4, 5, 1, 1, 0).addsUp()).satisfies(ruling -> {
            assertThat(ruling.code()).isEqualTo("CASE_PAPER_SUM");
            assertThat(ruling.arguments()).containsExactly(11, 12);
        });
        assertThat(CasePaperTotals.of(0, 0, 0, 0, 0, 0, 0).addsUp().code()).isEqualTo("CASE_PAPER_NONE");
        assertThatIllegalArgumentException().isThrownBy(() -> CasePaperTotals.of(1, 0, -1, 2, 0, 0, 0));
    }

    @Test
    @DisplayName("count where two people have found the same, of either group and of every mark")
    void twoPeople() {
        assertThat(COUNTED.agreesWith(CasePaperTotals.of(7, 5, 4, 5, 1, 1, 1)).allowed()).isTrue();
        assertThat(COUNTED.agreesWith(CasePaperTotals.of(6, 6, 4, 5, 1, 1, 1)).code()).as("of other groups").isEqualTo("CASE_PAPER_DIFFER");
        assertThat(COUNTED.agreesWith(CasePaperTotals.of(7, 5, 5, 4, 1, 1, 1)).allowed()).as("of other marks").isFalse();
    }

    @Test
    @DisplayName("§4 are counted, with those from screens, where at least as many came as must mark a member")
    void few() {
        CaseFewSheetsPolicy five = new CaseFewSheetsPolicy(5);
        assertThat(five.counted(5).allowed()).isTrue();
        assertThat(five.counted(4)).satisfies(ruling -> {
            assertThat(ruling.code()).isEqualTo("CASE_BALLOT_FEW");
            assertThat(ruling.arguments()).containsExactly(4, 5);
        });
    }
}
