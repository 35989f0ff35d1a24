package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.mingping.findings.FailureKind;
import org.mingping.findings.model.FailureLevel;
import org.mingping.findings.model.FindingState;
import org.mingping.findings.model.Waits;
import org.mingping.organisation.County;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.model.IdentityNumber;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** What the checks found, as records, paged, within the caller's scope and narrowed on request. */
@ApplicationScoped
public class FailureLists {

    private static final String RUNS = """
            from failure_run f
            join member m on m.county_id = f.county_id and m.id = f.member_id
            left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
            left join finding g on g.county_id = f.county_id and g.kind = f.kind and g.member_id = f.member_id and g.since = f.months[1]
           where f.county_id = :county and %s and (cast(:kind as text) is null or f.kind = :kind)
             and (cast(:level as text) is null or f.level = :level) and f.member_id <> all(:unseen)
             and (cast(:under as text) is null or f.scope_path collate "C" >= :under and f.scope_path collate "C" < :under || chr(1114111))""";

    private static final String OF_MONTH = "f.period = :period";

    /** Every finding stands once in the month whose check raised it. */
    private static final String WAITING = "f.period = g.period and g.state = any(:states)";

    private static final String LINES = """
            select m.id as member_id, m.id_number, m.name, o.code as branch, o.name as branch_name, f.kind, f.period, f.run, f.level, g.id as finding_id, g.state
            """ + RUNS + "\n" + """
             order by array_position(array['FINDING','TOWNSHIP_ALERT','BRANCH_WARNING','REMINDER'], f.level), f.run desc, o.code, m.id, f.kind""";

    private static final int FETCHED = 1_000;

    private static final String BY_MONTH = """
            select f.period, f.level, count(*)::integer as members
              from failure_run f
             where f.county_id = :county and f.period > cast(:period as date) - interval '12 months' and f.period <= :period
               and (cast(:kind as text) is null or f.kind = :kind) and (cast(:level as text) is null or f.level = :level)
               and (cast(:under as text) is null or f.scope_path collate "C" >= :under and f.scope_path collate "C" < :under || chr(1114111))
             group by f.period, f.level order by f.period""";

    /** The ledger's, not the runs': a month in which nobody was found was checked all the same. */
    private static final String PERIODS = "select to_date(period, 'YYYY-MM') from job_run where county_id = :county and job = 'dues-check' and state = 'DONE' order by 1 desc limit 60";

    /** What the filter offers: those directly under the caller's organisation. */
    private static final String UNDER_CALLER = """
            select code, name from organisation where county_id = :county and superior_id = :organisation and dissolved_on is null order by code""";

    private static final String LATEST = "select max(to_date(period, 'YYYY-MM')) from job_run where county_id = :county and job = 'dues-check' and state = 'DONE'";

    @Inject
    private Database database;

    @Inject
    private SeenMembers seen;

    @Inject
    private County county;

    /**
     * A member whose run was above 0 at a month's end.
     *
     * @param findingId of the finding about this run, or null
     */
    public record Line(long memberId, String idNumber, String name, String branch, String branchName, FailureKind kind, LocalDate period, int run,
                       FailureLevel level, Long findingId, FindingState state) {

        /** Whether the finding that this run became is decided. */
        public boolean isDecided() {
            return state != null && state.isDecided();
        }

        public Line masked() {
            return new Line(memberId, IdentityNumber.mask(idNumber), name, branch, branchName, kind, period, run, level, findingId, state);
        }
    }

    /**
     * What is asked for; each part but the period may be null.
     *
     * @param organisation a code
     * @param waits        only findings that wait so, of whatever month: the period then narrows nothing
     */
    public record Filter(FailureKind kind, FailureLevel level, String organisation, YearMonth period, Waits waits) {

        /** Of one month. */
        public Filter(FailureKind kind, FailureLevel level, String organisation, YearMonth period) {
            this(kind, level, organisation, period, null);
        }
    }

    /** How many members stood at a level at a month's end. */
    public record MonthLevel(LocalDate period, FailureLevel level, int members) {
    }

    /** An organisation to narrow to. */
    public record Choice(String code, String name) {
    }

    /** The twelve months up to the filter's, level by level. */
    public List<MonthLevel> byMonth(Filter filter) {
        String under = path(filter.organisation());
        return database.query(handle -> bound(handle.createQuery(BY_MONTH), filter, under).bind("period", filter.period().atDay(1)).mapTo(MonthLevel.class).list());
    }

    /** The months that were checked, the latest first. */
    public List<YearMonth> periods() {
        return database.query(handle -> handle.createQuery(PERIODS).bind("county", county.id()).mapTo(LocalDate.class).map(YearMonth::from).list());
    }

    public List<Choice> choices(long organisation) {
        return database.query(handle -> handle.createQuery(UNDER_CALLER).bind("county", county.id()).bind("organisation", organisation).mapTo(Choice.class).list());
    }

    /** The last month that was checked. */
    public Optional<YearMonth> latest() {
        return database.query(handle -> handle.createQuery(LATEST).bind("county", county.id()).mapTo(LocalDate.class).findOne().map(YearMonth::from));
    }

    /** The gravest first. @throws Refusal NOT_FOUND for an organisation out of scope */
    public Page<Line> runs(Filter filter, int page, int size) {
        String under = path(filter.organisation());
        return database.query(handle -> {
            long total = listed(handle, "select count(*) " + RUNS, filter, under).mapTo(Long.class).one();
            return new Page<>(listed(handle, LINES + " limit :size offset :first", filter, under).bind("size", size).bind("first", (long) page * size).mapTo(Line.class).list(), total);
        });
    }

    /** Hands over every line, as {@link #runs} would list them one page after the other: one cursor, one view of the table. @throws Refusal NOT_FOUND as {@link #runs} */
    public void each(Filter filter, Consumer<Line> consumer) {
        String under = path(filter.organisation());
        database.execute(handle -> listed(handle, LINES, filter, under).setFetchSize(FETCHED).mapTo(Line.class).forEach(consumer));
    }

    private Query listed(Handle handle, String statement, Filter filter, String under) {
        return narrowed(handle, statement, filter, under).bindArray("unseen", Long.class, seen.unseen());
    }

    private Query narrowed(Handle handle, String statement, Filter filter, String under) {
        if (filter.waits() == null) {
            return bound(handle.createQuery(statement.formatted(OF_MONTH)), filter, under).bind("period", filter.period().atDay(1));
        }
        return bound(handle.createQuery(statement.formatted(WAITING)), filter, under).bindArray("states", String.class, filter.waits().states().stream().map(Enum::name).toArray());
    }

    private Query bound(Query query, Filter filter, String under) {
        return query.bind("county", county.id()).bind("kind", name(filter.kind())).bind("level", name(filter.level()))
                .bind("under", under);
    }

    /** Of an organisation above the caller's the runs are the caller's own all the same; any other outside of the scope is not there. @throws Refusal NOT_FOUND */
    private String path(String organisation) {
        if (organisation == null || organisation.isEmpty()) {
            return null;
        }
        return database.query(handle -> handle.createQuery("select scope_path from organisation where county_id = :county and code = :code")
                .bind("county", county.id()).bind("code", organisation).mapTo(String.class).findOne()).orElseThrow(Refusal::notFound);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
