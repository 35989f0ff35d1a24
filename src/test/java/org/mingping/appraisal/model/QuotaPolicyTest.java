package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 优秀格次的党员比例，按不超过党员总数的10%确定 (§1.8). */
class QuotaPolicyTest {

    private final QuotaPolicy policy = new QuotaPolicy(RuleSetParameters.countyTrial1());

    @ParameterizedTest
    @CsvSource({"0,0", "9,0", "10,1", "19,1", "20,2", "30000,3000"})
    void slotsAreATenthOfTheMembersRoundedDown(int members, int slots) {
        assertThat(policy.slots(members)).isEqualTo(slots);
    }

    @Test
    void moreExcellentVotesRankFirst() {
        QuotaResult result = policy.apply(10, List.of(candidate("a", 7, 3, 0, 0), candidate("b", 8, 1, 0, 1)));
        assertThat(result.admitted()).containsExactly("b");
        assertThat(result.notAdmitted()).containsExactly("a");
    }

    @Test
    void atLevelExcellentVotesFewerUnqualifiedRankFirst() {
        QuotaResult result = policy.apply(10, List.of(candidate("a", 7, 2, 0, 1), candidate("b", 7, 0, 3, 0)));
        assertThat(result.admitted()).containsExactly("b");
    }

    @Test
    void atLevelUnqualifiedVotesMoreQualifiedRankFirst() {
        QuotaResult result = policy.apply(10, List.of(candidate("a", 7, 1, 2, 0), candidate("b", 7, 2, 1, 0)));
        assertThat(result.admitted()).containsExactly("b");
        assertThat(result.tied()).isEmpty();
    }

    @Test
    void sharesAreComparedAndNotCounts() {
        QuotaResult result = policy.apply(10, List.of(candidate("few", 9, 1, 0, 0), candidate("many", 17, 3, 0, 0)));
        assertThat(result.admitted()).containsExactly("few");
    }

    @Test
    void levelAcrossTheLastSlotTheyAreTied() {
        QuotaResult result = policy.apply(20, List.of(candidate("d", 6, 4, 0, 0), candidate("c", 14, 6, 0, 0),
                candidate("b", 7, 3, 0, 0),
                candidate("a", 9, 1, 0, 0)));
        assertThat(result.slots()).isEqualTo(2);
        assertThat(result.admitted()).containsExactly("a");
        assertThat(result.tied()).containsExactly("b", "c");
        assertThat(result.notAdmitted()).containsExactly("d");
        assertThat(result.slotsLeft()).isEqualTo(1);
    }

    @Test
    void levelInsideTheSlotsNobodyIsTied() {
        QuotaResult result = policy.apply(20, List.of(candidate("a", 7, 3, 0, 0), candidate("b", 14, 6, 0, 0),
                candidate("c", 6, 4, 0, 0)));
        assertThat(result.admitted()).containsExactly("a", "b");
        assertThat(result.tied()).isEmpty();
        assertThat(result.notAdmitted()).containsExactly("c");
        assertThat(result.slotsLeft()).isZero();
    }

    @Test
    void withoutSlotsNobodyIsAdmittedAndNobodyTied() {
        QuotaResult result = policy.apply(9, List.of(candidate("b", 7, 3, 0, 0), candidate("a", 14, 6, 0, 0)));
        assertThat(result.admitted()).isEmpty();
        assertThat(result.tied()).isEmpty();
        assertThat(result.notAdmitted()).containsExactly("a", "b");
        assertThat(result.members()).isEqualTo(9);
    }

    @Test
    void exactlyAsManyCandidatesAsSlotsAreAllAdmitted() {
        assertThat(policy.apply(20, List.of(candidate("b", 7, 3, 0, 0), candidate("a", 14, 6, 0, 0))).admitted())
                .containsExactly("a", "b");
        assertThat(policy.apply(20, List.of()).admitted()).isEmpty();
    }

    @Test
    void aCandidateWithoutVotesIsAnInputError() {
        List<QuotaCandidate> candidates = List.of(candidate("a", 7, 3, 0, 0), candidate("b", 0, 0, 0, 0));
        Ruling ruling = policy.acceptable(candidates);
        assertThat(ruling.refused()).isTrue();
        assertThat(ruling.code()).isEqualTo("QUOTA_CANDIDATE_WITHOUT_VOTES");
        assertThat(ruling.clause()).isEqualTo("§1.8");
        assertThat(ruling.arguments()).containsExactly("b");
        assertThatIllegalArgumentException().isThrownBy(() -> policy.apply(100, candidates))
                .withMessageContaining("QUOTA_CANDIDATE_WITHOUT_VOTES");
    }

