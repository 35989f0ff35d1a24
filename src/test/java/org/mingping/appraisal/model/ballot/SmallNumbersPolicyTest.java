package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.Ruling;
import org.mingping.appraisal.model.ballot.SmallNumbersPolicy.Ways;

@DisplayName("§4 Small numbers")
class SmallNumbersPolicyTest {

    private static final SmallNumbersPolicy POLICY = new SmallNumbersPolicy(5);

    @Test
    @DisplayName("paper and electronic in one group are each none or at least five")
    void ways() {
        assertThat(of(20, 0).allowed()).isTrue();
        assertThat(of(0, 3).allowed()).as("one way alone gives nothing away by being rare").isTrue();
        assertThat(of(3, 0).allowed()).isTrue();
        assertThat(of(5, 5).allowed()).isTrue();
        assertThat(of(20, 4).code()).isEqualTo("BALLOT_FEW_ON_PAPER");
        assertThat(of(20, 4).arguments()).containsExactly(4, 5);
        assertThat(of(4, 20).code()).isEqualTo("BALLOT_FEW_ELECTRONIC");
        assertThat(of(4, 20).clause()).isEqualTo("§4");
    }

    @Test
    @DisplayName("and of both groups together: what two people typed from paper, taken from the pooled result, leaves at least five sheets from screens")
    void together() {
        Ways alone = new Ways(1, 0);
        Ways paper = new Ways(0, 8);
        assertThat(of(1, 0).allowed()).as("each group votes one way").isTrue();
        assertThat(of(0, 8).allowed()).isTrue();
        assertThat(POLICY.hidden(alone, paper).code()).isEqualTo("BALLOT_FEW_ELECTRONIC_TOGETHER");
        assertThat(POLICY.hidden(alone, paper).arguments()).containsExactly(1, 5);
        assertThat(POLICY.hidden(alone, paper).clause()).isEqualTo("§4");
        assertThat(POLICY.hidden(paper, alone).code()).as("a lone representative's code").isEqualTo("BALLOT_FEW_ELECTRONIC_TOGETHER");
        assertThat(POLICY.hidden(new Ways(8, 0), new Ways(0, 4)).code()).isEqualTo("BALLOT_FEW_ON_PAPER_TOGETHER");
        assertThat(POLICY.hidden(new Ways(2, 0), new Ways(3, 0)).allowed()).as("nothing is on paper").isTrue();
        assertThat(POLICY.hidden(new Ways(5, 0), new Ways(0, 5)).allowed()).isTrue();
        assertThat(POLICY.hidden(new Ways(5, 4), new Ways(5, 5)).code()).as("each group first").isEqualTo("BALLOT_FEW_ON_PAPER");
    }

    private static Ruling of(int electronic, int onPaper) {
        return POLICY.hidden(new Ways(electronic, onPaper));
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
