package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;
import org.mingping.shared.WorkingCalendar;

/**
 * The procedure around the grades: who votes, how many must, who decides, and how long it is published (§1.2 to §1.5, §1.9 to
 * §1.12).
 */
class ProcedurePoliciesTest {

    private static final RuleSetParameters COUNTY_TRIAL_1 = RuleSetParameters.countyTrial1();

    @Nested
    class Meetings {

        private final GeneralMeetingPolicy policy = new GeneralMeetingPolicy(COUNTY_TRIAL_1);

        @ParameterizedTest
        @CsvSource({"20,10,true", "20,9,false", "21,11,true", "21,10,false", "1,1,true"})
        void isValidWhenAtLeastHalfOfThoseEntitledArePresent(int entitled, int present, boolean valid) {
            Ruling ruling = policy.valid(new MeetingCount(entitled, present, 0));
            assertThat(ruling.allowed()).isEqualTo(valid);
            assertThat(ruling.code()).isEqualTo("MEETING_QUORUM");
            assertThat(ruling.clause()).isEqualTo("§1.10");
        }

        @ParameterizedTest
        @CsvSource({"20,20,11,true", "20,20,10,false", "21,21,11,true", "21,21,10,false", "20,11,11,true"})
        void passesWithMoreThanHalfOfThoseEntitledNotOfThosePresent(int entitled, int present, int inFavour, boolean passed) {
            Ruling ruling = policy.passed(new MeetingCount(entitled, present, inFavour));
            assertThat(ruling.allowed()).isEqualTo(passed);
            assertThat(ruling.code()).isEqualTo("MEETING_MAJORITY");
        }

        @Test
        void saysHowManyWereNeeded() {
            assertThat(policy.valid(new MeetingCount(21, 10, 0)).arguments()).containsExactly(10, 21, 11L);
            assertThat(policy.passed(new MeetingCount(20, 20, 10)).arguments()).containsExactly(10, 20, 11L);
        }

        @Test
        void withoutAQuorumNothingPasses() {
            assertThat(policy.passed(new MeetingCount(20, 9, 9)).code()).isEqualTo("MEETING_QUORUM");
            assertThat(policy.passed(new MeetingCount(20, 9, 9)).refused()).isTrue();
        }

        @ParameterizedTest
        @CsvSource({"20,10,11", "20,21,5", "20,10,-1", "0,0,0"})
        void refusesNumbersThatCannotBe(int entitled, int present, int inFavour) {
            Ruling ruling = policy.valid(new MeetingCount(entitled, present, inFavour));
            assertThat(ruling.refused()).isTrue();
            assertThat(ruling.code()).isEqualTo("MEETING_COUNTS");
        }

        @Test
        void acceptsThatAllPresentAreInFavour() {
            assertThat(policy.passed(new MeetingCount(20, 20, 20)).allowed()).isTrue();
        }
    }

    @Nested
    class Turnout {

        private final TurnoutPolicy policy = new TurnoutPolicy(COUNTY_TRIAL_1);

        @ParameterizedTest
        @CsvSource({"15,20,10,true", "14,20,10,false", "0,20,10,false", "30,20,10,true", "3,5,0,true", "2,5,0,false",
                "5,0,10,true"})
        void atLeastHalfOfMembersAndMassRepresentativesReturnASheet(int sheets, int members, int representatives,
                boolean reached) {
            Ruling ruling = policy.reached(sheets, members, representatives);
            assertThat(ruling.allowed()).isEqualTo(reached);
            assertThat(ruling.code()).isEqualTo("TURNOUT_TOO_LOW");
        }

        @ParameterizedTest
        @CsvSource({"31,20,10", "-1,20,10", "0,0,0", "1,-1,5", "1,5,-1"})
        void sheetsThatCannotBeAreRefused(int sheets, int members, int representatives) {
            Ruling ruling = policy.reached(sheets, members, representatives);
            assertThat(ruling.refused()).isTrue();
            assertThat(ruling.code()).isEqualTo("TURNOUT_COUNTS");
        }

