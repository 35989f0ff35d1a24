package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.ExaminationResult;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Phase;
import org.mingping.organisation.application.ReadingMemberFile;
import org.mingping.organisation.persistence.MemberFile;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;

@ArquillianTest
@DisplayName("A branch's appraisal")
class WalkingThePhasesIT {

    @Inject
    private Township township;

    @Inject
    private ReadingMemberFile files;

    @Inject
    private MovingOn moving;

    @Inject
    private ReviewingInCommittee reviewing;

    @Inject
    private ConfirmingAppraisal confirming;

    @Inject
    private OpeningBallot openingBallot;

    @Inject
    private ConcludingReview concluding;

    @Inject
    private RecordingMeeting recording;

    @Inject
    private TellingMembers telling;

    @Inject
    private PostingPublicity posting;

    @Inject
    private ReadingTallySheet sheets;

    @Inject
    private Objecting objecting;

    @Inject
    private Examining examining;

    @Inject
    private ClockProducer clock;

    @AfterEach
    void today() {
        clock.shift(Duration.ZERO);
    }

    @Test
    @DisplayName("§1.2 enters each phase only from the one before, by the tier whose step it is, and ends CONFIRMED with the members told")
    void inOrder() throws Exception {
        township.settle("9939", new HalfYear(2043, Half.H1), 10);
        nowhereElse(Phase.SELF_ASSESSMENT, Phase.BALLOT);
        township.ballot(1);
        nowhereElse(Phase.BALLOT, Phase.COMMITTEE_REVIEW);
        Refused.with("TALLY_MISSING", () -> move(Phase.COMMITTEE_REVIEW));
        township.tally(1, Township.EXCELLENT, Township.QUALIFIED);
        nowhereElse(Phase.COMMITTEE_REVIEW, Phase.GENERAL_MEETING);
        move(Phase.GENERAL_MEETING);
        nowhereElse(Phase.GENERAL_MEETING, Phase.EXAMINATION, Phase.COMMITTEE_REVIEW);
        Refused.with("MEETING_MISSING", () -> move(Phase.EXAMINATION));
        township.meet(1, 10, 10);
        nowhereElse(Phase.EXAMINATION, Phase.PUBLICITY);
        Refused.under("§1.11", "CONFIRM_UNTOLD", () -> move(Phase.PUBLICITY));
        township.tell(1);
        move(Phase.PUBLICITY);
        nowhereElse(Phase.PUBLICITY, Phase.CONFIRMED, Phase.EXAMINATION);
        Refused.under("§1.11", "PUBLICITY_NOT_OVER", () -> move(township.township(Role.TOWNSHIP_APPROVER), Phase.CONFIRMED));
        clock.shift(Duration.ofDays(15));
        Refused.with("NOT_PERMITTED", () -> township.act(township.officer(1), 1, seen -> {
            confirming.confirm(seen.id(), seen.version());
            return null;
        }));
        Refused.with("NOT_PERMITTED", () -> move(Phase.CONFIRMED));
        move(township.township(Role.TOWNSHIP_APPROVER), Phase.CONFIRMED);
        nowhereElse(Phase.CONFIRMED);
        assertThat(township.texts("select distinct kind from notice n join member m on m.id = n.member_id where m.id_number like '993900%' order by 1"))
                .containsExactly("grade-confirmed", "grade-told");
    }

