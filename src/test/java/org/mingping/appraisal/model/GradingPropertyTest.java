package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;

/** What is true of every question whatever. */
class GradingPropertyTest {

    @Property(tries = 300)
    void everyQuestionHasOneOutcomeAndADerivationThatCanBeReadBack(@ForAll("questions") GradeQuestion question) {
        Verdict verdict = Asked.COUNTY_TRIAL_1.verdict(question);

        assertThat(verdict.outcome() == Outcome.GRADED).isEqualTo(verdict.grade() != null);
        assertThat(DerivationJson.read(DerivationJson.write(verdict.derivation()))).isEqualTo(verdict.derivation());
        verdict.derivation().forEach(step -> assertThat(DerivationText.statement(step, Locale.SIMPLIFIED_CHINESE)).isNotBlank());
    }

    @Property
    void askedAgainItAnswersTheSame(@ForAll("questions") GradeQuestion question) {
        assertThat(Grading.verdict(RuleSetParameters.countyTrial1(), question)).isEqualTo(Asked.COUNTY_TRIAL_1.verdict(question));
    }

    @Property
    void unqualifiedComesOnlyFromDisciplineOrAConfirmedExamination(@ForAll("questions") GradeQuestion question) {
        Verdict verdict = Asked.COUNTY_TRIAL_1.verdict(question);
        if (verdict.grade() == Grade.UNQUALIFIED) {
            Step last = verdict.derivation().get(verdict.derivation().size() - 1);
            assertThat(last.rule()).isIn("DISCIPLINE", "EXAMINATION");
            assertThat(last.values()).containsValue(last.rule().equals("DISCIPLINE") ? "UNQUALIFIED" : "CONFIRMED");
        }
    }

    @Property
    void nothingAfterTheVotesEverRaisesAGrade(@ForAll("questions") GradeQuestion question) {
        Verdict verdict = Asked.COUNTY_TRIAL_1.verdict(question);
        if (verdict.grade() != null && verdict.byVotes() != null) {
            assertThat(verdict.grade().isHigherThan(verdict.byVotes())).isFalse();
        }
    }

    @Property
    void moreOfTheSameProportionsGiveTheSameGrade(@ForAll("votes") Votes votes, @ForAll("factors") int factor) {
        Votes scaled = new Votes(votes.excellent() * factor, votes.qualified() * factor, votes.basicallyQualified() * factor,
                votes.unqualified() * factor, votes.abstained() * factor);
        for (Denominator denominator : Denominator.values()) {
            Verdict one = Asked.verdict(Asked.about(votes).denominator(denominator));
            Verdict other = Asked.verdict(Asked.about(scaled).denominator(denominator));
            assertThat(other.outcome()).isEqualTo(one.outcome());
            assertThat(other.grade()).isEqualTo(one.grade());
        }
    }

    @Property
    void theOrderOfSanctionsDoesNotMatter(@ForAll("sanctions") List<SanctionOnRecord> sanctions) {
        List<SanctionOnRecord> reversed = new ArrayList<>(sanctions);
        Collections.reverse(reversed);
        Verdict one = Asked.verdict(Asked.about(Asked.EXCELLENT).sanctions(sanctions));
        Verdict other = Asked.verdict(Asked.about(Asked.EXCELLENT).sanctions(reversed));
        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(other.grade()).isEqualTo(one.grade());
    }

    @Provide
    Arbitrary<Integer> factors() {
        return Arbitraries.integers().between(1, 1000);
    }

    @Provide
    Arbitrary<Votes> votes() {
        Arbitrary<Integer> count = Arbitraries.integers().between(0, 50);
        return Combinators.combine(count, count, count, count, count).as(Votes::new);
    }

    @Provide
    Arbitrary<List<SanctionOnRecord>> sanctions() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 3 * 365).map(LocalDate.of(2024, 6, 1)::plusDays);
        return Combinators.combine(Arbitraries.of(SanctionKind.class), days).as(SanctionOnRecord::new).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<GradeQuestion> questions() {
        Arbitrary<CommitteeProposal> proposals = Arbitraries.of(Grade.class).map(grade -> new CommitteeProposal(grade, "理由"));
        Arbitrary<SuperiorChoice> choices = Arbitraries.of(true, false).map(admitted -> new SuperiorChoice(admitted, "理由"));
        Arbitrary<GradeQuestion.Builder> asked = Combinators.combine(Arbitraries.of(Half.class), votes(), sanctions(),
                Arbitraries.of(MembershipStatus.class).injectDuplicates(0.5), Arbitraries.of(Denominator.class).injectNull(0.3),
                Arbitraries.of(Grade.class).injectNull(0.3), Arbitraries.of(ExaminationResult.class).injectNull(0.3))
                .as((half, votes, sanctions, status, denominator, previous, examination) ->
                        GradeQuestion.about(new HalfYear(2026, half), Asked.DETERMINED).votes(votes).sanctions(sanctions)
                                .status(status)
                                .denominator(denominator).previousYearGrade(previous).examination(examination));
        return Combinators.combine(asked, Arbitraries.of(true, false), Arbitraries.of(true, false), proposals.injectNull(0.5),
                Arbitraries.of(QuotaStanding.class).injectNull(0.3), choices.injectNull(0.5))
                .as((question, referred, objected, proposal, standing, choice) -> question.referred(referred).objectionUpheld(objected).committeeProposal(proposal)
                        .quotaStanding(standing).superiorChoice(choice).build());
    }
}
