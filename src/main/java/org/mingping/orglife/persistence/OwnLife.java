package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskResult;
import org.mingping.shared.persistence.Database;

/** A member's own meetings and work, in whatever branch they were. */
@ApplicationScoped
public class OwnLife {

    private static final int MOST = 120;

    private static final String MEETINGS = """
            select x.id, x.kind, x.topic, x.place, x.meets_on, x.meets_at, x.state, x.cancel_reason, o.name as branch, a.presence, l.reason as leave_reason,
                   l.state as leave_state, l.answer as leave_answer
              from meeting_attendance a join meeting x on x.county_id = a.county_id and x.id = a.meeting_id
              left join organisation o on o.county_id = x.county_id and o.id = x.organisation_id
              left join lateral (select reason, state, answer from leave_request l where l.county_id = a.county_id and l.meeting_id = a.meeting_id
                                    and l.member_id = a.member_id order by l.id desc limit 1) l on true
             where a.county_id = current_county() and a.member_id = :member and a.expected""";

    private static final String TASKS = """
            select id, title, due_on, result, result_text, result is null and due_on < :today as overdue from assigned_task
             where county_id = current_county() and member_id = :member
             order by (result is null) desc, case when result is null then due_on end, due_on desc limit :most""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** A meeting at which the member is or was expected. */
    public record Meeting(long id, MeetingKind kind, String topic, String place, LocalDate meetsOn, String meetsAt, MeetingState state, String cancelReason,
                          String branch, Presence presence, String leaveReason, LeaveState leaveState, String leaveAnswer) {
    }

    /** Work assigned to the member. */
    public record Work(long id, String title, LocalDate dueOn, TaskResult result, String resultText, boolean overdue) {
    }

    /** From today on, the nearest first; cancelled ones too, so that nobody goes there. */
    public List<Meeting> coming(long member) {
        return meetings(" and x.meets_on >= :today and x.state <> 'HELD' order by x.meets_on, x.meets_at, x.id limit :most", member);
    }

    /** Those held, the latest first. */
    public List<Meeting> past(long member) {
        return meetings(" and x.meets_on <= :today and x.state = 'HELD' order by x.meets_on desc, x.meets_at desc, x.id desc limit :most", member);
    }

    /** What waits first, the earliest due on top. */
    public List<Work> work(long member) {
        return database.query(handle -> handle.createQuery(TASKS).bind("member", member).bind("today", LocalDate.now(clock)).bind("most", MOST)
                .mapTo(Work.class).list());
    }

    private List<Meeting> meetings(String which, long member) {
        return database.query(handle -> handle.createQuery(MEETINGS + which).bind("member", member).bind("today", LocalDate.now(clock)).bind("most", MOST)
                .mapTo(Meeting.class).list());
    }
}
