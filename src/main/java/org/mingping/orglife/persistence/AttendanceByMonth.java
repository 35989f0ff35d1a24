package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MonthAttendance;
import org.mingping.shared.persistence.Database;

/** Meetings held and who came, month by month, within the caller's scope. */
@ApplicationScoped
public class AttendanceByMonth {

    private static final int MONTHS = 12;

    /** Meetings are few beside those who came: they are counted apart, so that nothing is counted twice. */
    private static final String BY_MONTH = """
            with held as materialized (
                select x.id, date_trunc('month', x.meets_on)::date as month from meeting x
                 where x.county_id = current_county() and x.state = 'HELD' and x.meets_on >= :from and x.meets_on < :until
                   and (cast(:kind as text) is null or x.kind = :kind)
                 %s),
            came as (
                select h.month, count(*) filter (where a.presence = 'PRESENT') as present, count(*) filter (where a.presence = 'EXCUSED') as excused,
                       count(*) filter (where a.presence = 'ABSENT') as absent
                  from held h join meeting_attendance a on a.county_id = current_county() and a.meeting_id = h.id and a.expected group by h.month)
            select m.month, m.held, coalesce(c.present, 0) as present, coalesce(c.excused, 0) as excused, coalesce(c.absent, 0) as absent
              from (select month, count(*) as held from held group by month) m left join came c on c.month = m.month""".formatted(LifeSql.UNDER + LifeSql.WITHIN);

    @Inject
    private Database database;

    /**
     * A year, month by month, the last one last; a month without meetings too.
     *
     * @param filter its organisation and kind; whatever else it says is not asked
     * @param last   the last month
     * @param many   whether it is about so many branches that their meetings are joined as sets
     */
    public List<MonthAttendance> year(MeetingFilter filter, YearMonth last, boolean many) {
        YearMonth first = last.minusMonths(MONTHS - 1L);
        List<MonthAttendance> counted = many ? database.hashing(handle -> read(handle, filter, first, last)) : database.query(handle -> read(handle, filter, first, last));
        Map<YearMonth, MonthAttendance> known = new HashMap<>();
        counted.forEach(one -> known.put(one.month(), one));
        return IntStream.range(0, MONTHS).mapToObj(first::plusMonths).map(month -> known.getOrDefault(month, new MonthAttendance(month, 0, 0, 0, 0))).toList();
    }

    private static List<MonthAttendance> read(Handle handle, MeetingFilter filter, YearMonth first, YearMonth last) {
        return handle.createQuery(BY_MONTH).bind("from", first.atDay(1)).bind("until", last.plusMonths(1).atDay(1)).bind("kind", filter.kind() == null ? null : filter.kind().name())
                .bind("organisation", filter.organisation()).map((row, context) -> new MonthAttendance(YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getInt("held"), row.getInt("present"), row.getInt("excused"), row.getInt("absent"))).list();
    }
}