    @Test
    @DisplayName("§1.12 is final once CONFIRMED: no act touches it, and what comes to light later changes no grade of it")
    void isFinal() throws Exception {
        township.settle("9942", township.thisYear(), 10, 10);
        township.examinable(1, Township.EXCELLENT, Township.QUALIFIED);
        township.examinable(2, Township.QUALIFIED);
        township.tell(1);
        township.post(1);
        clock.shift(Duration.ofDays(15));
        township.confirm(1);
        clock.shift(Duration.ZERO);
        Township.State before = township.state(1);
        long member = township.appraised(2);
        township.officer(1).perform(() -> {
            List<ThrowingCallable> acts = List.of(
                    () -> openingBallot.open(before.id(), before.version(), 9),
                    () -> reviewing.propose(before.id(), before.version(), member, Grade.BASICALLY_QUALIFIED, "理由"),
                    () -> reviewing.refer(before.id(), before.version(), member, "材料"),
                    () -> reviewing.comment(before.id(), before.version(), member, "迟到的评语"),
                    () -> concluding.conclude(before.id(), before.version()),
                    () -> recording.record(before.id(), before.version(), LocalDate.now(ClockProducer.BEIJING), 10, 10),
                    () -> telling.tell(before.id(), before.version(), List.of()),
                    () -> telling.excuse(before.id(), before.version(), member, "卧病"),
                    () -> telling.withdrawExcuse(before.id(), before.version(), member),
                    () -> telling.hear(before.id(), before.version(), member, "没有意见"));
            acts.forEach(act -> Refused.under("§1.12", "APPRAISAL_FINAL", act));
            Refused.under("§1.2", "WRONG_PHASE", () -> posting.post(before.id(), before.version()));
            Refused.with("WRONG_PHASE", () -> sheets.of(before.id()));
            Refused.with("WRONG_PHASE", () -> objecting.raise(before.id(), member, "李四", "有误"));
            return null;
        });
        township.township(Role.TOWNSHIP_OFFICER).perform(() -> {
            Refused.under("§1.12", "APPRAISAL_FINAL", () -> examining.examine(before.id(), before.version(), member, ExaminationResult.CLEARED, "理由"));
            Refused.under("§1.12", "APPRAISAL_FINAL", () -> objecting.answer(before.id(), before.version(), 1, "答复", false));
            return null;
        });
        township.countyApprover().perform(() -> {
            Refused.under("§1.12", "APPRAISAL_FINAL", () -> examining.confirmUnqualified(before.id(), before.version(), member, "同意"));
            Refused.under("§1.12", "APPRAISAL_FINAL", () -> examining.returnToTownship(before.id(), before.version(), member, "退回"));
            return null;
        });
        Refused.under("§1.12", "APPRAISAL_FINAL", () -> township.confirm(1));
        assertThat(township.state(1)).isEqualTo(before);
        String derivation = township.of(1, "derivation");
        township.sanction(1, "严重警告");
        township.sanction(11, "警告");
        assertThat(township.of(1, "grade")).isEqualTo("EXCELLENT");
        assertThat(township.of(1, "derivation")).isEqualTo(derivation);
    }

    @Test
    @DisplayName("§1.12 gives the year's grade: the second half's takes the place of the first's, never the other way round")
    void annualGrade() throws Exception {
        for (Half half : List.of(Half.H2, Half.H1)) {
            township.settle("9943", new HalfYear(2044, half), 10);
            township.examinable(1, half == Half.H2 ? Township.QUALIFIED : Township.BASICALLY);
            township.tell(1);
            township.post(1);
            clock.shift(Duration.ofDays(15));
            township.confirm(1);
            clock.shift(Duration.ZERO);
            assertThat(township.texts("select distinct g.grade || ' ' || g.half from annual_grade g join member m on m.id = g.member_id where g.year = 2044"
                    + " and m.id_number like '994300%'")).containsExactly("QUALIFIED H2");
        }
    }

    @Test
    @DisplayName("§1.12 says on the member's file that a year's grade is the first half's, for as long as the second's may take its place")
    void provisional() throws Exception {
        for (Half half : Half.values()) {
            township.settle("9906", new HalfYear(2046, half), 10);
            township.examinable(1, Township.QUALIFIED);
            township.tell(1);
            township.post(1);
            clock.shift(Duration.ofDays(15));
            township.confirm(1);
            clock.shift(Duration.ZERO);
            Caller member = township.member(1, 1);
            MemberFile.Grade grade = member.perform(() -> files.read(member.memberId())).grades().get(0);
            assertThat(grade.half()).isEqualTo(half);
            assertThat(grade.provisional()).isEqualTo(half == Half.H1);
        }
    }

    /** All other phases are refused, and nothing is changed by asking. */
    private void nowhereElse(Phase now, Phase... next) throws Exception {
        Township.State before = township.state(1);
        assertThat(before.phase()).isEqualTo(now);
        Set<Phase> others = EnumSet.complementOf(next.length == 0 ? EnumSet.noneOf(Phase.class) : EnumSet.copyOf(List.of(next)));
        for (Phase other : others) {
            Refused.under("§1.2", "PHASE_ORDER", () -> move(other));
        }
        assertThat(township.state(1)).isEqualTo(before);
    }

    private void move(Phase to) throws Exception {
        move(township.officer(1), to);
    }

    private void move(Caller caller, Phase to) throws Exception {
        township.act(caller, 1, seen -> {
            moving.to(seen.id(), seen.version(), to, null, null);
            return null;
        });
    }
}
