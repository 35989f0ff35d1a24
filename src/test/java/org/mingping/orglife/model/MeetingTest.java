package org.mingping.orglife.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.orglife.model.AttendancePolicy.Expected;
import org.mingping.shared.Refusal;

@DisplayName("A meeting of a branch (domain §3)")
class MeetingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Place BRANCH = new Place(99, 9901001, "/99/9901/9901001/");

    @Test
    @DisplayName("of the committee expects people by name, every other kind may expect everybody")
    void committee() {
        refused("EXPECTED_BY_NAME", () -> plan(MeetingKind.COMMITTEE_MEETING, TODAY, true));
        assertThat(plan(MeetingKind.COMMITTEE_MEETING, TODAY, false).everyone()).isFalse();
        for (MeetingKind kind : MeetingKind.values()) {
            assertThat(kind.mayExpectEveryone()).isEqualTo(kind != MeetingKind.COMMITTEE_MEETING);
        }
    }

    @Test
    @DisplayName("has a topic and a place, and lies within a year of today")
    void whole() {
        refused("MEETING_TOPIC", () -> new MeetingPlan(MeetingKind.THEME_DAY, " ", "x", TODAY, LocalTime.NOON, true));
        refused("MEETING_PLACE", () -> new MeetingPlan(MeetingKind.THEME_DAY, "x", "x".repeat(201), TODAY, LocalTime.NOON, true));
        refused("MEETING_INCOMPLETE", () -> new MeetingPlan(null, "x", "x", TODAY, LocalTime.NOON, true));
        refused("MEETING_PLANNED_DAY", () -> meeting(TODAY.plusYears(1).plusDays(1)));
        refused("MEETING_PLANNED_DAY", () -> meeting(TODAY.minusYears(1).minusDays(1)));
        assertThat(meeting(TODAY.plusYears(1)).getState()).isEqualTo(MeetingState.PLANNED);
    }

    @Test
    @DisplayName("has its attendance recorded only after its day, and never once it is cancelled")
    void recordedAfterwards() {
        refused("ATTENDANCE_TOO_EARLY", () -> meeting(TODAY).hold(TODAY, "x", NOW));
        Meeting held = meeting(TODAY.minusDays(1));
        held.hold(TODAY, "x", NOW);
        assertThat(held.getState()).isEqualTo(MeetingState.HELD);
        held.hold(TODAY, "y", NOW.plusSeconds(1));
        assertThat(held).as("a correction: who recorded it first stays").hasFieldOrPropertyWithValue("recordedBy", "x").hasFieldOrPropertyWithValue("recordedAt", NOW);
        refused("MEETING_NOT_PLANNED", () -> held.cancel("雨"));
        Meeting off = meeting(TODAY.minusDays(1));
        refused("CANCEL_REASON", () -> off.cancel(""));
        off.cancel("雨");
        refused("MEETING_CANCELLED", () -> off.hold(TODAY, "x", NOW));
    }

    @Test
    @DisplayName("gives leave only before it begins")
    void leaveBefore() {
        Meeting meeting = meeting(TODAY);
        meeting.requireAhead(TODAY, LocalTime.of(14, 59));
        refused("LEAVE_TOO_LATE", () -> meeting.requireAhead(TODAY, LocalTime.of(15, 0)));
        refused("LEAVE_TOO_LATE", () -> meeting.requireAhead(TODAY.plusDays(1), LocalTime.of(8, 0)));
    }

    @Test
    @DisplayName("has something recorded of everybody who was expected and of nobody else")
    void complete() {
        List<Expected> expected = List.of(new Expected(1, "甲", null, null), new Expected(2, "乙", null, LeaveState.GRANTED));
        Map<Long, Presence> recorded = new HashMap<>(Map.of(1L, Presence.PRESENT));
        refused("ATTENDANCE_INCOMPLETE", () -> AttendancePolicy.require(expected, recorded));
        recorded.put(2L, Presence.ABSENT);
        refused("LEAVE_IS_GRANTED", () -> AttendancePolicy.require(expected, recorded));
        recorded.put(2L, Presence.EXCUSED);
        AttendancePolicy.require(expected, recorded);
        recorded.put(3L, Presence.PRESENT);
        refused("ATTENDANCE_OF_OTHERS", () -> AttendancePolicy.require(expected, recorded));
        refused("LEAVE_UNDECIDED", () -> AttendancePolicy.require(List.of(new Expected(1, "甲", null, LeaveState.ASKED)), Map.of(1L, Presence.EXCUSED)));
    }

    @Test
    @DisplayName("moved to another day or hour makes leave asked for void, with another topic it does not")
    void moved() {
        Meeting meeting = meeting(TODAY);
        assertThat(meeting.change(plan(MeetingKind.GENERAL_MEETING, TODAY, true), TODAY)).isFalse();
        assertThat(meeting.change(plan(MeetingKind.GENERAL_MEETING, TODAY.plusDays(1), true), TODAY)).isTrue();
        assertThat(meeting.change(new MeetingPlan(MeetingKind.THEME_DAY, "议题", "会议室", TODAY.plusDays(1), LocalTime.of(16, 0), true), TODAY)).isTrue();
    }

    @Test
    @DisplayName("that is over keeps its list of everybody while its day stays")
    void keepsList() {
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(meeting(yesterday).keepsList(plan(MeetingKind.GENERAL_MEETING, yesterday, true), TODAY)).isTrue();
        assertThat(meeting(yesterday).keepsList(plan(MeetingKind.GENERAL_MEETING, TODAY, true), TODAY)).isFalse();
        assertThat(meeting(TODAY).keepsList(plan(MeetingKind.GENERAL_MEETING, TODAY, true), TODAY)).isFalse();
        assertThat(meeting(yesterday).keepsList(plan(MeetingKind.GENERAL_MEETING, yesterday, false), TODAY)).isFalse();
    }

    @Test
    @DisplayName("is not recorded by anybody as their own excuse, unless somebody else granted leave")
    void ownExcuse() {
        Map<Long, Presence> excused = Map.of(1L, Presence.EXCUSED);
        refused("OWN_EXCUSE", () -> AttendancePolicy.requireNotOwnExcuse(List.of(new Expected(1, "甲", null, null)), excused, 1L));
        refused("OWN_EXCUSE", () -> AttendancePolicy.requireNotOwnExcuse(List.of(new Expected(1, "甲", Presence.ABSENT, LeaveState.REFUSED)), excused, 1L));
        AttendancePolicy.requireNotOwnExcuse(List.of(new Expected(1, "甲", null, LeaveState.GRANTED)), excused, 1L);
        AttendancePolicy.requireNotOwnExcuse(List.of(new Expected(1, "甲", null, null)), excused, 2L);
        AttendancePolicy.requireNotOwnExcuse(List.of(new Expected(1, "甲", null, null)), Map.of(1L, Presence.PRESENT), 1L);
    }

    @Test
    @DisplayName("is corrected where what is recorded now differs from what stood")
    void corrected() {
        List<Expected> expected = List.of(new Expected(1, "甲", Presence.ABSENT, null), new Expected(2, "乙", Presence.PRESENT, null), new Expected(3, "丙", null, null));
        assertThat(AttendancePolicy.corrected(expected, Map.of(1L, Presence.EXCUSED, 2L, Presence.PRESENT, 3L, Presence.ABSENT)))
                .extracting(Expected::memberId).containsExactly(1L);
    }

    @Test
    @DisplayName("beside it, work is assigned ahead, fails only after its due day, and is corrected with the earlier result kept")
    void work() {
        refused("TASK_DUE", () -> new AssignedTask(BRANCH, 1, "x", TODAY.minusDays(1), TODAY, "x", NOW));
        refused("TASK_TITLE", () -> new AssignedTask(BRANCH, 1, "", TODAY, TODAY, "x", NOW));
        AssignedTask task = new AssignedTask(BRANCH, 1, "走访", TODAY, TODAY, "x", NOW);
        refused("TASK_NOT_DUE", () -> task.record(TaskResult.NOT_DONE, "x", TODAY, null, "x", NOW));
        refused("TASK_RESULT_TEXT", () -> task.record(TaskResult.DONE, " ", TODAY, null, "x", NOW));
        assertThat(task.record(TaskResult.NOT_DONE, "没有去", TODAY.plusDays(1), 2L, "x", NOW)).isNull();
        refused("OWN_RESULT", () -> task.record(TaskResult.DONE, "x", TODAY.plusDays(1), 1L, "x", NOW));
        assertThat(task.record(TaskResult.NOT_DONE, " 没有去 ", TODAY.plusDays(1), null, "y", NOW)).as("nothing differs").isNull();
        assertThat(task.record(TaskResult.NOT_DONE, "去了一次", TODAY.plusDays(1), null, "y", NOW)).as("the words alone")
                .isEqualTo(new AssignedTask.Earlier(TaskResult.NOT_DONE, "没有去", "x", NOW));
        assertThat(task.record(TaskResult.EXCUSED, "住院", TODAY.plusDays(2), null, "x", NOW).result()).isEqualTo(TaskResult.NOT_DONE);
    }

    @Test
    @DisplayName("and a floating member's clock runs from the last sign, or from leaving where there was none; nobody knowing is overdue")
    void silence() {
        assertThat(new LostContactClock(TODAY.minusDays(90), TODAY.minusDays(300), 90).isOverdue(TODAY)).isFalse();
        assertThat(new LostContactClock(TODAY.minusDays(91), TODAY.minusDays(300), 90).isOverdue(TODAY)).isTrue();
        assertThat(new LostContactClock(null, TODAY.minusDays(20), 90).days(TODAY)).isEqualTo(20);
        assertThat(new LostContactClock(null, null, 90).isOverdue(TODAY)).isTrue();
    }

    private static Meeting meeting(LocalDate day) {
        return new Meeting(BRANCH, plan(MeetingKind.THEME_DAY, day, true), TODAY, "branch/x", NOW);
    }

    private static MeetingPlan plan(MeetingKind kind, LocalDate day, boolean everyone) {
        return new MeetingPlan(kind, "议题", "会议室", day, LocalTime.of(15, 0), everyone);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