        @ParameterizedTest
        @CsvSource({"30,30,20,10,", "100,90,20,10,TURNOUT_ISSUED", "31,31,20,10,TURNOUT_ISSUED", "6,6,17,6,TURNOUT_TOO_LOW", "30,31,20,10,TURNOUT_RETURNED",
                "15,15,20,10,", "12,6,20,0,TURNOUT_TOO_LOW", "12,12,20,0,"})
        void sheetsAreMeasuredByTheRollAndTheListNotByWhatWasGivenOut(int issued, int returned, int members, int representatives, String refused) {
            Ruling ruling = policy.counted(issued, returned, members, representatives);
            assertThat(ruling.refused() ? ruling.code() : null).isEqualTo(refused);
        }

        @ParameterizedTest
        @CsvSource({"30,15,20,", "30,14,20,TURNOUT_TOO_LOW", "12,9,20,TURNOUT_TOO_LOW", "12,10,20,"})
        void withoutAFrozenListTheSheetsBeyondTheMembersWereTheRepresentatives(int issued, int returned, int members, String refused) {
            Ruling ruling = policy.counted(issued, returned, members, null);
            assertThat(ruling.refused() ? ruling.code() : null).isEqualTo(refused);
        }

        @Test
        void saysHowManyWereNeeded() {
            assertThat(policy.reached(2, 5, 0).arguments()).containsExactly(2, 5, 3L);
        }

        @ParameterizedTest
        @CsvSource({"6,0,true", "5,0,false", "3,3,true", "3,2,false", "0,5,true", "0,4,false"})
        void everyMemberIsMarkedByAtLeastFiveOthers(int members, int representatives, boolean enough) {
            Ruling ruling = policy.enoughMarkers(members, representatives);
            assertThat(ruling.allowed()).isEqualTo(enough);
            assertThat(ruling.clause()).isEqualTo("§4");
        }

        @Test
        void saysByHowFewAMemberWouldBeMarked() {
            assertThat(policy.enoughMarkers(3, 2).arguments()).containsExactly(4, 5);
        }
    }

    @Nested
    class Tallies {

        private final TallyRow voted = new TallyRow("1", "张三", true, new Votes(10, 5, 2, 1, 1));
        private static final Map<String, TallyPolicy.Line> SHEET = Map.of("1", new TallyPolicy.Line(true, true), "2", new TallyPolicy.Line(true, true),
                "3", new TallyPolicy.Line(false, false));

        private final TallyRow stayedAway = new TallyRow("2", "李四", false, new Votes(10, 5, 2, 1, 2));

        @Test
        void aMembersMarksAreTheSheetsOneLessForAMemberWhoVoted() {
            assertThat(TallyPolicy.addsUp(voted, 20).allowed()).isTrue();
            assertThat(TallyPolicy.addsUp(stayedAway, 20).allowed()).isTrue();
            assertThat(TallyPolicy.addsUp(stayedAway, 21).refused()).isTrue();
        }

        @Test
        void theRefusalNamesTheRow() {
            Ruling ruling = TallyPolicy.addsUp(entry("甲", 20, stayedAway,
                    new TallyRow("1", "张三", true, new Votes(10, 5, 2, 1, 2))), SHEET);
            assertThat(ruling.refused()).isTrue();
            assertThat(ruling.code()).isEqualTo("TALLY_DOES_NOT_ADD_UP");
            assertThat(ruling.arguments()).containsExactly("张三", 20, 19);
            assertThat(ruling.clause()).isEqualTo("§1.5");
        }

        @Test
        void aMemberHasOneRow() {
            assertRefused("TALLY_MEMBER_TWICE", TallyPolicy.addsUp(entry("甲", 20, voted, voted), SHEET), "张三");
        }

        @Test
        void twoEntriesByDifferentPeopleAgree() {
            assertThat(TallyPolicy.agree(entry("甲", 20, voted, stayedAway), entry("乙", 20, stayedAway, voted)).allowed())
                    .isTrue();
        }

