package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mingping.organisation.County;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.model.MeetingFilter;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.orglife.model.MeetingState;
import org.mingping.orglife.model.Presence;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** Meetings as lists and as pages show them, within the caller's scope. */
@ApplicationScoped
public class MeetingLists {

    private static final String CONDITIONS = """
             where x.county_id = current_county() and (cast(:kind as text) is null or x.kind = :kind) and (cast(:state as text) is null or x.state = :state)
               and (cast(:month as date) is null or x.meets_on >= :month and x.meets_on < cast(:month as date) + interval '1 month')
            """ + LifeSql.UNDER;

    /** An office's own subtree; a member's meetings are found by being expected, wherever they are. */
    private static final String BY_OFFICE = CONDITIONS + LifeSql.WITHIN;

    private static final String BY_MEMBER = CONDITIONS + """
             and x.id in (select e.meeting_id from meeting_attendance e
                           where e.county_id = current_county() and e.member_id = :member and e.month = :month and e.expected)
            """;

    private static final String LINE = """
            select x.id, x.version, x.kind, x.topic, x.place, x.meets_on, x.meets_at, x.state, x.everyone, x.cancel_reason, x.organisation_id,
                   o.code as branch_code, o.name as branch, a.expected, a.present, a.excused, a.absent, l.asked
              from %s x join organisation o on o.county_id = x.county_id and o.id = x.organisation_id
              join lateral (select count(*) filter (where expected) as expected, count(*) filter (where presence = 'PRESENT') as present,
                                   count(*) filter (where presence = 'EXCUSED') as excused, count(*) filter (where presence = 'ABSENT') as absent
                              from meeting_attendance a where a.county_id = x.county_id and a.meeting_id = x.id) a on true
              join lateral (select count(*) filter (where state = 'ASKED') as asked
                              from leave_request l where l.county_id = x.county_id and l.meeting_id = x.id) l on true
            """;

    private static final String EXPECTED = """
            select a.member_id, m.name, m.status = 'PROBATIONARY' as probationary, m.floating, a.presence, l.id as leave_id, l.reason as leave_reason, l.state as leave_state,
                   l.answer as leave_answer
              from meeting_attendance a join member m on m.county_id = a.county_id and m.id = a.member_id
              left join leave_request l on l.county_id = a.county_id and l.meeting_id = a.meeting_id and l.member_id = a.member_id and l.state <> 'VOID'
             where a.county_id = current_county() and a.meeting_id = :meeting and a.expected order by m.name_key, m.id""";

    private static final String CHANGES = """
            select m.name, c.before_presence as before, c.after_presence as after, c.reason, c.changed_by, c.changed_at
              from attendance_change c join member m on m.county_id = c.county_id and m.id = c.member_id
             where c.county_id = current_county() and c.meeting_id = :meeting order by c.id desc limit 200""";

    private static final String MINUTES = """
            select content, written_by, written_at from meeting_minutes where county_id = current_county() and meeting_id = :meeting order by id desc limit 1""";

    /** The page is taken first: the figures of a county's every meeting would be counted for the fifty that are shown. */
    private static final String NEWEST = " order by x.meets_on desc, x.meets_at desc, x.id desc";

    private static final String OLDEST = " order by x.meets_on, x.meets_at, x.id";

    private static final int FETCHED = 1_000;

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A meeting with its figures; of a member's own account the figures are about that member alone. */
    public record Line(long id, int version, MeetingKind kind, String topic, String place, LocalDate meetsOn, String meetsAt, MeetingState state,
                       boolean everyone, String cancelReason, long organisationId, String branchCode, String branch, int expected, int present, int excused,
                       int absent, int asked) {

        public boolean isPlanned() {
            return state == MeetingState.PLANNED;
        }

        public boolean isHeld() {
            return state == MeetingState.HELD;
        }
    }

    /** One who is expected, what was recorded, and their leave. */
    public record Expected(long memberId, String name, boolean probationary, boolean floating, Presence presence, Long leaveId, String leaveReason,
                           LeaveState leaveState, String leaveAnswer) {
    }

