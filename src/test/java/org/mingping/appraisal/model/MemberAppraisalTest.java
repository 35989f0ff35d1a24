package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.mingping.organisation.model.MembershipStatus;

@DisplayName("A member's appraisal")
class MemberAppraisalTest {

    private static final CommitteeProposalPolicy POLICY = new CommitteeProposalPolicy(RuleSetParameters.countyTrial1());
    private static final Instant NOW = Instant.parse("2026-12-10T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

    private final MemberAppraisal member = Stored.member();

    @Test
    @DisplayName("holds the member's marks, counted; a vote again replaces them (§1.6)")
    void counts() {
        member.count(new Votes(1, 2, 3, 4, 5));
        member.count(new Votes(6, 7, 8, 9, 10));
        assertThat(List.of("excellent", "qualified", "basicallyQualified", "unqualified", "abstained"))
                .extracting(this::held).containsExactly(6, 7, 8, 9, 10);
    }

    @Test
    @DisplayName("takes the committee's proposal of a lower grade with a reason, and gives it back (§1.9)")
    void proposes() {
        determined(Outcome.GRADED, Grade.QUALIFIED);
        member.propose(Grade.BASICALLY_QUALIFIED, " 多次缺席 ", POLICY);
        assertThat(member.getProposedGrade()).isEqualTo(Grade.BASICALLY_QUALIFIED);
        assertThat(held("proposalReason")).isEqualTo("多次缺席");
        member.propose(null, null, POLICY);
        assertThat(member.getProposedGrade()).isNull();
        assertThat(held("proposalReason")).isNull();
        Refused.by("§1.9", "PROPOSAL_NOT_LOWER", () -> member.propose(Grade.QUALIFIED, "理由", POLICY));
    }

    @Test
    @DisplayName("measures a second proposal by the votes, not by the first (§1.9)")
    void proposesAgain() {
        determined(Outcome.GRADED, Grade.EXCELLENT);
        member.propose(Grade.BASICALLY_QUALIFIED, "理由", POLICY);
        Stored.with(member, "grade", Grade.BASICALLY_QUALIFIED);
        member.propose(Grade.QUALIFIED, "从轻", POLICY);
        assertThat(member.getProposedGrade()).isEqualTo(Grade.QUALIFIED);
    }

    @Test
    @DisplayName("is lowered from what the votes give, also where the quota admits nobody or has not decided yet (§1.8, §1.9)")
    void proposesBelowTheVotes() {
        Stored.with(member, "grade", Grade.QUALIFIED);
        Stored.with(member, "gradeByVotes", Grade.EXCELLENT);
        Stored.with(member, "quotaStanding", QuotaStanding.TIED);
        member.propose(Grade.QUALIFIED, "长期在外，评议材料不全", POLICY);
        assertThat(member.getProposedGrade()).isEqualTo(Grade.QUALIFIED);
    }

    @Test
    @DisplayName("is offered to the committee for what it may propose, and for nothing that would be refused (§1.9)")
    void proposable() {
        assertThat(member.proposable(POLICY)).as("before there is a grade").isEmpty();
        determined(Outcome.GRADED, Grade.EXCELLENT);
        assertThat(member.proposable(POLICY)).containsExactly(Grade.QUALIFIED, Grade.BASICALLY_QUALIFIED);
        member.propose(Grade.BASICALLY_QUALIFIED, "理由", POLICY);
        Stored.with(member, "grade", Grade.BASICALLY_QUALIFIED);
        assertThat(member.proposable(POLICY)).as("once lowered").containsExactly(Grade.QUALIFIED, Grade.BASICALLY_QUALIFIED);
        member.propose(null, null, POLICY);
        determined(Outcome.GRADED, Grade.QUALIFIED);
        assertThat(member.proposable(POLICY)).containsExactly(Grade.BASICALLY_QUALIFIED);
        determined(Outcome.GRADED, Grade.BASICALLY_QUALIFIED);
        assertThat(member.proposable(POLICY)).isEmpty();
    }

    @Test
    @DisplayName("is referred to examination with evidence only, and the referral can be taken back (§1.9)")
    void refers() {
        determined(Outcome.GRADED, Grade.QUALIFIED);
        Refused.by("§1.9", "REFERRAL_EVIDENCE", () -> member.refer(" ", POLICY));
        member.refer(" 群众来信 ", POLICY);
        assertThat(held("referred")).isEqualTo(true);
        assertThat(held("referralEvidence")).isEqualTo("群众来信");
        member.refer(null, POLICY);
        assertThat(held("referred")).isEqualTo(false);
        assertThat(held("referralEvidence")).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"COMMENT_ONLY", "NOT_A_MEMBER"})
    @DisplayName("who is not graded is not referred (§1.7)")
    void notGradedNotReferred(Outcome outcome) {
        determined(outcome, null);
        Refused.by("§1.7", "NOT_GRADED", () -> member.refer("材料", POLICY));
    }