        @Test
        void onePersonCannotEnterTwice() {
            assertRefused("TALLY_SAME_PERSON", TallyPolicy.agree(entry("甲", 20, voted), entry("甲", 20, voted)), "甲");
        }

        @Test
        void sheetsThatDifferAreRefused() {
            assertRefused("TALLY_MEMBER_SHEETS_DIFFER", TallyPolicy.agree(entry("甲", 20, voted), entry("乙", 21, voted)));
            assertRefused("TALLY_REPRESENTATIVE_SHEETS_DIFFER", TallyPolicy.agree(entry("甲", 20, voted),
                    new TallyEntry("乙", new ReturnedSheets(20, 1), List.of(voted))));
        }

        @Test
        void aRowThatDiffersIsNamed() {
            TallyRow other = new TallyRow("1", "张三", true, new Votes(9, 6, 2, 1, 1));
            TallyRow otherwise = new TallyRow("1", "张三", false, voted.votes());
            assertRefused("TALLY_ENTRIES_DIFFER", TallyPolicy.agree(entry("甲", 20, voted), entry("乙", 20, other)), "张三");
            assertRefused("TALLY_ENTRIES_DIFFER", TallyPolicy.agree(entry("甲", 20, voted), entry("乙", 20, otherwise)), "张三");
        }

        @Test
        void aRowInOneEntryOnlyIsNamed() {
            assertRefused("TALLY_ROW_MISSING", TallyPolicy.agree(entry("甲", 20, voted, stayedAway), entry("乙", 20, voted)), "李四");
            assertRefused("TALLY_ROW_MISSING", TallyPolicy.agree(entry("甲", 20, voted), entry("乙", 20, voted, stayedAway)), "李四");
        }

        @Test
        void onlyWhoMayVoteHasVotedAndNoMoreThanSheetsCameBack() {
            TallyRow probationary = new TallyRow("3", "王五", true, new Votes(0, 0, 0, 0, 19));
            assertRefused("TALLY_NO_VOTE", TallyPolicy.addsUp(entry("甲", 20, voted, probationary), SHEET), "王五");
            TallyRow one = new TallyRow("1", "张三", true, Votes.NONE);
            TallyRow two = new TallyRow("2", "李四", true, Votes.NONE);
            assertThat(TallyPolicy.addsUp(entry("甲", 1, one), SHEET).allowed()).isTrue();
            assertRefused("TALLY_VOTED_TOO_MANY", TallyPolicy.addsUp(entry("甲", 1, one, two), SHEET), 2, 1);
        }

        @Test
        void marksOfWhoIsNotGradedMayBeLeftOutAndElseAddUp() {
            assertThat(TallyPolicy.addsUp(entry("甲", 20, voted, new TallyRow("3", "王五", false, Votes.NONE)), SHEET).allowed()).isTrue();
            assertThat(TallyPolicy.addsUp(entry("甲", 20, voted, new TallyRow("3", "王五", false, new Votes(20, 0, 0, 0, 0))), SHEET).allowed()).isTrue();
            assertRefused("TALLY_DOES_NOT_ADD_UP", TallyPolicy.addsUp(entry("甲", 20, new TallyRow("3", "王五", false, new Votes(1, 0, 0, 0, 0))), SHEET),
                    "王五", 1, 20);
            assertRefused("TALLY_DOES_NOT_ADD_UP", TallyPolicy.addsUp(entry("甲", 20, new TallyRow("2", "李四", false, Votes.NONE)), SHEET), "李四", 0, 20);
        }

        private static TallyEntry entry(String by, int sheets, TallyRow... rows) {
            return new TallyEntry(by, new ReturnedSheets(sheets, 0), List.of(rows));
        }
    }

    @Nested
    class Voting {

        private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

