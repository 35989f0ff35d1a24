package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.mingping.organisation.County;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskResult;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/**
 * What is on record of one member in a half year. Facts lie with the branch in which they happened: of a member who came from another branch they are read with the county's view. Call
 * it about a member of whom the caller may know.
 */
@ApplicationScoped
public class HalfYearLife {

    private static final String ATTENDED = """
            select x.meets_on as day, x.kind, a.presence from meeting_attendance a join meeting x on x.county_id = a.county_id and x.id = a.meeting_id
             where a.county_id = current_county() and a.member_id = :member and a.month >= :from and a.month <= :until and a.expected and a.presence is not null
             order by x.meets_on, x.meets_at, x.id""";

    private static final String ASSIGNED = """
            select due_on, title, result from assigned_task
             where county_id = current_county() and member_id = :member and due_on >= :from and due_on <= :until order by due_on, id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A meeting at which the member was expected and of which the branch has recorded who came. */
    public record Attended(LocalDate day, MeetingKind kind, Presence presence) {
    }

    /** Work of the member's. @param result null while the branch has not said what became of it */
    public record Assigned(LocalDate dueOn, String title, TaskResult result) {
    }

    /** The earliest first. */
    public List<Attended> meetings(long member, HalfYear half) {
        return read(ATTENDED, member, half, Attended.class);
    }

    /** What is due in the half year, the earliest first. */
    public List<Assigned> work(long member, HalfYear half) {
        return read(ASSIGNED, member, half, Assigned.class);
    }

    private <T> List<T> read(String statement, long member, HalfYear half, Class<T> type) {
        return seeing(() -> database.query(handle -> handle.createQuery(statement).bind("member", member).bind("from", half.firstDay()).bind("until", half.lastDay())
                .mapTo(type).list()));
    }

    private <T> List<T> seeing(Supplier<List<T>> read) {
        AtomicReference<List<T>> found = new AtomicReference<>(List.of());
        database.whileSeeing(county.path(), () -> found.set(read.get()));
        return found.get();
    }
}
