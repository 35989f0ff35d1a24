package org.mingping.orglife.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.ContactWay;
import org.mingping.orglife.model.LifeDuty;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskFilter;
import org.mingping.orglife.model.TaskResult;
import org.mingping.orglife.model.Whereabouts;
import org.mingping.orglife.persistence.AttendanceBook;
import org.mingping.orglife.persistence.MeetingLists;
import org.mingping.orglife.persistence.TaskLists;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("What follows the roster and the plan in organisation life (domain §3)")
class LifeFollowsIT {

    @Inject
    private LifeTownship township;
    @Inject
    private PlanningMeeting planning;
    @Inject
    private AskingLeave asking;
    @Inject
    private DecidingLeave deciding;
    @Inject
    private ReadingMeetings reading;
    @Inject
    private RecordingAttendance recording;
    @Inject
    private ReadingLifeDuties duties;
    @Inject
    private AssigningTask assigning;
    @Inject
    private ReadingTasks tasks;
    @Inject
    private RecordingTaskResult results;
    @Inject
    private ReadingFloating floating;
    @Inject
    private RecordingAway away;
    @Inject
    private LoggingContact contacts;
    @Inject
    private AttendanceBook attendance;
    @Inject
    private Database database;
    @Inject
    private UserTransaction transaction;

    private LocalDate today;

