package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;

/** The sentences of domain §1.6 to §1.9, one test each. */
class GradingTest {

    @Nested
    class GradeByVotesAlone {

        @ParameterizedTest(name = "{0} E, {1} Q, {2} B, {3} U: {4}")
        @CsvSource({
            // 优秀票得票率60%以上、不合格票得票率不高于10%的，定为优秀
            "12,6,0,2,EXCELLENT", "11,7,0,2,QUALIFIED", "60,29,0,11,QUALIFIED", "60,30,0,10,EXCELLENT",
            // 优秀、合格票得票率不低于60%，不合格票得票率不高于15%的，定为合格
            "0,12,5,3,QUALIFIED", "0,11,6,3,BASICALLY_QUALIFIED", "0,60,25,15,QUALIFIED", "0,60,24,16,BASICALLY_QUALIFIED",
            // 优秀、合格和基本合格票得票率不低于60%，不合格票得票率不高于三分之一的，定为基本合格
            "0,9,9,6,BASICALLY_QUALIFIED", "5,5,0,5,BASICALLY_QUALIFIED"})
        void theSourcesThresholdsHoldToTheVote(int e, int q, int b, int u, Grade expected) {
            assertThat(byVotes(Votes.of(e, q, b, u), Denominator.MARKED)).isEqualTo(expected);
        }

