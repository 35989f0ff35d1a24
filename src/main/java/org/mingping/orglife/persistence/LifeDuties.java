package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.orglife.model.LifeDuty;
import org.mingping.shared.persistence.Database;

/** What waits for a branch's officer in organisation life. */
@ApplicationScoped
public class LifeDuties {

    private static final String WORK = """
            select 'RECORD_ATTENDANCE' as duty, x.id, x.topic as name, x.meets_on as day, 1::bigint as count from meeting x
             where x.county_id = current_county() and x.state = 'PLANNED' and x.meets_on < :today %1$s
            union all
            select 'DECIDE_LEAVE', x.id, x.topic, x.meets_on, count(*) from leave_request l join meeting x on x.county_id = l.county_id and x.id = l.meeting_id
              join meeting_attendance a on a.county_id = l.county_id and a.meeting_id = l.meeting_id and a.member_id = l.member_id and a.expected
             where l.county_id = current_county() and l.state = 'ASKED' and x.state = 'PLANNED' %1$s group by x.id, x.topic, x.meets_on
            union all
            select 'RECORD_RESULTS', 0, null, min(due_on), count(*) from assigned_task x
             where x.county_id = current_county() and x.result is null and x.due_on < :today %1$s having count(*) > 0
            union all
            select 'ANSWER_HANDSHAKE', h.id, h.member_name, (h.asked_at at time zone 'Asia/Shanghai')::date, 1 from floating_handshake h
             where h.county_id = current_county() and h.state = 'ASKED' and starts_with(h.scope_path, current_scope())
             order by day limit 60""".formatted(LifeSql.WITHIN);

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * One line.
     *
     * @param id    of the meeting or the hand-shake, 0 where it is about several
     * @param name  of the meeting or the person; null where it is about several
     * @param day   of the meeting, the earliest due day, or since when it waits
     * @param count how many it is about
     */
    public record Item(LifeDuty duty, long id, String name, LocalDate day, long count) {
    }

    /** The earliest first. */
    public List<Item> ofBranch() {
        return database.query(handle -> handle.createQuery(WORK).bind("today", LocalDate.now(clock)).mapTo(Item.class).list());
    }
}
