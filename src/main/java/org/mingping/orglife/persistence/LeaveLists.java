package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.mingping.organisation.County;
import org.mingping.orglife.model.LeaveState;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** Requests for leave within the caller's scope. */
@ApplicationScoped
public class LeaveLists {

    private static final String CONDITIONS = """
             from leave_request x join meeting m on m.county_id = x.county_id and m.id = x.meeting_id
             join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where x.county_id = current_county() and (cast(:state as text) is null or x.state = :state)
            """ + LifeSql.WITHIN;

    private static final String PAGE = """
            select x.id, x.meeting_id, m.topic, m.meets_on, o.code as branch, x.member_id, x.state, x.reason, x.answer""" + CONDITIONS
            + " order by m.meets_on desc, x.id desc limit :size offset :from";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** One request. @param branch the code of the branch that holds the meeting @param answer null where there is none */
    public record Line(long id, long meetingId, String topic, LocalDate meetsOn, String branch, long memberId, LeaveState state, String reason, String answer) {
    }

    private record Named(long id, String name) {
    }

    /** The latest meetings first. @param state null for all @param page counts from 0 */
    public Page<Line> page(LeaveState state, int page, int size) {
        String wanted = state == null ? null : state.name();
        return database.query(handle -> new Page<>(
                handle.createQuery(PAGE).bind("state", wanted).bind("size", size).bind("from", (long) page * size).mapTo(Line.class).list(),
                handle.createQuery("select count(*)" + CONDITIONS).bind("state", wanted).mapTo(Long.class).one()));
    }

    /** The names of those who asked, by member: also of who has left the branch since. Call it for requests the caller may see. */
    public Map<Long, String> names(List<Line> of) {
        AtomicReference<Map<Long, String>> found = new AtomicReference<>(Map.of());
        Long[] members = of.stream().map(Line::memberId).distinct().toArray(Long[]::new);
        database.whileSeeing(county.path(), () -> found.set(database.query(handle ->
                handle.createQuery("select id, name from member where county_id = current_county() and id = any(:members)").bindArray("members", Long.class, (Object[]) members)
                        .mapTo(Named.class).list()).stream().collect(Collectors.toMap(Named::id, Named::name))));
        return found.get();
    }
}