        @Test
        void moreThanAThirdUnqualifiedGivesNoGrade() {
            assertThat(byVotes(Votes.of(19, 0, 0, 10), Denominator.MARKED)).isNull();
            assertThat(byVotes(Votes.of(20, 0, 0, 10), Denominator.MARKED)).isEqualTo(Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void abstentionsCountOnlyWhenTheRuleSetSaysSo() {
            assertThat(byVotes(new Votes(6, 4, 0, 0, 1), Denominator.MARKED)).isEqualTo(Grade.EXCELLENT);
            assertThat(byVotes(new Votes(6, 4, 0, 0, 1), Denominator.MARKED_AND_ABSTAINED)).isEqualTo(Grade.QUALIFIED);
        }

        @Test
        void withoutVotesThereIsNone() {
            assertThat(byVotes(new Votes(0, 0, 0, 0, 3), Denominator.MARKED)).isNull();
        }

        private static Grade byVotes(Votes votes, Denominator denominator) {
            return new GradeByVotes(RuleSetParameters.countyTrial1()).of(votes, denominator).orElse(null);
        }
    }

    @Nested
    class Examination {

        @Test
        void aTriggerAloneNeverGrades() {
            assertOutcome(Asked.about(Asked.TRIGGERED), Outcome.EXAMINATION_REQUIRED, null);
        }

        @Test
        void confirmedItIsUnqualified() {
            assertOutcome(Asked.about(Asked.TRIGGERED).examination(ExaminationResult.CONFIRMED), Outcome.GRADED,
                    Grade.UNQUALIFIED);
        }

        @Test
        void clearedItIsTheGradeByVotes() {
            Votes manyBasicallyQualified = Votes.of(0, 12, 12, 1);
            Votes exactlyAThird = Votes.of(12, 3, 5, 10);
            assertOutcome(Asked.about(exactlyAThird).examination(ExaminationResult.CLEARED), Outcome.GRADED,
                    Grade.BASICALLY_QUALIFIED);
            assertOutcome(Asked.about(manyBasicallyQualified).examination(ExaminationResult.CLEARED), Outcome.GRADED,
                    Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void clearedWithoutAGradeByVotesItIsBasicallyQualified() {
            Verdict verdict = Asked.verdict(Asked.about(Asked.TRIGGERED).examination(ExaminationResult.CLEARED));

            assertThat(verdict.grade()).isEqualTo(Grade.BASICALLY_QUALIFIED);
            assertThat(verdict.byVotes()).isNull();
        }

        @Test
        void unqualifiedVotesOfAThirdTriggerItAndOneLessDoesNot() {
            assertThat(Asked.verdict(Asked.about(Votes.of(20, 0, 0, 10))).outcome()).isEqualTo(Outcome.EXAMINATION_REQUIRED);
            assertThat(Asked.verdict(Asked.about(Votes.of(21, 0, 0, 9))).outcome()).isEqualTo(Outcome.GRADED);
        }

        @Test
        void unqualifiedAndBasicallyQualifiedVotesTriggerItOnlyAboveHalf() {
            assertThat(Asked.verdict(Asked.about(Votes.of(0, 10, 10, 0))).outcome()).isEqualTo(Outcome.GRADED);
            assertThat(Asked.verdict(Asked.about(Votes.of(0, 10, 11, 0))).outcome()).isEqualTo(Outcome.EXAMINATION_REQUIRED);
        }

        @Test
        void basicallyQualifiedTwoYearsRunningTriggersItInTheSecondHalf() {
            assertOutcome(Asked.about(Asked.BASICALLY_QUALIFIED).previousYearGrade(Grade.BASICALLY_QUALIFIED),
                    Outcome.EXAMINATION_REQUIRED, null);
            assertOutcome(Asked.about(Asked.BASICALLY_QUALIFIED).previousYearGrade(Grade.QUALIFIED), Outcome.GRADED,
                    Grade.BASICALLY_QUALIFIED);
            assertOutcome(Asked.about(Asked.BASICALLY_QUALIFIED), Outcome.GRADED, Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void inTheFirstHalfTwoYearsRunningDoNotCount() {
            assertOutcome(Asked.aboutFirstHalf(Asked.BASICALLY_QUALIFIED).previousYearGrade(Grade.BASICALLY_QUALIFIED),
                    Outcome.GRADED,
                    Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void aCommitteesLoweringDoesNotMakeTwoYearsRunning() {
            assertOutcome(Asked.about(Asked.QUALIFIED).previousYearGrade(Grade.BASICALLY_QUALIFIED)
                    .committeeProposal(new CommitteeProposal(Grade.BASICALLY_QUALIFIED, "理由")), Outcome.GRADED,
                            Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void itsResultCountsOnlyWhereThereIsATriggerOrAReferral() {
            assertOutcome(Asked.about(Asked.QUALIFIED).examination(ExaminationResult.CONFIRMED), Outcome.GRADED, Grade.QUALIFIED);
            assertOutcome(Asked.about(Asked.QUALIFIED).referred(true).examination(ExaminationResult.CONFIRMED), Outcome.GRADED,
                    Grade.UNQUALIFIED);
            assertOutcome(Asked.about(Asked.QUALIFIED).referred(true).examination(ExaminationResult.CLEARED), Outcome.GRADED,
                    Grade.QUALIFIED);
        }

        @Test
        void aReferralAwaitsTheExamination() {
            Verdict verdict = Asked.verdict(Asked.about(Asked.EXCELLENT).referred(true));

            assertThat(verdict.outcome()).isEqualTo(Outcome.EXAMINATION_REQUIRED);
            assertThat(verdict.byVotes()).isEqualTo(Grade.EXCELLENT);
            assertThat(Asked.rules(verdict)).endsWith("REFERRAL", "EXAMINATION");
        }

        @Test
        void anUpheldObjectionAwaitsTheExaminationAndIsNoReferralByTheCommittee() {
            Verdict verdict = Asked.verdict(Asked.about(Asked.EXCELLENT).objectionUpheld(true));

            assertThat(verdict.outcome()).isEqualTo(Outcome.EXAMINATION_REQUIRED);
            assertThat(Asked.rules(verdict)).endsWith("OBJECTION", "EXAMINATION").doesNotContain("REFERRAL");
            assertOutcome(Asked.about(Asked.QUALIFIED).objectionUpheld(true).examination(ExaminationResult.CONFIRMED), Outcome.GRADED,
                    Grade.UNQUALIFIED);
            assertOutcome(Asked.about(Asked.QUALIFIED).objectionUpheld(true).examination(ExaminationResult.CLEARED), Outcome.GRADED,
                    Grade.QUALIFIED);
        }

        @Test
        void noGradeAndNoTriggerMeansVotingAgain() {
            Votes manyAbstained = new Votes(0, 10, 0, 0, 10);
            assertOutcome(Asked.about(manyAbstained).denominator(Denominator.MARKED_AND_ABSTAINED), Outcome.INDETERMINATE, null);
            assertOutcome(Asked.about(manyAbstained).denominator(Denominator.MARKED_AND_ABSTAINED).referred(true),
                    Outcome.INDETERMINATE, null);
        }
    }

    @Nested
    class Discipline {

        @ParameterizedTest
        @EnumSource(names = {"SERIOUS_WARNING", "REMOVAL_FROM_POSTS", "PROBATION_ONE_YEAR", "PROBATION_TWO_YEARS"})
        void thisYearTheyMakeUnqualifiedWhateverTheVotesAndWithoutExamination(SanctionKind kind) {
            Verdict verdict = Asked.verdict(Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(kind, "2026-01-01")));

            assertThat(verdict.grade()).isEqualTo(Grade.UNQUALIFIED);
            assertThat(verdict.byVotes()).isEqualTo(Grade.EXCELLENT);
            assertThat(Asked.rules(verdict)).containsExactly("SANCTION", "MEMBERSHIP", "DISCIPLINE");
        }

        @ParameterizedTest
        @EnumSource(names = {"WARNING", "SERIOUS_WARNING", "REMOVAL_FROM_POSTS", "PROBATION_ONE_YEAR", "ADMINISTRATIVE"})
        void lastYearTheyNoLongerCount(SanctionKind kind) {
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(kind, "2025-12-31")), Outcome.GRADED,
                    Grade.EXCELLENT);
        }

        @Test
        void twoYearsOfProbationGetACommentOnlyInTheSecondYear() {
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.PROBATION_TWO_YEARS,
                    "2025-01-01")),
                    Outcome.COMMENT_ONLY, null);
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.PROBATION_TWO_YEARS,
                    "2024-12-31")),
                    Outcome.GRADED, Grade.EXCELLENT);
        }

        @Test
        void aNewSevereSanctionPrevailsOverTheSecondYearOfProbation() {
            List<SanctionOnRecord> both = new ArrayList<>(Asked.sanctioned(SanctionKind.PROBATION_TWO_YEARS, "2025-05-01"));
            both.addAll(Asked.sanctioned(SanctionKind.SERIOUS_WARNING, "2026-05-01"));
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(both), Outcome.GRADED, Grade.UNQUALIFIED);
        }

