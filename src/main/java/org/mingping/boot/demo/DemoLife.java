package org.mingping.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.mingping.access.Caller;
import org.mingping.orglife.application.AskingLeave;
import org.mingping.orglife.application.AssigningTask;
import org.mingping.orglife.application.PlanningMeeting;
import org.mingping.orglife.application.ReadingMeetings;
import org.mingping.orglife.application.RecordingAttendance;
import org.mingping.orglife.application.RecordingTalk;
import org.mingping.orglife.application.RecordingTaskResult;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingPlan;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TalkKind;
import org.mingping.orglife.model.TaskResult;
import org.mingping.orglife.persistence.Branches;
import org.mingping.orglife.persistence.MeetingLists;

/**
 * A year of organisation life of two branches: the one in which everybody has an account, and one whose officers are not announced, so that the announced
 * ones keep their one clear thing to do. The year's meetings are brought in from paper; what is to come is planned.
 */
@ApplicationScoped
class DemoLife {

    /** The branch in which everybody has an account, and a village's. */
    static final List<String> BRANCHES = List.of("wuliu", "nanwan");

    private static final int YEAR = 12;
    private static final int HALF_A_YEAR = 6;
    private static final int THEME_DAY = 12;
    private static final int GENERAL_MEETING = 24;
    private static final int ABSENT = 7;
    private static final int IDLE = 5;
    private static final int DILIGENT = 6;
    private static final int BROUGHT_IN = 4;
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    @Inject
    private PlanningMeeting planning;
    @Inject
    private RecordingAttendance recording;
    @Inject
    private ReadingMeetings reading;
    @Inject
    private AskingLeave asking;
    @Inject
    private AssigningTask assigning;
    @Inject
    private RecordingTaskResult results;
    @Inject
    private RecordingTalk talks;
    @Inject
    private DemoAway away;
    @Inject
    private DemoClock clock;

    void live(DemoWorld world, DemoStaff staff) throws Exception {
        work(world, staff);
        LocalDate today = clock.today();
        for (String key : BRANCHES) {
            DemoTree.Branch branch = branch(world, key);
            clock.moveTo(world.calendar().ago(BROUGHT_IN), 0);
            year(staff.officer(branch), world, today, key.equals(BRANCHES.get(0)));
        }
        away.send(world, staff);
        coming(world, staff);
    }

    /** In the branch of which a whole year is known one member has been absent for the last six months, counted from today's, also in its first days. */
    private void year(Caller officer, DemoWorld world, LocalDate today, boolean absentee) throws Exception {
        LocalDate entered = world.calendar().ago(BROUGHT_IN);
        List<Branches.Member> members = officer.perform(() -> reading.members());
        for (int back = YEAR; back >= 0; back--) {
            int month = back;
            LocalDate first = today.minusMonths(back).withDayOfMonth(1);
            IntFunction<Presence> presences = index -> absentee && index == ABSENT ? (month >= 1 && month <= HALF_A_YEAR ? Presence.ABSENT : Presence.PRESENT)
                    : DemoAway.isAway(members.get(index), index, true) ? Presence.EXCUSED : usual(index, month);
            hold(officer, world, MeetingKind.THEME_DAY, first.withDayOfMonth(THEME_DAY), "life.topic", entered, members, presences);
            if (first.getMonthValue() % 3 == 0) {
                hold(officer, world, MeetingKind.GENERAL_MEETING, first.withDayOfMonth(GENERAL_MEETING), "life.meeting", entered, members, presences);
            }
        }
        officer.perform(() -> talks.record(null, TalkKind.TALK, entered, officer.displayName(), List.of(members.get(absentee ? ABSENT : IDLE).id()), world.texts().one("life.talk", 0)));
    }

    private void hold(Caller officer, DemoWorld world, MeetingKind kind, LocalDate day, String topics, LocalDate entered, List<Branches.Member> members,
                      IntFunction<Presence> presences) throws Exception {
        if (!day.isBefore(entered) || day.isBefore(entered.minusYears(1))) {
            return;
        }
        long meeting = officer.perform(() -> planning.plan(null, plan(world, kind, day, topics), List.of()));
        Map<Long, Presence> came = new HashMap<>();
        List<Long> expected = officer.perform(() -> reading.one(meeting)).expected().stream().map(MeetingLists.Expected::memberId).toList();
        for (int index = 0; index < members.size(); index++) {
            if (!expected.contains(members.get(index).id())) {
                continue;
            }
            boolean own = Objects.equals(officer.memberId(), members.get(index).id());
            came.put(members.get(index).id(), own ? Presence.PRESENT : presences.apply(index));
        }
        officer.perform(() -> {
            recording.record(meeting, reading.one(meeting).line().version(), came, world.texts().one("life.minutes", day.getMonthValue()), null);
            return null;
        });
    }