    /** A correction. */
    public record Change(String name, Presence before, Presence after, String reason, String changedBy, OffsetDateTime changedAt) {
    }

    /** A day of a calendar in figures. @param meetings all of them */
    public record Day(LocalDate day, int meetings, int held, int cancelled) {
    }

    /** What was written down. */
    public record Minutes(String content, String writtenBy, OffsetDateTime writtenAt) {
    }

    /** Newest first. @param page counts from 0 */
    public Page<Line> page(MeetingFilter filter, int page, int size) {
        return database.query(handle -> new Page<>(
                bind(handle.createQuery(paged(BY_OFFICE, NEWEST)), filter).bind("size", size).bind("from", (long) page * size).mapTo(Line.class).list(),
                bind(handle.createQuery("select count(*) from meeting x" + BY_OFFICE), filter).mapTo(Long.class).one()));
    }

    /** Hands over every line, as {@link #page} would list them one page after the other, without holding them. */
    public void each(MeetingFilter filter, Consumer<Line> consumer) {
        database.execute(handle -> bind(handle.createQuery(LINE.formatted("(select x.* from meeting x" + BY_OFFICE + ")") + NEWEST), filter).setFetchSize(FETCHED)
                .mapTo(Line.class).forEach(consumer));
    }

    /** The first of a month, oldest first: what a calendar shows of a branch. @param most how many */
    public List<Line> ofMonth(MeetingFilter filter, int most) {
        return database.query(handle -> bind(handle.createQuery(paged(BY_OFFICE, OLDEST)), filter).bind("size", most).bind("from", 0L).mapTo(Line.class).list());
    }

    /** Those of a month at which a member is expected, oldest first. */
    public List<Line> ofMonth(MeetingFilter filter, long member, int most) {
        return database.query(handle -> bind(handle.createQuery(paged(BY_MEMBER, OLDEST)), filter).bind("member", member).bind("size", most).bind("from", 0L)
                .mapTo(Line.class).list());
    }

    /** How many on which day: what a calendar shows of many branches. */
    public List<Day> days(MeetingFilter filter) {
        return database.query(handle -> bind(handle.createQuery("select x.meets_on as day, count(*) as meetings, count(*) filter (where x.state = 'HELD') as held,"
                + " count(*) filter (where x.state = 'CANCELLED') as cancelled from meeting x" + BY_OFFICE + " group by 1 order by 1"), filter).mapTo(Day.class).list());
    }

    public Optional<Line> one(long id) {
        return database.query(handle -> handle.createQuery(LINE.formatted("meeting") + " where x.county_id = current_county() and x.id = :id").bind("id", id)
                .mapTo(Line.class).findOne());
    }

    /** By name, those too who have left the branch since. Call it for a meeting the caller may see. */
    public List<Expected> expected(long meeting) {
        return seeing(() -> database.query(handle -> handle.createQuery(EXPECTED).bind("meeting", meeting).mapTo(Expected.class).list()));
    }

    /** The newest first; as {@link #expected}. */
    public List<Change> changes(long meeting) {
        return seeing(() -> database.query(handle -> handle.createQuery(CHANGES).bind("meeting", meeting).mapTo(Change.class).list()));
    }

    public Optional<Minutes> minutes(long meeting) {
        return database.query(handle -> handle.createQuery(MINUTES).bind("meeting", meeting).mapTo(Minutes.class).findOne());
    }

    private static String paged(String conditions, String order) {
        return "with page as materialized (select x.* from meeting x" + conditions + order + " limit :size offset :from) " + LINE.formatted("page") + order;
    }

    private <T> List<T> seeing(Supplier<List<T>> read) {
        AtomicReference<List<T>> found = new AtomicReference<>(List.of());
        database.whileSeeing(county.path(), () -> found.set(read.get()));
        return found.get();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, MeetingFilter filter) {
        return statement.bind("organisation", filter.organisation()).bind("kind", name(filter.kind())).bind("state", name(filter.state()))
                .bind("month", firstDay(filter.month()));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static LocalDate firstDay(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
