package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.WorkingCalendar;

@DisplayName("A branch's appraisal")
class BranchAppraisalTest {

    private static final RuleSetParameters RULES = RuleSetParameters.countyTrial1();
    private static final TurnoutPolicy TURNOUT = new TurnoutPolicy(RULES);
    private static final GeneralMeetingPolicy MEETING = new GeneralMeetingPolicy(RULES);
    private static final Instant NOW = Instant.parse("2026-12-08T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);
    private static final MeetingCount PASSED = new MeetingCount(20, 18, 11);
    private static final MeetingCount NOT_PASSED = new MeetingCount(20, 18, 10);
    private static final ConfirmationPolicy.Open NOTHING = new ConfirmationPolicy.Open(LocalDate.of(2026, 12, 15), 0, 0, 0, 0, 0, "");

    private final BranchAppraisal branch = Stored.branch();

    @Test
    @DisplayName("opens its ballot with a frozen roll and the mass representatives on their list (§1.3)")
    void opensItsBallot() {
        branch.openBallot(4, 2, TURNOUT, NOW);
        assertThat(branch.getPhase()).isEqualTo(Phase.BALLOT);
        assertThat(branch.getMassRepresentatives()).isEqualTo(2);
        assertThat(branch.getRollFrozenAt()).isEqualTo(NOW);
        assertThat(branch.getPhaseSince()).isEqualTo(NOW);
        Refused.by("§1.2", "PHASE_ORDER", () -> branch.openBallot(4, 2, TURNOUT, LATER));
    }

    @Test
    @DisplayName("opens no ballot in which a member is marked by fewer than five (§4)")
    void fewerThanFive() {
        Refused.by("§4", "MARKERS_TOO_FEW", () -> branch.openBallot(4, 1, TURNOUT, NOW));
        assertThat(branch.getPhase()).isEqualTo(Phase.SELF_ASSESSMENT);
        assertThat(branch.getRollFrozenAt()).isNull();
    }

    @Test
    @DisplayName("has its ballot typed, and during the committee's review votes again on those without a grade, each time a vote of its own (§1.6)")
    void votesAgain() {
        Refused.by("§1.2", "WRONG_PHASE", () -> branch.tallyRound(0));
        branch.openBallot(20, 0, TURNOUT, NOW);
        assertThat(branch.tallyRound(0)).isEqualTo(new TallyRound(Phase.BALLOT, NOW)).returns(false, TallyRound::isAgain);
        Refused.by("§1.2", "WRONG_PHASE", () -> branch.countAgain(LATER));
        Stored.with(branch, "phase", Phase.COMMITTEE_REVIEW);
        Stored.with(branch, "talliedAt", NOW);
        Refused.by("§1.2", "WRONG_PHASE", () -> branch.tallyRound(0));
        assertThat(branch.tallyRound(1)).isEqualTo(new TallyRound(Phase.COMMITTEE_REVIEW, NOW)).returns(true, TallyRound::isAgain);
        branch.countAgain(LATER);
        assertThat(branch.tallyRound(1)).isEqualTo(new TallyRound(Phase.COMMITTEE_REVIEW, LATER));
        assertThat(branch.getTalliedAt()).isEqualTo(LATER);
        Stored.with(branch, "phaseSince", LATER.plusSeconds(1));
        assertThat(branch.tallyRound(1).since()).as("sent back by the meeting since").isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    @DisplayName("compares what was typed for one vote with nothing typed before it began (§1.5)")
    void typedForThisVote() {
        TypedTally typed = new TypedTally(branch, 5, null);
        typed.type("branch/one", LATER, 10, new ReturnedSheets(10, 0), "[]");
        assertThat(typed.isOf(new TallyRound(Phase.BALLOT, NOW))).isTrue();
        assertThat(typed.isOf(new TallyRound(Phase.BALLOT, LATER))).isTrue();
        assertThat(typed.isOf(new TallyRound(Phase.COMMITTEE_REVIEW, LATER.plusSeconds(1)))).isFalse();
    }

    @Test
    @DisplayName("goes on to the superior when more than half of those entitled are in favour (§1.10)")
    void theMeetingPasses() {
        reviewed();
        assertThat(branch.getReviewedBy()).isEqualTo("branch/secretary");
        assertThat(branch.holdMeeting(TODAY, PASSED, MEETING, LATER)).isTrue();
        assertThat(branch.getPhase()).isEqualTo(Phase.EXAMINATION);
        assertThat(branch.getMeetingOn()).isEqualTo(TODAY);
        assertThat(branch.getMeetingEntitled()).isEqualTo(20);
        assertThat(branch.getMeetingPresent()).isEqualTo(18);
        assertThat(branch.getMeetingInFavour()).isEqualTo(11);
    }

    @Test
    @DisplayName("goes back to the committee when they are not, and is not determined (§1.2, §1.10)")
    void theMeetingDoesNotPass() {
        reviewed();
        assertThat(branch.holdMeeting(TODAY, NOT_PASSED, MEETING, LATER)).isFalse();
        assertThat(branch.getPhase()).isEqualTo(Phase.COMMITTEE_REVIEW);
        assertThat(branch.getMeetingOn()).as("what grades are determined by").isNull();
        assertThat(branch.getMeetingFailedOn()).isEqualTo(TODAY);
        assertThat(branch.getMeetingInFavour()).isEqualTo(10);
        branch.concludeReview("branch/secretary", LATER);
        branch.holdMeeting(TODAY.plusDays(1), PASSED, MEETING, LATER);
        assertThat(branch.getMeetingOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(branch.getMeetingFailedOn()).as("the earlier vote stays on record").isEqualTo(TODAY);
    }

    @Test
    @DisplayName("holds its meeting only when the committee is done, and with a quorum (§1.10)")
    void noMeetingBeforeReview() {
        Refused.by("§1.2", "WRONG_PHASE", () -> branch.holdMeeting(TODAY, PASSED, MEETING, NOW));
        reviewed();
        Refused.by("§1.10", "MEETING_QUORUM", () -> branch.holdMeeting(TODAY, new MeetingCount(20, 9, 9), MEETING, NOW));
        assertThat(branch.getPhase()).isEqualTo(Phase.GENERAL_MEETING);
    }

    @Test
    @DisplayName("posts its grades, becomes final when publicity is over, and then is final (§1.11, §1.12)")
    void postsAndConfirms() {
        posted();
        assertThat(branch.getPostedOn()).isEqualTo(TODAY);
        assertThat(branch.getPublicityEndsOn()).isEqualTo(LocalDate.of(2026, 12, 15));
        assertThat(branch.isPublicityProvisional()).isFalse();
        Refused.by("§1.11", "PUBLICITY_NOT_OVER", () -> branch.confirm(NOTHING, LocalDate.of(2026, 12, 15), LATER));
        LocalDate after = LocalDate.of(2026, 12, 16);
        branch.confirm(NOTHING, after, LATER);
        assertThat(branch.getPhase()).isEqualTo(Phase.CONFIRMED);
        assertThat(branch.getConfirmedOn()).isEqualTo(after);
        Refused.by("§1.2", "WRONG_PHASE", () -> branch.confirm(NOTHING, after, LATER));
        Refused.by("§1.2", "PHASE_ORDER", () -> branch.sendBackToExamination(LATER));
    }

    @Test
    @DisplayName("takes some acts in certain phases only, and none once it is final (§1.2, §1.12)")
    void phasesOfAnAct() {
        for (Phase phase : Phase.values()) {
            Stored.with(branch, "phase", phase);
            if (phase == Phase.BALLOT || phase == Phase.COMMITTEE_REVIEW || phase == Phase.GENERAL_MEETING) {
                branch.requirePhases(Phase.BALLOT, Phase.GENERAL_MEETING);
            } else {
                Refused.by("§1.2", "WRONG_PHASE", () -> branch.requirePhases(Phase.BALLOT, Phase.GENERAL_MEETING));
            }
            if (phase == Phase.CONFIRMED) {
                Stored.with(branch, "branchName", "第一党支部");
                Refused.by("§1.12", "APPRAISAL_FINAL", branch::requireOpen);
            } else {
                branch.requireOpen();
            }
        }
    }

    @Test
    @DisplayName("is not confirmed while an objection has no answer (§1.11)")
    void objectionsStandInTheWay() {
        posted();
        ConfirmationPolicy.Open open = new ConfirmationPolicy.Open(branch.getPublicityEndsOn(), 1, 0, 0, 0, 0, "");
        Refused.by("§1.11", "CONFIRM_OBJECTIONS", () -> branch.confirm(open, LocalDate.of(2027, 1, 5), LATER));
        assertThat(branch.getConfirmedOn()).isNull();
    }

    @Test
    @DisplayName("takes its list down when an objection is upheld, and posts it anew for a new period (§1.2)")
    void sentBack() {
        posted();
        Stored.with(branch, "publicityProvisional", true);
        assertThat(branch.isPublicityProvisional()).isTrue();
        branch.sendBackToExamination(LATER);
        assertThat(branch.getPhase()).isEqualTo(Phase.EXAMINATION);
        assertThat(branch.getPostedOn()).isNull();
        assertThat(branch.getPublicityEndsOn()).isNull();
        assertThat(branch.isPublicityProvisional()).isFalse();
        branch.post(PublicityPeriod.posted(LocalDate.of(2026, 12, 21), RULES, calendar()), LATER);
        assertThat(branch.getPostedOn()).isEqualTo(LocalDate.of(2026, 12, 21));
    }

    private void reviewed() {
        branch.openBallot(20, 0, TURNOUT, NOW);
        Stored.with(branch, "phase", Phase.COMMITTEE_REVIEW);
        branch.concludeReview("branch/secretary", NOW);
    }

    private void posted() {
        reviewed();
        branch.holdMeeting(TODAY, PASSED, MEETING, NOW);
        branch.post(PublicityPeriod.posted(TODAY, RULES, calendar()), NOW);
    }

    private static WorkingCalendar calendar() {
        return WorkingCalendar.stateCouncil();
    }

    @Test
    @DisplayName("keeps the names and superiors of the day its cycle was opened")
    void keepsItsPast() {
        Stored.with(branch, "cycleId", 3L);
        Stored.with(branch, "organisationId", 4L);
        Stored.with(branch, "branchCode", "9901001");
        Stored.with(branch, "branchName", "第一党支部");
        Stored.with(branch, "townshipId", 5L);
        Stored.with(branch, "townshipName", "青石镇党委");
        Stored.with(branch, "version", 6);
        assertThat(branch).extracting(BranchAppraisal::getId, BranchAppraisal::getCountyId, BranchAppraisal::getScopePath, BranchAppraisal::getCycleId,
                BranchAppraisal::getOrganisationId, BranchAppraisal::getBranchCode, BranchAppraisal::getBranchName, BranchAppraisal::getTownshipId,
                BranchAppraisal::getTownshipName, BranchAppraisal::getVersion)
                .containsExactly(7L, 99L, "/99/9901/9901001/", 3L, 4L, "9901001", "第一党支部", 5L, "青石镇党委", 6);
    }
}
