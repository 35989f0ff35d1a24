package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("§1.5 Paper that came back")
class PaperByGroupPolicyTest {

    private static final PaperByGroupPolicy TEN_AND_FIVE = new PaperByGroupPolicy(10, 5);

    @Test
    @DisplayName("from mass representatives is, with the codes used, no more than their list")
    void representatives() {
        assertThat(TEN_AND_FIVE.within(new ReturnedSheets(0, 3), 10, 2).allowed()).isTrue();
        Ruling fourth = TEN_AND_FIVE.within(new ReturnedSheets(0, 4), 5, 2);
        assertThat(fourth.code()).isEqualTo("PAPER_REPRESENTATIVES_TOO_MANY");
        assertThat(fourth.arguments()).containsExactly(4, 2, 5);
        assertThat(fourth.clause()).isEqualTo("§1.5");
    }

    @Test
    @DisplayName("from members is, with those who voted on screens, no more than may vote")
    void members() {
        assertThat(TEN_AND_FIVE.within(new ReturnedSheets(5, 5), 5, 0).allowed()).isTrue();
        Ruling sixth = TEN_AND_FIVE.within(new ReturnedSheets(6, 0), 5, 0);
        assertThat(sixth.code()).isEqualTo("PAPER_MEMBERS_TOO_MANY");
        assertThat(sixth.arguments()).containsExactly(6, 5, 10);
    }

    @Test
    @DisplayName("from members is theirs whose rows say so, or theirs who stand on no row and hold a sheet")
    void known() {
        assertThat(TEN_AND_FIVE.known(new ReturnedSheets(5, 0), 5, 0).allowed()).isTrue();
        assertThat(TEN_AND_FIVE.known(new ReturnedSheets(5, 5), 2, 6).allowed()).as("not every holder brings it back").isTrue();
        Ruling unknown = TEN_AND_FIVE.known(new ReturnedSheets(5, 0), 2, 2);
        assertThat(unknown.code()).isEqualTo("PAPER_MEMBERS_UNKNOWN");
        assertThat(unknown.arguments()).containsExactly(5, 2, 2);
    }
}