    @BeforeEach
    void settle() throws Exception {
        township.settle("9810", 3, 3);
        today = township.today();
        township.run("update floating_handshake set state = 'WITHDRAWN' where scope_path like '%/9810/%'");
        township.run("update floating_stay set ended_on = greatest(since, current_date) where ended_on is null and scope_path like '%/9810/%'");
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
        move(2, 2);
        township.people.member(21);
        township.importRoster();
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
        move(1, 2);
        township.importRoster();
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
        move(2, 2);
        township.importRoster();
        change(coming, plan("改期", soon.plusDays(40), 15, true));
        change(past, plan("日期记错", today.minusDays(44), 15, true));
        assertThat(expected(past)).contains(township.id(2));
        move(2, 1);
        township.importRoster();
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
    @DisplayName("leave is void once the meeting is moved to another day or hour, stays on record, and can be asked for anew; another topic leaves it as it is")
    void leaveFollowsThePlan() throws Exception {
        long meeting = township.plan(1, today.plusDays(3));
        ask(1, 1, meeting);
        decide(township.officer(1), request(meeting), true);
        change(meeting, plan("换了题目", today.plusDays(3), 15, true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("GRANTED");
        change(meeting, plan("换了题目", today.plusDays(4), 15, true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("VOID");
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).expected()).as("the page shows no leave").allSatisfy(one -> assertThat(one.leaveState()).isNull());
        ask(1, 1, meeting);
        change(meeting, plan("换了题目", today.plusDays(4), 16, true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("VOID", "VOID");
        assertThat(township.texts("select kind from notice where member_id = " + township.id(1) + " and kind like 'life-leave-%' order by id desc limit 3"))
                .as("and is told each time").containsExactly("life-leave-void", "life-leave-void", "life-leave-granted");
        ask(1, 1, meeting);
        move(1, 2);
        township.importRoster();
        assertThat(township.officer(1).perform(duties::mine)).as("nobody decides the leave of one who is not expected any more").noneMatch(item -> item.id() == meeting);
    }

    @Test
    @DisplayName("of two requests at once one is taken and the other refused, and so is the second of two stays")
    void twice() throws Exception {
        long meeting = township.plan(1, today.plusDays(3));
        assertThat(atOnce(() -> {
            ask(1, 3, meeting);
            return null;
        })).containsOnlyOnce("done").contains("LEAVE_ASKED");
        assertThat(atOnce(() -> {
            away(1, 3, null, today.minusDays(10));
            return null;
        })).containsOnlyOnce("done").contains("FLOATING_STANDING");
    }

    @Test
    @DisplayName("nobody decides their own leave or excuses themselves; the township decides, and then the excuse stands")
    void ownLeave() throws Exception {
        Caller officer = township.officer(1);
        Caller himself = new Caller(officer.accountId(), officer.username(), officer.displayName(), officer.realm(), officer.roles(), officer.county(),
                officer.organisationId(), officer.organisationName(), officer.scopePath(), township.id(1), officer.via(), officer.locale());
        long meeting = township.plan(1, today.plusDays(1));
        ask(1, 1, meeting);
        refused("OWN_LEAVE", () -> decide(himself, request(meeting), true));
        assertThat(township.texts("select state from leave_request where meeting_id = " + meeting)).containsExactly("ASKED");
        decide(township.township(), request(meeting), true);
        long other = township.plan(1, today.plusDays(1));
        township.on(today.plusDays(2));
        refused("OWN_EXCUSE", () -> excuse(himself, other));
        excuse(himself, meeting);
        assertThat(township.texts("select presence from meeting_attendance where meeting_id = " + meeting + " and member_id = " + township.id(1))).containsExactly("EXCUSED");
    }

    @Test
    @DisplayName("attendance of one whom a roster has just taken off the list is refused as a whole")
    void listChanged() throws Exception {
        long meeting = township.plan(2, today.minusDays(2));
        Map<Long, Presence> presences = Map.of(township.id(4), Presence.PRESENT, township.id(5), Presence.PRESENT);
        township.run("update meeting_attendance set expected = false where meeting_id = " + meeting + " and member_id = " + township.id(4));
        Caller officer = township.officer(2);
        refused("ATTENDANCE_LIST_CHANGED", () -> officer.perform(() -> {
            Scope before = Scope.bind(officer.scope());
            transaction.begin();
            try {
                database.enter(officer.scope());
                attendance.record(meeting, presences);
                return null;
            } finally {
                transaction.rollback();
                Scope.restore(before);
            }
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

    @Test
    @DisplayName("the clock of a floating member counts what an earlier branch saw, and a stay ends where the member joins the branch at the place")
    void stays() throws Exception {
        township.on(today.minusDays(6));
        long meeting = township.plan(1, today.minusDays(6));
        township.on(today.minusDays(5));
        township.record(1, meeting, Map.of(), null);
        township.now();
        away(1, 1, null, today.minusDays(200));
        long moved = township.id(1);
        move(1, 2);
        township.importRoster();
        assertThat(township.officer(2).perform(() -> floating.one(township.id(1))).line()).as("present in the earlier branch")
                .satisfies(line -> assertThat(line.of().lastSeen()).isAfterOrEqualTo(today.minusDays(6)));
        assertThat(township.officer(2).perform(() -> floating.page(null, 0, 50)).items()).filteredOn(line -> line.of().memberId() == moved).singleElement()
                .satisfies(line -> assertThat(line.overdue()).isFalse());
        refused("NOT_FOUND", () -> township.officer(1).perform(() -> floating.one(township.id(1))));

        away(1, 2, township.people.branchCode(2), today.minusDays(20));
        township.officer(1).perform(() -> {
            contacts.log(township.id(2), today, ContactWay.TELEPHONE, "书记", "近况");
            return null;
        });
        assertThat(township.officer(2).perform(floating::guests)).hasSize(1);
        assertThat(township.texts("select count(*) from notice where kind = 'life-handshake-asked' and scope_path = '" + township.branchPath(2) + "'"))
                .as("the branch at the place is told").containsExactly("1");
        move(2, 2);
        township.importRoster();
        assertThat(township.texts("select count(*) from floating_stay where ended_on is null and member_id = " + township.id(2))).containsExactly("0");
        assertThat(township.officer(2).perform(floating::guests)).isEmpty();
    }

    @Test
    @DisplayName("minutes are read by the branch; above it somebody asks for them, which the journal keeps")
    void minutes() throws Exception {
        long meeting = township.plan(1, today.minusDays(2));
        township.record(1, meeting, Map.of(), null);
        assertThat(township.officer(1).perform(() -> reading.one(meeting)).minutes()).isNotNull();
        ReadingMeetings.Whole seen = township.township().perform(() -> reading.one(meeting));
        assertThat(seen.minutes()).isNull();
        assertThat(seen.written()).isTrue();
        assertThat(township.township().perform(() -> reading.minutes(meeting))).extracting(MeetingLists.Minutes::content).isEqualTo("记录");
        assertThat(township.texts("select count(*) from journal where use_case = 'orglife.show-minutes' and subject_id = '" + meeting + "'")).containsExactly("1");
    }

    private List<String> atOnce(Callable<Void> act) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<Void> one : both.invokeAll(List.of(act, act))) {
                try {
                    one.get();
                    outcomes.add("done");
                } catch (ExecutionException refused) {
                    outcomes.add(refused.getCause() instanceof Refusal refusal ? refusal.code() : String.valueOf(refused.getCause()));
                }
            }
            return outcomes;
        } finally {
            both.shutdownNow();
        }
    }

    private void move(int member, int branch) {
        township.people.cells(member).put("所在党支部", township.people.branchName(branch));
    }

    private void excuse(Caller by, long meeting) throws Exception {
        Map<Long, Presence> presences = new HashMap<>();
        expected(meeting).forEach(member -> presences.put(member, Presence.PRESENT));
        presences.put(township.id(1), Presence.EXCUSED);
        int version = version(meeting);
        by.perform(() -> {
            recording.record(meeting, version, presences, null, null);
            return null;
        });
    }

    private void away(int branch, int member, String host, LocalDate since) throws Exception {
        township.officer(branch).perform(() -> {
            away.record(township.id(member), new Whereabouts("上海市", since, "工友老李", null, host, null));
            return null;
        });
    }

    private List<Long> expected(long meeting) throws Exception {
        List<Long> members = new ArrayList<>();
        township.texts("select member_id from meeting_attendance where expected and meeting_id = " + meeting).forEach(id -> members.add(Long.valueOf(id)));
        return members;
    }

    private int version(long meeting) throws Exception {
        return (int) township.number("select version from meeting where id = " + meeting);
    }

    private long request(long meeting) throws Exception {
        return township.number("select max(id) from leave_request where meeting_id = " + meeting);
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

    private void ask(int branch, int member, long meeting) throws Exception {
        township.member(branch, member).perform(() -> {
            asking.ask(meeting, "住院");
            return null;
        });
    }

    private void decide(Caller by, long request, boolean granted) throws Exception {
        by.perform(() -> {
            deciding.decide(request, granted, null);
            return null;
        });
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
