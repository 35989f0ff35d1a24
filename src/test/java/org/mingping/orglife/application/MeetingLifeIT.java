package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskFilter;
import org.mingping.orglife.model.TaskResult;
import org.mingping.orglife.persistence.OwnLife;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("Organisation life of a branch (domain §3)")
class MeetingLifeIT {

    @Inject
    private LifeTownship township;
    @Inject
    private PlanningMeeting planning;
    @Inject
    private CancellingMeeting cancelling;
    @Inject
    private AskingLeave asking;
    @Inject
    private DecidingLeave deciding;
    @Inject
    private ReadingMeetings reading;
    @Inject
    private ReadingOwnLife own;
    @Inject
    private ReadingLifeDuties duties;
    @Inject
    private AssigningTask assigning;
    @Inject
    private RecordingTaskResult results;
    @Inject
    private ReadingTasks tasks;
    @Inject
    private WatchingLife watching;

    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9800", 3, 2);
        today = township.today();
    }

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("goes from the plan over a granted leave to an attendance in which leave is an excuse")
    void planLeaveAttendance() throws Exception {
        long meeting = township.plan(1, today.plusDays(3));
        assertThat(township.member(1, 1).perform(own::mine).coming()).extracting(OwnLife.Meeting::id).contains(meeting);
        assertThat(township.member(2, 4).perform(own::mine).coming()).extracting(OwnLife.Meeting::id).doesNotContain(meeting);
        ask(1, 1, meeting, "住院");
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).line().meetsAt()).isEqualTo("15:00");
        refused("LEAVE_ASKED", () -> ask(1, 1, meeting, "再次"));
        assertThat(township.officer(1).perform(duties::mine)).anyMatch(item -> item.id() == meeting && item.count() == 1);
        long request = township.number("select id from leave_request where meeting_id = " + meeting);
        refused("LEAVE_ANSWER", () -> decide(1, request, false, ""));
        decide(1, request, true, null);
        refused("LEAVE_DECIDED", () -> decide(1, request, true, null));
        refused("ATTENDANCE_TOO_EARLY", () -> township.record(1, meeting, Map.of(), null));
        township.on(today.plusDays(4));
        refused("LEAVE_TOO_LATE", () -> ask(1, 2, meeting, "太晚"));
        refused("LEAVE_IS_GRANTED", () -> township.record(1, meeting, Map.of(township.id(1), Presence.ABSENT), null));
        township.record(1, meeting, Map.of(township.id(1), Presence.EXCUSED, township.id(2), Presence.ABSENT), null);
        assertThat(township.member(1, 2).perform(own::mine).past()).filteredOn(one -> one.id() == meeting).extracting(OwnLife.Meeting::presence)
                .containsExactly(Presence.ABSENT);
        assertThat(township.member(1, 1).perform(own::mine).past()).filteredOn(one -> one.id() == meeting).extracting(OwnLife.Meeting::leaveState)
                .containsExactly(LeaveState.GRANTED);
    }

    @Test
    @DisplayName("keeps of a correction who made it, when and why, and what stood before")
    void correction() throws Exception {
        township.on(today.minusDays(9));
        long meeting = township.plan(1, today.minusDays(9));
        township.on(today.minusDays(8));
        township.record(1, meeting, Map.of(township.id(1), Presence.ABSENT), null);
        township.now();
        refused("CORRECTION_REASON", () -> township.record(1, meeting, Map.of(township.id(1), Presence.EXCUSED), " "));
        township.record(1, meeting, Map.of(township.id(1), Presence.EXCUSED), "补交了住院证明");
        ReadingMeetings.Whole whole = township.officer(1).perform(() -> reading.one(meeting));
        assertThat(whole.changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).isEqualTo(Presence.ABSENT);
            assertThat(change.after()).isEqualTo(Presence.EXCUSED);
            assertThat(change.reason()).isEqualTo("补交了住院证明");
            assertThat(change.changedBy()).isEqualTo("branch/account-21");
        });
        assertThat(whole.line().excused()).isEqualTo(1);
        township.record(1, meeting, Map.of(township.id(1), Presence.EXCUSED), null);
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).changes()).as("nothing new was corrected").hasSize(1);
    }

    @Test
    @DisplayName("is its own branch's alone: another's officer sees and changes nothing of it, a member asks for no one else's meeting")
    void ownBranchOnly() throws Exception {
        long meeting = township.plan(1, today.plusDays(5));
        refused("NOT_FOUND", () -> township.officer(2).perform(() -> reading.one(meeting)));
        refused("NOT_FOUND", () -> township.officer(2).perform(() -> {
            cancelling.cancel(meeting, 0, "x");
            return null;
        }));
        refused("NOT_FOUND", () -> ask(2, 4, meeting, "x"));
        refused("EXPECTED_OF_OTHERS", () -> township.officer(2).perform(() -> planning.plan(null,
                new MeetingPlan(MeetingKind.COMMITTEE_MEETING, "x", "x", today, LocalTime.NOON, false), List.of(township.id(1)))));
        refused("EXPECTED_NEEDED", () -> township.officer(2).perform(() -> planning.plan(null,
                new MeetingPlan(MeetingKind.COMMITTEE_MEETING, "x", "x", today, LocalTime.NOON, false), List.of())));
        assertThat(township.township().perform(() -> reading.one(meeting)).line().branchCode()).isEqualTo("9800001");
    }

    @Test
    @DisplayName("expects of everybody those who belong to the branch by then: who joins is on the list, who leaves is not")
    void listFollowsTheRoster() throws Exception {
        long meeting = township.plan(1, today.plusDays(6));
        township.people.cells(2).put("所在党支部", township.people.branchName(2));
        township.people.member(8);
        township.importRoster();
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).expected()).extracting(one -> one.memberId())
                .containsExactlyInAnyOrder(township.id(1), township.id(3), township.id(8));
        township.move(2, 1);
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).expected()).extracting(one -> one.memberId()).contains(township.id(2));
    }

    @Test
    @DisplayName("waits on the officer's first page while a meeting's attendance or due work has no result")
    void overdue() throws Exception {
        township.on(today.minusDays(40));
        long meeting = township.plan(2, today.minusDays(39));
        List<Long> work = township.officer(2).perform(() -> assigning.assign(null, List.of(township.id(4), township.id(5)), "走访", today.minusDays(39)));
        refused("TASK_NOT_DUE", () -> result(work.get(0), TaskResult.NOT_DONE, null));
        township.now();
        assertThat(township.officer(2).perform(duties::mine)).extracting(item -> item.duty().name())
                .contains("RECORD_ATTENDANCE", "RECORD_RESULTS");
        assertThat(township.officer(2).perform(() -> tasks.page(new TaskFilter(null, TaskFilter.Show.OVERDUE), 0, 50)).items()).extracting(line -> line.id())
                .containsAll(work);
        result(work.get(0), TaskResult.NOT_DONE, null);
        refused("CORRECTION_REASON", () -> result(work.get(0), TaskResult.EXCUSED, ""));
        result(work.get(0), TaskResult.EXCUSED, "照顾病人");
        assertThat(township.officer(2).perform(() -> tasks.one(work.get(0))).changes()).singleElement()
                .satisfies(change -> assertThat(change.before()).isEqualTo(TaskResult.NOT_DONE));
        township.record(2, meeting, Map.of(), null);
        assertThat(township.officer(2).perform(duties::mine)).extracting(item -> item.duty().name()).doesNotContain("RECORD_ATTENDANCE");
    }

    @Test
    @DisplayName("cancelled, it counts for nobody and cannot be recorded; of two officers at once one wins")
    void cancelled() throws Exception {
        long meeting = township.plan(1, today.plusDays(2));
        township.officer(1).perform(() -> {
            cancelling.cancel(meeting, 0, "停电");
            return null;
        });
        refused("STALE_VERSION", () -> township.officer(1).perform(() -> {
            cancelling.cancel(meeting, 0, "停电");
            return null;
        }));
        township.on(today.plusDays(3));
        refused("MEETING_CANCELLED", () -> township.record(1, meeting, Map.of(), null));
    }

    @Test
    @DisplayName("is seen from above by month: meetings that were held, and no others")
    void fromAbove() throws Exception {
        LocalDate day = today.minusDays(70);
        township.on(day);
        long held = township.plan(1, day);
        township.plan(1, day);
        township.plan(1, day);
        township.on(day.plusDays(1));
        township.record(1, held, Map.of(), null);
        township.now();
        assertThat(township.township().perform(() -> watching.sheet(null, YearMonth.from(today))).getRows()).filteredOn(row -> row.getCode().equals("9800001"))
                .singleElement().satisfies(row -> assertThat(row.in(YearMonth.from(day))).isEqualTo(1));
        assertThat(township.township().perform(() -> reading.page(new MeetingFilter("9800001", null, null, YearMonth.from(day)), 0, 50)).total()).isGreaterThanOrEqualTo(2);
    }

    private void ask(int branch, int member, long meeting, String reason) throws Exception {
        township.member(branch, member).perform(() -> {
            asking.ask(meeting, reason);
            return null;
        });
    }

    private void decide(int branch, long request, boolean granted, String answer) throws Exception {
        township.officer(branch).perform(() -> {
            deciding.decide(request, granted, answer);
            return null;
        });
    }

    private void result(long task, TaskResult outcome, String reason) throws Exception {
        township.officer(2).perform(() -> {
            results.record(task, tasks.one(task).line().version(), outcome, "情况", reason);
            return null;
        });
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