    @Test
    @DisplayName("is examined only where a trigger or a referral asks for it, with a written reason (§1.6)")
    void examines() {
        determined(Outcome.GRADED, Grade.QUALIFIED);
        Refused.by("§1.6", "EXAMINATION_NOT_REQUIRED", () -> examine("谈话、走访"));
        determined(Outcome.EXAMINATION_REQUIRED, null);
        Refused.by(null, "EXAMINATION_REASON", () -> examine(""));
        examine(" 谈话、走访 ");
        assertThat(member.getExamination()).isEqualTo(ExaminationResult.CONFIRMED);
        assertThat(held("examinationReason")).isEqualTo("谈话、走访");
        assertThat(held("examinedBy")).isEqualTo("township/officer");
        assertThat(held("examinedAt")).isEqualTo(NOW);
    }

    @Test
    @DisplayName("is examined again until the county has confirmed, and no more (§1.9)")
    void examinesAgain() {
        examined();
        member.examine(ExaminationResult.CONFIRMED, "再次核实", "township/officer", NOW);
        member.confirmUnqualified("同意", "county/approver", NOW);
        Refused.by("§1.9", "EXAMINATION_CONFIRMED_BY_COUNTY", () -> examine("又一次"));
        Refused.by("§1.9", "EXAMINATION_CONFIRMED_BY_COUNTY", () -> member.returnExamination("改变主意"));
        Refused.by("§1.9", "EXAMINATION_CONFIRMED_BY_COUNTY", () -> member.confirmUnqualified("也同意", "county/other", NOW));
        assertThat(held("countyConfirmedBy")).as("whoever confirmed first").isEqualTo("county/approver");
    }

    @Test
    @DisplayName("is unqualified for good when the county confirms, never whoever examined (§1.9)")
    void countyConfirms() {
        determined(Outcome.GRADED, Grade.QUALIFIED);
        Refused.by("§1.9", "NOT_UNQUALIFIED", () -> member.confirmUnqualified("同意", "county/approver", NOW));
        examined();
        Refused.by("§5", "OWN_PROPOSAL", () -> member.confirmUnqualified("同意", "township/officer", NOW));
        Refused.by(null, "COUNTY_OPINION", () -> member.confirmUnqualified(null, "county/approver", NOW));
        member.confirmUnqualified(" 同意 ", "county/approver", NOW);
        assertThat(held("countyConfirmedBy")).isEqualTo("county/approver");
        assertThat(held("countyConfirmedAt")).isEqualTo(NOW);
        assertThat(held("countyOpinion")).isEqualTo("同意");
    }

    @Test
    @DisplayName("goes back to the township when the county is not convinced (§1.9)")
    void countyReturns() {
        determined(Outcome.GRADED, Grade.UNQUALIFIED);
        Refused.by("§1.9", "NOTHING_TO_RETURN", () -> member.returnExamination("按处分"));
        examined();
        Refused.by(null, "COUNTY_OPINION", () -> member.returnExamination(" "));
        member.returnExamination(" 事实不清 ");
        assertThat(member.getExamination()).isNull();
        assertThat(held("examinedBy")).isNull();
        assertThat(held("countyOpinion")).isEqualTo("事实不清");
        determined(Outcome.EXAMINATION_REQUIRED, null);
        member.examine(ExaminationResult.CLEARED, "不属实", "township/officer", NOW);
        assertThat(held("countyOpinion")).as("the township still sees why").isEqualTo("事实不清");
        Stored.with(member, "grade", Grade.QUALIFIED);
        Refused.by("§1.9", "NOT_UNQUALIFIED", () -> member.returnExamination("不同意"));
    }

