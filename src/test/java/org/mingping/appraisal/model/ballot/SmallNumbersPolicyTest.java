package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("§4 Small numbers")
class SmallNumbersPolicyTest {

    private static final SmallNumbersPolicy POLICY = new SmallNumbersPolicy(5);

    @Test
    @DisplayName("paper and electronic in one group are each none or at least five")
    void ways() {
        assertThat(POLICY.hidden(20, 0).allowed()).isTrue();
        assertThat(POLICY.hidden(0, 3).allowed()).as("one way alone gives nothing away by being rare").isTrue();
        assertThat(POLICY.hidden(3, 0).allowed()).isTrue();
        assertThat(POLICY.hidden(5, 5).allowed()).isTrue();
        assertThat(POLICY.hidden(20, 4).code()).isEqualTo("BALLOT_FEW_ON_PAPER");
        assertThat(POLICY.hidden(20, 4).arguments()).containsExactly(4, 5);
        assertThat(POLICY.hidden(4, 20).code()).isEqualTo("BALLOT_FEW_ELECTRONIC");
        assertThat(POLICY.hidden(4, 20).clause()).isEqualTo("§4");
    }

    @Test
    @DisplayName("groups are stored apart where each has five or more, otherwise pooled")
    void pooled() {
        Map<VoterGroup, VoterGroup> apart = POLICY.storedAs(5, 5);
        assertThat(apart).containsEntry(VoterGroup.MEMBERS, VoterGroup.MEMBERS).containsEntry(VoterGroup.REPRESENTATIVES, VoterGroup.REPRESENTATIVES);
        assertThat(POLICY.storedAs(4, 9).values()).containsOnly(VoterGroup.POOLED);
        assertThat(POLICY.storedAs(9, 4).values()).containsOnly(VoterGroup.POOLED);
        assertThat(POLICY.storedAs(9, 0)).as("nobody to be told from").containsEntry(VoterGroup.MEMBERS, VoterGroup.MEMBERS);
    }
}