        @Test
        void fullMembersVote() {
            assertThat(VotingRight.on(DAY, MembershipStatus.FULL, List.of()).allowed()).isTrue();
            assertThat(VotingRight.on(DAY, MembershipStatus.FULL, Asked.sanctioned(SanctionKind.SERIOUS_WARNING, "2026-06-01"))
                    .allowed()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(names = {"PROBATIONARY", "FORMER"})
        void nobodyElseDoes(MembershipStatus status) {
            assertRefused("VOTING_RIGHT_STATUS", VotingRight.on(DAY, status, List.of()), status);
        }

        @ParameterizedTest
        @CsvSource({"PROBATION_ONE_YEAR,2025-06-10,true", "PROBATION_ONE_YEAR,2025-06-11,false",
                "PROBATION_TWO_YEARS,2024-06-10,true",
            "PROBATION_TWO_YEARS,2024-06-11,false", "PROBATION_ONE_YEAR,2026-06-10,false", "PROBATION_ONE_YEAR,2026-06-11,true"})
        void probationSuspendsTheRightForItsYearsFromTheDecision(SanctionKind kind, String decidedOn, boolean votes) {
            assertThat(VotingRight.on(DAY, MembershipStatus.FULL, Asked.sanctioned(kind, decidedOn)).allowed()).isEqualTo(votes);
        }

        @Test
        void theRefusalSaysFromWhenToWhen() {
            assertRefused("VOTING_RIGHT_SUSPENDED",
                    VotingRight.on(DAY, MembershipStatus.FULL, Asked.sanctioned(SanctionKind.PROBATION_TWO_YEARS, "2025-01-31")),
                    LocalDate.of(2025, 1, 31), LocalDate.of(2027, 1, 31));
        }

        @Test
        void oneSuspensionAmongOtherSanctionsIsEnough() {
            List<SanctionOnRecord> sanctions = new ArrayList<>(Asked.sanctioned(SanctionKind.WARNING, "2026-06-01"));
            sanctions.addAll(Asked.sanctioned(SanctionKind.EXPULSION, "2026-07-01"));
            sanctions.addAll(Asked.sanctioned(SanctionKind.PROBATION_ONE_YEAR, "2026-01-01"));
            assertThat(VotingRight.on(DAY, MembershipStatus.FULL, sanctions).code()).isEqualTo("VOTING_RIGHT_SUSPENDED");
        }

        @Test
        void whoIsExpelledDoesNotVote() {
            assertRefused("VOTING_RIGHT_EXPELLED", VotingRight.on(DAY, MembershipStatus.FULL,
                    Asked.sanctioned(SanctionKind.EXPULSION, "2026-06-10")));
        }
    }

    @Nested
    class Phases {

        @Test
        void eachIsEnteredOnlyFromTheOneBefore() {
            for (Phase from : Phase.values()) {
                for (Phase to : Phase.values()) {
                    boolean forward = to.ordinal() == from.ordinal() + 1;
                    boolean back = from == Phase.GENERAL_MEETING && to == Phase.COMMITTEE_REVIEW
                            || from == Phase.PUBLICITY && to == Phase.EXAMINATION;
                    assertThat(from.moveTo(to).allowed()).as(from + " to " + to).isEqualTo(forward || back);
                }
            }
        }

        @Test
        void aRefusalNamesBothAndTheClause() {
            assertRefused("PHASE_ORDER", Phase.BALLOT.moveTo(Phase.CONFIRMED), Phase.BALLOT, Phase.CONFIRMED);
            assertThat(Phase.BALLOT.moveTo(Phase.CONFIRMED).clause()).isEqualTo("§1.2");
        }

        @Test
        void aPhaseHasReachedItselfAndThoseBefore() {
            assertThat(Phase.PUBLICITY.hasReached(Phase.EXAMINATION)).isTrue();
            assertThat(Phase.PUBLICITY.hasReached(Phase.PUBLICITY)).isTrue();
            assertThat(Phase.PUBLICITY.hasReached(Phase.CONFIRMED)).isFalse();
        }
    }

    @Nested
    class Proposals {

        private final CommitteeProposalPolicy policy = new CommitteeProposalPolicy(COUNTY_TRIAL_1);

        @Test
        void theCommitteeMayProposeLowerWithAReason() {
            assertThat(policy.mayPropose(Grade.QUALIFIED, Grade.EXCELLENT, "理由").allowed()).isTrue();
            assertThat(policy.mayPropose(Grade.BASICALLY_QUALIFIED, Grade.EXCELLENT, "理由").allowed()).isTrue();
        }

        @Test
        void neverAHigherGradeNorTheSame() {
            assertRefused("PROPOSAL_NOT_LOWER", policy.mayPropose(Grade.EXCELLENT, Grade.QUALIFIED, "理由"), Grade.EXCELLENT,
                    Grade.QUALIFIED);
            assertRefused("PROPOSAL_NOT_LOWER", policy.mayPropose(Grade.QUALIFIED, Grade.QUALIFIED, "理由"), Grade.QUALIFIED,
                    Grade.QUALIFIED);
        }

        @Test
        void unqualifiedNeedsTheTownshipsExamination() {
            assertRefused("PROPOSAL_TOO_LOW", policy.mayPropose(Grade.UNQUALIFIED, Grade.QUALIFIED, "理由"), Grade.UNQUALIFIED,
                    Grade.BASICALLY_QUALIFIED);
        }

        @Test
        void withoutAReasonItIsRefused() {
            assertRefused("PROPOSAL_REASON", policy.mayPropose(Grade.QUALIFIED, Grade.EXCELLENT, " "));
            assertRefused("PROPOSAL_REASON", policy.mayPropose(Grade.QUALIFIED, Grade.EXCELLENT, null));
        }

        @Test
        void withoutAGradeThereIsNothingToLower() {
            assertRefused("PROPOSAL_WITHOUT_GRADE", policy.mayPropose(Grade.QUALIFIED, null, "理由"));
        }

        @Test
        void aReferralNeedsEvidence() {
            assertThat(policy.mayRefer("举报信三封").allowed()).isTrue();
            assertRefused("REFERRAL_EVIDENCE", policy.mayRefer(""));
            assertThat(policy.mayRefer(null).clause()).isEqualTo("§1.9");
        }
    }

    @Nested
    class Publicity {

        private final WorkingCalendar calendar = WorkingCalendar.stateCouncil();

        @Test
        void lastsFiveWorkingDaysFromTheDayAfterPosting() {
            PublicityPeriod period = PublicityPeriod.posted(LocalDate.of(2026, 11, 23), COUNTY_TRIAL_1, calendar);
            assertThat(period.postedOn()).isEqualTo(LocalDate.of(2026, 11, 23));
            assertThat(PublicityPeriod.firstDay(period.postedOn())).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(period.lastDay()).isEqualTo(LocalDate.of(2026, 11, 30));
            assertThat(period.workingDays()).isEqualTo(5);
            assertThat(period.provisional()).isFalse();
        }

        @Test
        void goesRoundTheNationalHolidayAndCountsTheMakeUpSaturday() {
            PublicityPeriod period = PublicityPeriod.posted(LocalDate.of(2026, 9, 29), COUNTY_TRIAL_1, calendar);
            assertThat(PublicityPeriod.firstDay(period.postedOn())).isEqualTo(LocalDate.of(2026, 9, 30));
            assertThat(period.lastDay()).isEqualTo(LocalDate.of(2026, 10, 12));
        }

        @Test
        void intoAYearWithoutACalendarItIsProvisional() {
            assertThat(PublicityPeriod.posted(LocalDate.of(2026, 12, 28), COUNTY_TRIAL_1, calendar).provisional()).isTrue();
            assertThat(PublicityPeriod.posted(LocalDate.of(2027, 3, 1), COUNTY_TRIAL_1, calendar).provisional()).isTrue();
            assertThat(PublicityPeriod.posted(LocalDate.of(2026, 12, 24), COUNTY_TRIAL_1, calendar).provisional()).isFalse();
            assertThat(PublicityPeriod.posted(LocalDate.of(2025, 12, 31), COUNTY_TRIAL_1, calendar).provisional()).isFalse();
            assertThat(PublicityPeriod.posted(LocalDate.of(2025, 12, 30), COUNTY_TRIAL_1, calendar).provisional()).isTrue();
        }

        @Test
        void isOverOnlyAfterItsLastDay() {
            PublicityPeriod period = PublicityPeriod.posted(LocalDate.of(2026, 11, 23), COUNTY_TRIAL_1, calendar);
            assertRefused("PUBLICITY_NOT_OVER", period.isOver(LocalDate.of(2026, 11, 30)), LocalDate.of(2026, 11, 30));
            assertThat(period.isOver(LocalDate.of(2026, 12, 1)).allowed()).isTrue();
            assertThat(period.isOver(LocalDate.of(2026, 12, 1)).clause()).isEqualTo("§1.11");
        }
    }

    @Nested
    class Confirmation {

        private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 25);

        @Test
        void nothingMayBeOpen() {
            assertThat(confirmed(0, 0, 0, 0, 0).allowed()).isTrue();
        }

        @Test
        void whatIsOpenStandsInTheWayWithItsNumber() {
            assertRefused("CONFIRM_OBJECTIONS", confirmed(1, 0, 0, 0, 0), 1);
            assertRefused("CONFIRM_UNTOLD", confirmed(0, 2, 0, 0, 0), 2);
            assertRefused("CONFIRM_EXCUSED", confirmed(0, 0, 3, 0, 0), 3);
            assertRefused("CONFIRM_UNDETERMINED", confirmed(0, 0, 0, 4, 0), 4);
            assertRefused("CONFIRM_UNQUALIFIED", confirmed(0, 0, 0, 0, 5), 5);
            assertThat(confirmed(0, 0, 3, 0, 0).clause()).isEqualTo("§1.4");
        }

        @Test
        void whoIsNotGradedIsAppraisedWithAComment() {
            ConfirmationPolicy.Open uncommented = new ConfirmationPolicy.Open(LAST_DAY, 0, 1, 0, 0, 0, "王一、王二");
            assertRefused("CONFIRM_UNCOMMENTED", ConfirmationPolicy.mayConfirm(uncommented, LAST_DAY.plusDays(1)), "王一、王二");
            assertThat(ConfirmationPolicy.commented("王一").clause()).isEqualTo("§1.7");
            assertThat(ConfirmationPolicy.commented("").allowed()).isTrue();
        }

        @Test
        void thePublicityMustBeOver() {
            ConfirmationPolicy.Open nothing = new ConfirmationPolicy.Open(LAST_DAY, 0, 0, 0, 0, 0, "");
            assertRefused("PUBLICITY_NOT_OVER", ConfirmationPolicy.mayConfirm(nothing, LAST_DAY), LAST_DAY);
        }

        private static Ruling confirmed(int objections, int untold, int excused, int undetermined, int unqualified) {
            return ConfirmationPolicy.mayConfirm(new ConfirmationPolicy.Open(LAST_DAY, objections, untold, excused,
                    undetermined, unqualified, ""),
                    LAST_DAY.plusDays(1));
        }
    }

    @Test
    void aRefusedRulingBecomesARefusalWithItsClause() {
        Ruling refused = Phase.BALLOT.moveTo(Phase.CONFIRMED);
        assertThatThrownBy(refused::orConflict).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(RefusalKind.CONFLICT);
            assertThat(refusal.code()).isEqualTo("PHASE_ORDER");
            assertThat(refusal.clause()).isEqualTo("§1.2");
            assertThat(refusal.arguments()).containsExactly(Phase.BALLOT, Phase.CONFIRMED);
        });
        assertThatThrownBy(refused::orInvalid).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(RefusalKind.INVALID));
        assertThatCode(() -> Phase.BALLOT.moveTo(Phase.COMMITTEE_REVIEW).orConflict()).doesNotThrowAnyException();
        assertThatCode(() -> Phase.BALLOT.moveTo(Phase.COMMITTEE_REVIEW).orInvalid()).doesNotThrowAnyException();
    }

    private static void assertRefused(String code, Ruling ruling, Object... arguments) {
        assertThat(ruling.refused()).isTrue();
        assertThat(ruling.code()).isEqualTo(code);
        assertThat(ruling.arguments()).containsExactly(arguments);
    }
}
