package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.LifeDuty;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskFilter;
import org.mingping.orglife.model.TaskResult;
import org.mingping.orglife.persistence.AttendanceBook;
import org.mingping.orglife.persistence.TaskLists;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("What follows the roster and the plan in organisation life (domain §3)")
class LifeFollowsIT {

    @Inject
    private LifeTownship township;
    @Inject
    private PlanningMeeting planning;
    @Inject
    private ReadingLifeDuties duties;
    @Inject
    private AssigningTask assigning;
    @Inject
    private ReadingTasks tasks;
    @Inject
    private RecordingTaskResult results;
    @Inject
    private AttendanceBook attendance;
    @Inject
    private InTransaction transaction;

    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9810", 3, 3);
        today = township.today();
    }

    @AfterEach
    void backToNow() {
        township.now();
    }

    @Test
    @DisplayName("a meeting that is over keeps who was expected: who comes later is not taken in, who leaves is not dropped, and the old branch records them by name")
    void pastMeetingsStay() throws Exception {
        township.on(today.minusDays(5));
        long past = township.plan(1, today.minusDays(4));
        township.now();
        long coming = township.plan(1, today.plusDays(4));
        township.people.member(21);
        township.move(2, 2);
        assertThat(expected(past)).contains(township.id(1), township.id(2), township.id(3)).doesNotContain(township.id(21));
        assertThat(expected(coming)).contains(township.id(1), township.id(3), township.id(21)).doesNotContain(township.id(2));
        int version = version(past);
        township.officer(1).perform(() -> {
            planning.change(past, version, plan("换了题目", today.minusDays(4), 15, true), List.of());
            return null;
        });
        assertThat(expected(past)).as("another topic changes nobody").contains(township.id(1), township.id(2), township.id(3)).doesNotContain(township.id(21));
        township.record(1, past, Map.of(township.id(2), Presence.ABSENT), null);
        assertThat(township.texts("select presence from meeting_attendance where meeting_id = " + past + " and member_id = " + township.id(2))).containsExactly("ABSENT");
    }

    @Test
    @DisplayName("work stays with the branch that gave it when the member moves on: listed under their name, and finished there")
    void workOfOneWhoMoved() throws Exception {
        township.settle("9892", 2, 1);
        township.on(today.minusDays(9));
        long task = township.officer(1).perform(() -> assigning.assign(null, List.of(township.id(1)), "走访", today.minusDays(5))).get(0);
        township.now();
        township.move(1, 2);
        String name = township.texts("select name from member where id = " + township.id(1)).get(0);
        Page<TaskLists.Line> listed = township.officer(1).perform(() -> tasks.page(TaskFilter.ALL, 0, 50));
        assertThat(listed.total()).isEqualTo(1);
        assertThat(listed.items()).singleElement().satisfies(line -> assertThat(line.member()).isEqualTo(name));
        assertThat(township.officer(2).perform(() -> tasks.page(TaskFilter.ALL, 0, 50)).items()).as("the branch of today has not given it").isEmpty();
        refused("NOT_FOUND", () -> township.officer(2).perform(() -> tasks.one(task)));
        int version = township.officer(1).perform(() -> tasks.one(task)).line().version();
        township.officer(1).perform(() -> {
            results.record(task, version, TaskResult.DONE, "走访三户", null);
            return null;
        });
        assertThat(township.officer(1).perform(() -> tasks.one(task)).line()).satisfies(line -> {
            assertThat(line.member()).isEqualTo(name);
            assertThat(line.result()).isEqualTo(TaskResult.DONE);
        });
        assertThat(township.officer(1).perform(duties::mine)).noneMatch(item -> item.duty() == LifeDuty.RECORD_RESULTS);
    }

    @Test
    @DisplayName("an attendance counts in the month of its meeting, also where the meeting was moved while the member was away or after they had left")
    void monthOfTheMeeting() throws Exception {
        township.settle("9893", 3, 1);
        LocalDate soon = today.plusDays(2);
        long coming = township.plan(1, soon);
        township.on(today.minusDays(5));
        long past = township.plan(1, today.minusDays(4));
        township.now();
        township.move(2, 2);
        change(coming, plan("改期", soon.plusDays(40), 15, true));
        change(past, plan("日期记错", today.minusDays(44), 15, true));
        assertThat(expected(past)).contains(township.id(2));
        township.move(2, 1);
        assertThat(expected(coming)).contains(township.id(2));
        assertThat(township.texts("select distinct to_char(month, 'YYYY-MM') from meeting_attendance where meeting_id = " + coming))
                .containsExactly(YearMonth.from(soon.plusDays(40)).toString());
        assertThat(township.texts("select distinct to_char(month, 'YYYY-MM') from meeting_attendance where meeting_id = " + past))
                .containsExactly(YearMonth.from(today.minusDays(44)).toString());
    }

    @Test
    @DisplayName("nobody is expected at a meeting held before they were in the Party, neither with everybody nor by name")
    void notBeforeJoining() throws Exception {
        township.people.member(22).put("入党日期", today.minusDays(3).toString());
        township.people.cells(22).put("转正日期", "");
        township.people.cells(22).put("党员类别", "预备党员");
        township.importRoster();
        assertThat(expected(township.plan(1, today.minusDays(9)))).doesNotContain(township.id(22));
        assertThat(expected(township.plan(1, today.minusDays(3)))).contains(township.id(22));
        refused("EXPECTED_BEFORE_JOINING", () -> township.officer(1).perform(() -> planning.plan(null, plan("x", today.minusDays(9), 15, false),
                List.of(township.id(1), township.id(22)))));
        long named = township.officer(1).perform(() -> planning.plan(null, plan("x", today.minusDays(9), 15, false), List.of(township.id(1))));
        assertThat(expected(named)).containsExactly(township.id(1));
    }

    @Test
    @DisplayName("attendance of one whom a roster has just taken off the list is refused as a whole")
    void listChanged() throws Exception {
        long meeting = township.plan(2, today.minusDays(2));
        Map<Long, Presence> presences = Map.of(township.id(4), Presence.PRESENT, township.id(5), Presence.PRESENT);
        township.run("update meeting_attendance set expected = false where meeting_id = " + meeting + " and member_id = " + township.id(4));
        Caller officer = township.officer(2);
        refused("ATTENDANCE_LIST_CHANGED", () -> transaction.as(officer, () -> {
            attendance.record(meeting, presences);
            return null;
        }));
    }

    @Test
    @DisplayName("what was put in with the path of before a move is in its branch's place after the next roster")
    void healed() throws Exception {
        long meeting = township.plan(1, today.minusDays(2));
        township.record(1, meeting, Map.of(), null);
        township.run("update meeting set scope_path = '/99/9810/gone/' where id = " + meeting);
        township.run("update meeting_attendance set scope_path = '/99/9810/gone/' where meeting_id = " + meeting);
        township.run("update meeting_minutes set scope_path = '/99/9810/gone/' where meeting_id = " + meeting);
        township.people.member(23);
        township.importRoster();
        assertThat(township.texts("select scope_path from meeting where id = " + meeting + " union select scope_path from meeting_attendance where meeting_id = " + meeting
                + " union select scope_path from meeting_minutes where meeting_id = " + meeting)).containsExactly(township.branchPath(1));
    }

    private List<Long> expected(long meeting) throws Exception {
        List<Long> members = new ArrayList<>();
        township.texts("select member_id from meeting_attendance where expected and meeting_id = " + meeting).forEach(id -> members.add(Long.valueOf(id)));
        return members;
    }

    private int version(long meeting) throws Exception {
        return (int) township.number("select version from meeting where id = " + meeting);
    }

    private void change(long meeting, MeetingPlan plan) throws Exception {
        int version = version(meeting);
        township.officer(1).perform(() -> {
            planning.change(meeting, version, plan, List.of());
            return null;
        });
    }

    private static MeetingPlan plan(String topic, LocalDate day, int hour, boolean everyone) {
        return new MeetingPlan(MeetingKind.THEME_DAY, topic, "会议室", day, LocalTime.of(hour, 0), everyone);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