    @Test
    @DisplayName("holds the superior's choice among the tied with its reason (§1.8)")
    void chooses() {
        member.choose(new SuperiorChoice(true, "工作更突出"));
        assertThat(held("quotaChosen")).isEqualTo(true);
        assertThat(held("quotaReason")).isEqualTo("工作更突出");
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"EXAMINATION_REQUIRED", "INDETERMINATE"})
    @DisplayName("is told when there is something to tell (§1.11)")
    void nothingToTell(Outcome outcome) {
        Refused.by("§1.11", "NOT_YET_DETERMINED", () -> member.tell(TODAY, "branch/secretary"));
        determined(outcome, null);
        Refused.by("§1.11", "NOT_YET_DETERMINED", () -> member.tell(TODAY, "branch/secretary"));
    }

    @Test
    @DisplayName("is not told UNQUALIFIED before the county confirmed it (§1.9), nor EXCELLENT before the quota is settled (§1.8)")
    void notToldTooEarly() {
        examined();
        Refused.by("§1.9", "TELL_COUNTY", () -> member.tell(TODAY, "branch/secretary"));
        determined(Outcome.GRADED, Grade.EXCELLENT);
        Refused.by("§1.8", "TELL_QUOTA", () -> member.tell(TODAY, "branch/secretary"));
        Stored.with(member, "quotaStanding", QuotaStanding.TIED);
        determined(Outcome.GRADED, Grade.QUALIFIED);
        Refused.by("§1.8", "TELL_QUOTA", () -> member.tell(TODAY, "branch/secretary"));
        member.choose(new SuperiorChoice(false, "并列者中择定他人"));
        member.tell(TODAY, "branch/secretary");
        assertThat(member.getToldOn()).isEqualTo(TODAY);
        Stored.with(member, "quotaStanding", QuotaStanding.ADMITTED);
        determined(Outcome.GRADED, Grade.EXCELLENT);
        member.tell(TODAY.plusDays(1), "branch/secretary");
        examined();
        member.confirmUnqualified("同意", "county/approver", NOW);
        member.tell(TODAY.plusDays(2), "branch/secretary");
        assertThat(member.getToldOn()).isEqualTo(TODAY.plusDays(2));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, mode = Mode.EXCLUDE, names = {"EXAMINATION_REQUIRED", "INDETERMINATE"})
    @DisplayName("is told the grade, or that there is only a comment, before publicity (§1.11)")
    void tells(Outcome outcome) {
        determined(outcome, outcome == Outcome.GRADED ? Grade.QUALIFIED : null);
        if (outcome == Outcome.COMMENT_ONLY) {
            Refused.by("§1.7", "TELL_COMMENT", () -> member.tell(TODAY, "branch/secretary"));
            member.comment("表现良好");
        }
        member.tell(TODAY, "branch/secretary");
        assertThat(member.getToldOn()).isEqualTo(TODAY);
        assertThat(held("toldBy")).isEqualTo("branch/secretary");
        assertThat(held("resultToldOn")).as("noted for the infirm only").isNull();
    }

    @Test
    @DisplayName("of an infirm member notes the opinion heard and the result told (§1.4)")
    void excuses() {
        Refused.by(null, "EXCUSE_REASON", () -> member.excuse(" ", Phase.BALLOT));
        assertThat(member.isExcused()).isFalse();
        Refused.by("§1.4", "NOT_EXCUSED", () -> member.hear("没有意见"));
        member.excuse(" 卧病 ", Phase.SELF_ASSESSMENT);
        Refused.by(null, "OPINION_TEXT", () -> member.hear(null));
        member.hear(" 没有意见 ");
        determined(Outcome.GRADED, Grade.QUALIFIED);
        member.tell(TODAY, "branch/secretary");
        assertThat(member.isExcused()).isTrue();
        assertThat(held("excuseReason")).isEqualTo("卧病");
        assertThat(member.getOpinionHeard()).isEqualTo("没有意见");
        assertThat(held("resultToldOn")).isEqualTo(TODAY);
        member.reopen("异议成立");
        assertThat(held("resultToldOn")).as("to be told again").isNull();
    }

    @Test
    @DisplayName("is excused as long as the branch deliberates, and the excuse can be taken back until then (§1.4)")
    void excusesInTime() {
        determined(Outcome.GRADED, Grade.QUALIFIED);
        member.tell(TODAY, "branch/secretary");
        Refused.by("§1.4", "EXCUSE_TOO_LATE", () -> member.excuse("卧病", Phase.GENERAL_MEETING));
        Refused.by("§1.4", "NOT_EXCUSED", () -> member.withdrawExcuse(Phase.COMMITTEE_REVIEW));
        member.excuse("卧病", Phase.COMMITTEE_REVIEW);
        assertThat(held("resultToldOn")).as("who was told has been told").isEqualTo(TODAY);
        member.hear("没有意见");
        Refused.by("§1.4", "EXCUSE_TOO_LATE", () -> member.withdrawExcuse(Phase.CONFIRMED));
        member.withdrawExcuse(Phase.COMMITTEE_REVIEW);
        assertThat(member.isExcused()).isFalse();
        assertThat(List.of("excuseReason", "opinionHeard", "resultToldOn")).allSatisfy(field -> assertThat(held(field)).as(field).isNull());
        member.excuse("卧病", Phase.BALLOT);
        assertThat(member.getOpinionHeard()).as("to be heard anew").isNull();
    }

    @Test
    @DisplayName("of one who is not graded has a written comment, and nobody else has one; who was told another is told again (§1.7)")
    void comments() {
        determined(Outcome.GRADED, Grade.QUALIFIED);
        Refused.by("§1.7", "GRADED_NO_COMMENT", () -> member.comment("表现良好"));
        determined(Outcome.COMMENT_ONLY, null);
        Refused.by(null, "COMMENT_TEXT", () -> member.comment(""));
        member.comment(" 表现良好 ");
        assertThat(member.getComment()).isEqualTo("表现良好");
        member.tell(TODAY, "branch/secretary");
        member.comment("表现良好");
        assertThat(member.getToldOn()).isEqualTo(TODAY);
        member.comment("表现良好，缺席一次");
        assertThat(member.getToldOn()).isNull();
    }

    @Test
    @DisplayName("is examined and told again when an objection was upheld (§1.2)")
    void reopens() {
        examined();
        member.confirmUnqualified("同意", "county/approver", NOW);
        member.tell(TODAY, "branch/secretary");
        member.reopen("异议成立");
        assertThat(List.of("result", "examinationReason", "examinedBy", "examinedAt", "countyConfirmedBy", "countyConfirmedAt", "countyOpinion", "toldOn",
                "toldBy"))
                .allSatisfy(field -> assertThat(held(field)).as(field).isNull());
        assertThat(held("upheldObjection")).isEqualTo("异议成立");
        assertThat(held("referred")).as("the committee has referred nobody").isEqualTo(false);
    }

    @Test
    @DisplayName("shows who is appraised, and what the rules made of the votes")
    void shows() {
        determined(Outcome.GRADED, Grade.QUALIFIED);
        Stored.with(member, "scopePath", "/99/");
        Stored.with(member, "version", 2);
        Stored.with(member, "cycleId", 3L);
        Stored.with(member, "branchAppraisalId", 4L);
        Stored.with(member, "memberId", 5L);
        Stored.with(member, "status", MembershipStatus.FULL);
        Stored.with(member, "mayVote", true);
        Stored.with(member, "quotaStanding", QuotaStanding.TIED);
        assertThat(member).extracting(MemberAppraisal::getId, MemberAppraisal::getName, MemberAppraisal::getScopePath, MemberAppraisal::getVersion,
                MemberAppraisal::getCycleId, MemberAppraisal::getBranchAppraisalId, MemberAppraisal::getMemberId, MemberAppraisal::getStatus,
                MemberAppraisal::isMayVote, MemberAppraisal::getQuotaStanding)
                .containsExactly(11L, "王一", "/99/", 2, 3L, 4L, 5L, MembershipStatus.FULL, true, QuotaStanding.TIED);
        assertThat(member).extracting(MemberAppraisal::getOutcome, MemberAppraisal::getGrade, MemberAppraisal::getGradeByVotes)
                .containsExactly(Outcome.GRADED, Grade.QUALIFIED, Grade.QUALIFIED);
    }

    private void determined(Outcome outcome, Grade grade) {
        Stored.with(member, "outcome", outcome);
        Stored.with(member, "grade", grade);
        Stored.with(member, "gradeByVotes", grade);
    }

    private void examine(String reason) {
        member.examine(ExaminationResult.CONFIRMED, reason, "township/officer", NOW);
    }

    private void examined() {
        determined(Outcome.EXAMINATION_REQUIRED, null);
        examine("核实");
        determined(Outcome.GRADED, Grade.UNQUALIFIED);
    }

    private Object held(String field) {
        return Stored.of(member, field);
    }
}
