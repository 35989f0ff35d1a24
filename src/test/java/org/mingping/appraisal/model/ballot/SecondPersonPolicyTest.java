package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.ballot.SecondPersonPolicy.Person;

@DisplayName("§4 The second person who issues codes")
class SecondPersonPolicyTest {

    private static final long BRANCH = 30;
    private static final long TOWNSHIP = 20;
    private static final Person OFFICER = new Person(1, 100L, BRANCH);

    private final SecondPersonPolicy policy = new SecondPersonPolicy(BRANCH, TOWNSHIP, null);

    @Test
    @DisplayName("is anybody of the branch or of its superior organisation, a member or an officer")
    void suits() {
        assertThat(policy.suits(OFFICER, new Person(2, 101L, BRANCH)).allowed()).isTrue();
        assertThat(policy.suits(OFFICER, new Person(2, null, BRANCH)).allowed()).isTrue();
        assertThat(policy.suits(OFFICER, new Person(2, null, TOWNSHIP)).allowed()).isTrue();
        assertThat(policy.suits(new Person(1, null, BRANCH), new Person(2, null, BRANCH)).allowed()).as("two accounts of nobody on a roll").isTrue();
    }

    @Test
    @DisplayName("is not the officer, by this account or by another of the same member")
    void notThemself() {
        assertThat(policy.suits(OFFICER, OFFICER).code()).isEqualTo("SECOND_PERSON_SELF");
        assertThat(policy.suits(OFFICER, new Person(2, 100L, BRANCH)).code()).isEqualTo("SECOND_PERSON_SELF");
        assertThat(policy.suits(OFFICER, OFFICER).clause()).isEqualTo("§4");
    }

    @Test
    @DisplayName("is not the member whose case is voted on (§5)")
    void notTheOneConcerned() {
        SecondPersonPolicy ofCase = new SecondPersonPolicy(BRANCH, TOWNSHIP, 101L);
        assertThat(ofCase.suits(OFFICER, new Person(2, 101L, BRANCH)).code()).isEqualTo("SECOND_PERSON_CONCERNED");
        assertThat(ofCase.suits(OFFICER, new Person(2, 102L, BRANCH)).allowed()).isTrue();
        assertThat(ofCase.suits(OFFICER, new Person(2, null, TOWNSHIP)).allowed()).isTrue();
    }

    @Test
    @DisplayName("is nobody of another branch, township or of the county")
    void notFromElsewhere() {
        assertThat(policy.suits(OFFICER, new Person(2, 101L, 31)).code()).isEqualTo("SECOND_PERSON_ELSEWHERE");
        assertThat(policy.suits(OFFICER, new Person(2, null, 21)).code()).isEqualTo("SECOND_PERSON_ELSEWHERE");
        assertThat(policy.suits(OFFICER, new Person(2, null, 1)).clause()).isEqualTo("§4");
    }
}