    @Test
    void theSameCandidateTwiceIsAnInputError() {
        assertThat(policy.acceptable(List.of(candidate("a", 7, 3, 0, 0), candidate("a", 8, 3, 0, 0))).code())
                .isEqualTo("QUOTA_CANDIDATE_TWICE");
        assertThat(policy.acceptable(List.of(candidate("a", 7, 3, 0, 0))).allowed()).isTrue();
    }

    @Test
    void abstentionsCountInTheRankingWhenTheRuleSetSaysSo() {
        Map<String, String> values = new HashMap<>(RuleSetParameters.countyTrial1().toMap());
        values.put("votes.denominator", "MARKED_AND_ABSTAINED");
        List<QuotaCandidate> candidates = List.of(new QuotaCandidate("a", new Votes(8, 2, 0, 0, 10)), candidate("b", 7, 3, 0, 0));
        assertThat(policy.apply(10, candidates).admitted()).containsExactly("a");
        assertThat(new QuotaPolicy(RuleSetParameters.fromMap(values)).apply(10, candidates).admitted()).containsExactly("b");
    }

    @Test
    void theSuperiorChoosesAmongTheTiedForExactlyTheSlotsLeftWithAReason() {
        QuotaResult result = policy.apply(20, List.of(candidate("c", 14, 6, 0, 0), candidate("b", 7, 3, 0, 0),
                candidate("a", 9, 1, 0, 0)));
        assertThat(QuotaPolicy.slotsAmong(result.tied().size(), result.slotsLeft(), 0)).isEqualTo(1);
        assertThat(choice(result, List.of("b"), "理由").allowed()).isTrue();
        assertThat(choice(result, List.of("a"), "理由").code()).isEqualTo("QUOTA_CHOICE_NOT_TIED");
        assertThat(choice(result, List.of("a"), "理由").refused()).isTrue();
        assertThat(choice(result, List.of("b", "c"), "理由").arguments()).containsExactly(2, 1);
        assertThat(choice(result, List.of(), "理由").code()).isEqualTo("QUOTA_CHOICE_SLOTS");
        assertThat(choice(result, List.of("b"), " ").code()).isEqualTo("QUOTA_CHOICE_REASON");
        assertThat(choice(result, List.of("b"), null).refused()).isTrue();
    }

    private static Ruling choice(QuotaResult result, List<String> chosen, String reason) {
        return QuotaPolicy.choice(result.tied(), result.slotsLeft(), chosen, reason);
    }

    @Test
    void theSlotsOfATieAreThoseItAroseAboutLessWhatIsGivenAndNoMoreThanThereAreMembersLeft() {
        assertThat(QuotaPolicy.slotsAmong(3, 2, 0)).isEqualTo(2);
        assertThat(QuotaPolicy.slotsAmong(1, 2, 0)).as("two of three have dropped out").isEqualTo(1);
        assertThat(QuotaPolicy.slotsAmong(2, 2, 1)).as("one is given").isEqualTo(1);
        assertThat(QuotaPolicy.slotsAmong(2, 1, 1)).as("all are given").isZero();
        assertThat(QuotaPolicy.slotsAmong(2, 0, 1)).isZero();
    }

    @Property
    void everyCandidateStandsInOneListAndTheOrderOfEntryDoesNotMatter(@ForAll("pools") List<Votes> pool, @ForAll Random random) {
        List<QuotaCandidate> candidates = new ArrayList<>();
        for (int i = 0; i < pool.size(); i++) {
            candidates.add(new QuotaCandidate("c" + i, pool.get(i)));
        }
        QuotaResult result = policy.apply(55, candidates);
        Collections.shuffle(candidates, random);

        assertThat(policy.apply(55, candidates)).isEqualTo(result);
        assertThat(result.admitted().size() + result.tied().size() + result.notAdmitted().size()).isEqualTo(pool.size());
        assertThat(result.admitted()).hasSizeLessThanOrEqualTo(5);
        if (!result.tied().isEmpty()) {
            assertThat(result.slotsLeft()).isBetween(1, result.tied().size() - 1);
        } else {
            assertThat(result.admitted()).hasSize(Math.min(5, pool.size()));
        }
    }

    @Provide
    Arbitrary<List<Votes>> pools() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 2);
        return Combinators.combine(Arbitraries.integers().between(4, 6), few, few, few).as(Votes::of).list().ofMaxSize(15);
    }

    private static QuotaCandidate candidate(String id, int e, int q, int b, int u) {
        return new QuotaCandidate(id, Votes.of(e, q, b, u));
    }
}