        @Test
        void aWarningThisYearMakesExcellentQualifiedAndLeavesTheRest() {
            List<SanctionOnRecord> warned = Asked.sanctioned(SanctionKind.WARNING, "2026-06-01");
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(warned), Outcome.GRADED, Grade.QUALIFIED);
            assertOutcome(Asked.about(Asked.QUALIFIED).sanctions(warned), Outcome.GRADED, Grade.QUALIFIED);
            assertOutcome(Asked.about(Asked.BASICALLY_QUALIFIED).sanctions(warned), Outcome.GRADED, Grade.BASICALLY_QUALIFIED);
            assertOutcome(Asked.about(Asked.TRIGGERED).sanctions(warned), Outcome.EXAMINATION_REQUIRED, null);
        }

        @Test
        void aWarnedMemberTakesNoSlotOfTheQuota() {
            Verdict verdict = Asked.verdict(Asked.about(Asked.EXCELLENT)
                    .sanctions(Asked.sanctioned(SanctionKind.WARNING, "2026-06-01")));
            assertThat(verdict.isExcellent()).isFalse();
            assertThat(Asked.rules(verdict)).doesNotContain("QUOTA");
        }

        @Test
        void whoIsExpelledIsNotAMemberEvenIfProbationary() {
            List<SanctionOnRecord> expelled = Asked.sanctioned(SanctionKind.EXPULSION, "2019-06-01");
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(expelled), Outcome.NOT_A_MEMBER, null);
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(expelled).status(MembershipStatus.PROBATIONARY),
                    Outcome.NOT_A_MEMBER, null);
        }

        @Test
        void aProbationaryMemberGetsACommentEvenWithASevereSanction() {
            assertOutcome(Asked.about(Asked.EXCELLENT).status(MembershipStatus.PROBATIONARY)
                    .sanctions(Asked.sanctioned(SanctionKind.SERIOUS_WARNING, "2026-06-01")), Outcome.COMMENT_ONLY, null);
        }

        @Test
        void whoLeftIsNotAMember() {
            assertOutcome(Asked.about(Asked.EXCELLENT).status(MembershipStatus.FORMER), Outcome.NOT_A_MEMBER, null);
        }

        @Test
        void onlySanctionsDecidedUpToTheDayOfDeterminationCount() {
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.SERIOUS_WARNING, "2026-12-20")),
                    Outcome.GRADED, Grade.UNQUALIFIED);
            assertOutcome(Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.SERIOUS_WARNING, "2026-12-21")),
                    Outcome.GRADED, Grade.EXCELLENT);
        }

        @Test
        void thisYearIsTheCyclesYearHoweverLateTheDetermination() {
            GradeQuestion.Builder late = GradeQuestion.about(Asked.SECOND_HALF, Asked.DETERMINED.plusMonths(1))
                    .votes(Asked.EXCELLENT);
            assertOutcome(late.sanctions(Asked.sanctioned(SanctionKind.SERIOUS_WARNING, "2027-01-05")), Outcome.GRADED,
                    Grade.EXCELLENT);
            assertOutcome(late.sanctions(Asked.sanctioned(SanctionKind.EXPULSION, "2027-01-05")), Outcome.NOT_A_MEMBER, null);
        }

        @Test
        void aSanctionHoldsInTheDerivationOnlyWhereItHasAnEffect() {
            List<SanctionOnRecord> sanctions = new ArrayList<>(Asked.sanctioned(SanctionKind.WARNING, "2026-06-01"));
            sanctions.addAll(Asked.sanctioned(SanctionKind.WARNING, "2025-06-01"));
            assertThat(Asked.verdict(Asked.about(Asked.EXCELLENT).sanctions(sanctions)).derivation()).startsWith(
                    Step.of(Rule.SANCTION, true, "WARNING", "2026-06-01", "THIS_YEAR", "AT_MOST_QUALIFIED"),
                    Step.of(Rule.SANCTION, false, "WARNING", "2025-06-01", "LAST_YEAR", "NONE"));
        }

        @Test
        void aCountyMayCapLowerThanTheSource() {
            Map<String, String> values = new HashMap<>(RuleSetParameters.countyTrial1().toMap());
            values.put("sanction.WARNING.thisYear", "AT_MOST_BASICALLY_QUALIFIED");
            GradeQuestion question = Asked.about(Asked.EXCELLENT).sanctions(Asked.sanctioned(SanctionKind.WARNING,
                    "2026-06-01")).build();
            assertThat(Grading.verdict(RuleSetParameters.fromMap(values), question).grade()).isEqualTo(Grade.BASICALLY_QUALIFIED);
        }
    }

    @Nested
    class Committee {

        @Test
        void itMayLowerDownToBasicallyQualified() {
            assertOutcome(lowered(Asked.EXCELLENT, Grade.QUALIFIED), Outcome.GRADED, Grade.QUALIFIED);
            assertOutcome(lowered(Asked.EXCELLENT, Grade.BASICALLY_QUALIFIED), Outcome.GRADED, Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void itNeverRaisesAndNeverMakesUnqualified() {
            assertOutcome(lowered(Asked.QUALIFIED, Grade.EXCELLENT), Outcome.GRADED, Grade.QUALIFIED);
            assertOutcome(lowered(Asked.QUALIFIED, Grade.QUALIFIED), Outcome.GRADED, Grade.QUALIFIED);
            assertOutcome(lowered(Asked.QUALIFIED, Grade.UNQUALIFIED), Outcome.GRADED, Grade.QUALIFIED);
        }

        @Test
        void whatItLoweredShowsAsADifferenceFromTheVotes() {
            assertThat(Asked.verdict(lowered(Asked.EXCELLENT, Grade.QUALIFIED))).returns(Grade.QUALIFIED, Verdict::grade).returns(Grade.EXCELLENT, Verdict::byVotes);
            assertThat(Asked.verdict(Asked.about(Asked.EXCELLENT))).returns(Grade.EXCELLENT, Verdict::grade).returns(Grade.EXCELLENT, Verdict::byVotes);
        }

        @Test
        void aLoweredMemberTakesNoSlotOfTheQuota() {
            assertThat(Asked.rules(Asked.verdict(lowered(Asked.EXCELLENT, Grade.QUALIFIED)))).doesNotContain("QUOTA");
        }

        @Test
        void aConfirmedExaminationIsNotSoftenedByAProposal() {
            assertOutcome(lowered(Asked.TRIGGERED, Grade.BASICALLY_QUALIFIED).examination(ExaminationResult.CONFIRMED),
                    Outcome.GRADED,
                    Grade.UNQUALIFIED);
        }

        private static GradeQuestion.Builder lowered(Votes votes, Grade proposed) {
            return Asked.about(votes).committeeProposal(new CommitteeProposal(proposed, "理由"));
        }
    }

    @Nested
    class Quota {

        @Test
        void beforeItIsAppliedTheGradeIsAsByVotes() {
            Verdict verdict = Asked.verdict(Asked.about(Asked.EXCELLENT));
            assertThat(verdict.grade()).isEqualTo(Grade.EXCELLENT);
            assertThat(verdict.isExcellent()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"ADMITTED,EXCELLENT", "TIED,QUALIFIED", "NOT_ADMITTED,QUALIFIED"})
        void itDecidesBetweenExcellentAndQualified(QuotaStanding standing, Grade expected) {
            assertOutcome(Asked.about(Asked.EXCELLENT).quotaStanding(standing), Outcome.GRADED, expected);
        }

        @Test
        void amongTheTiedTheSuperiorChooses() {
            assertOutcome(Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.TIED)
                    .superiorChoice(new SuperiorChoice(true, "理由")),
                    Outcome.GRADED, Grade.EXCELLENT);
            assertOutcome(Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.TIED)
                    .superiorChoice(new SuperiorChoice(false, "理由")),
                    Outcome.GRADED, Grade.QUALIFIED);
        }

        @Test
        void theDerivationSaysWhetherOneWasChosen() {
            GradeQuestion.Builder tied = Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.TIED);
            assertThat(last(tied.superiorChoice(new SuperiorChoice(true, "理由"))).value(StepValue.CHOICE)).isEqualTo("CHOSEN");
            assertThat(last(tied.superiorChoice(new SuperiorChoice(false, "理由"))).value(StepValue.CHOICE))
                    .isEqualTo("NOT_CHOSEN");
            assertThat(last(tied.superiorChoice(null)).rule()).isEqualTo("QUOTA");
            assertThat(last(tied).holds()).isFalse();
        }

        private static Step last(GradeQuestion.Builder question) {
            List<Step> derivation = Asked.verdict(question).derivation();
            return derivation.get(derivation.size() - 1);
        }

        @Test
        void aChoiceDoesNotOverrideTheRanking() {
            assertOutcome(Asked.about(Asked.EXCELLENT).quotaStanding(QuotaStanding.NOT_ADMITTED)
                    .superiorChoice(new SuperiorChoice(true, "理由")),
                    Outcome.GRADED, Grade.QUALIFIED);
        }

        @Test
        void whoIsNotExcellentIsNotTouchedByIt() {
            assertOutcome(Asked.about(Asked.BASICALLY_QUALIFIED).quotaStanding(QuotaStanding.NOT_ADMITTED), Outcome.GRADED,
                    Grade.BASICALLY_QUALIFIED);
        }
    }

    @Nested
    class Inputs {

        @Test
        void reasonsAreWritten() {
            assertThatIllegalArgumentException().isThrownBy(() -> new SuperiorChoice(true, " "));
            assertThatIllegalArgumentException().isThrownBy(() -> new SuperiorChoice(true, null));
            assertThatIllegalArgumentException().isThrownBy(() -> new CommitteeProposal(Grade.QUALIFIED, ""));
            assertThatIllegalArgumentException().isThrownBy(() -> new CommitteeProposal(Grade.QUALIFIED, null));
            assertThatIllegalArgumentException().isThrownBy(() -> new CommitteeProposal(null, "理由"));
        }

        @Test
        void votesAreCounts() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Votes(-1, 0, 0, 0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new Votes(0, -1, 0, 0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new Votes(0, 0, -1, 0, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new Votes(0, 0, 0, -1, 0));
            assertThatIllegalArgumentException().isThrownBy(() -> new Votes(0, 0, 0, 0, -1));
            assertThatIllegalArgumentException().isThrownBy(() -> new Votes(0, 0, 0, 0, Votes.LARGEST + 1));
            int most = Votes.LARGEST;
            assertOutcome(Asked.about(new Votes(most, most, most, most, most)).denominator(Denominator.MARKED_AND_ABSTAINED),
                    Outcome.GRADED,
                    Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void aVerdictHasAGradeExactlyWhenGraded() {
            assertThatIllegalArgumentException().isThrownBy(() -> new Verdict(Outcome.GRADED, null, null, List.of()));
            assertThatIllegalArgumentException().isThrownBy(() ->
                    new Verdict(Outcome.COMMENT_ONLY, Grade.QUALIFIED, null, List.of()));
        }
    }

    private static void assertOutcome(GradeQuestion.Builder question, Outcome outcome, Grade grade) {
        Verdict verdict = Asked.verdict(question);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.grade()).isEqualTo(grade);
    }
}