    private static MeetingPlan plan(DemoWorld world, MeetingKind kind, LocalDate day, String topics) {
        return new MeetingPlan(kind, world.texts().one(topics, day.getMonthValue()), world.texts().one("life.place", day.getMonthValue()), day, AFTERNOON, true);
    }

    /** Here and there somebody has leave or stays away, never for long. */
    private static Presence usual(int index, int month) {
        if ((index * 7 + month * 3) % 11 == 0) {
            return Presence.EXCUSED;
        }
        return (index * 5 + month * 7) % 23 == 0 ? Presence.ABSENT : Presence.PRESENT;
    }

    /** One does nothing of what they are given, another everything; from the month after the roster came in. */
    private void work(DemoWorld world, DemoStaff staff) throws Exception {
        Caller officer = staff.officer(branch(world, BRANCHES.get(1)));
        List<Branches.Member> members = officer.perform(() -> reading.members());
        LocalDate today = clock.today();
        LocalDate first = world.calendar().settled().plusMonths(1).withDayOfMonth(1);
        for (LocalDate month = first; month.isBefore(today.withDayOfMonth(1)); month = month.plusMonths(1)) {
            LocalDate due = month.withDayOfMonth(20);
            int number = month.getMonthValue();
            clock.moveTo(month.withDayOfMonth(3), number);
            List<Long> tasks = officer.perform(() -> assigning.assign(null, List.of(members.get(IDLE).id(), members.get(DILIGENT).id()), world.texts().one("life.task", number), due));
            clock.moveTo(month.withDayOfMonth(22), number);
            recorder(world, staff, members.get(IDLE)).perform(() -> {
                results.record(tasks.get(0), 0, TaskResult.NOT_DONE, world.texts().one("life.task.missed", 0), null);
                return null;
            });
            recorder(world, staff, members.get(DILIGENT)).perform(() -> {
                results.record(tasks.get(1), 0, TaskResult.DONE, world.texts().one("life.task.done", 0), null);
                return null;
            });
        }
    }

    /** Nobody records what became of their own work. */
    private static Caller recorder(DemoWorld world, DemoStaff staff, Branches.Member of) {
        Caller officer = staff.officer(branch(world, BRANCHES.get(1)));
        return Objects.equals(officer.memberId(), of.id()) ? staff.second(branch(world, BRANCHES.get(1))) : officer;
    }

    /** A meeting each in the next days, one of last week without attendance, work to do, and a member who asks for leave. */
    private void coming(DemoWorld world, DemoStaff staff) throws Exception {
        LocalDate today = clock.today();
        for (String key : BRANCHES) {
            Caller officer = staff.officer(branch(world, key));
            clock.moveTo(world.calendar().ago(2), 0);
            long next = officer.perform(() -> planning.plan(null, plan(world, MeetingKind.PARTY_LECTURE, today.plusDays(5), "life.topic"), List.of()));
            List<Branches.Member> members = officer.perform(() -> reading.members());
            officer.perform(() -> assigning.assign(null, List.of(members.get(2).id(), members.get(3).id()), world.texts().one("life.task", 1), today.plusDays(12)));
            if (key.equals(BRANCHES.get(0))) {
                staff.member(branch(world, key), 4).perform(() -> {
                    asking.ask(next, world.texts().one("life.leave", 0));
                    return null;
                });
            } else {
                LocalDate before = world.calendar().ago(2);
                officer.perform(() -> planning.plan(null, plan(world, MeetingKind.GROUP_MEETING, before, "life.meeting"), List.of()));
            }
        }
    }

    static DemoTree.Branch branch(DemoWorld world, String key) {
        return world.tree().branches().stream().filter(branch -> branch.key().equals(key)).findFirst().orElseThrow();
    }
}
