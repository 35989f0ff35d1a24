package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.model.FailureLevel;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/**
 * The check of one month and one kind of failure, in a few statements over the whole county; no member passes through the server's memory. What stands from an earlier check of the same
 * month stays: a run only ever grows, a level is raised once a run, a finding once.
 */
@ApplicationScoped
public class MonthCheck {

    /** Where a check keeps what is new to it until its transaction ends. */
    public static final String NEW = """
            create temporary table failure_new (member_id bigint, scope_path text, run integer, level text, months date[], since date) on commit drop;
            create temporary table failure_raised (member_id bigint, scope_path text, level text, since date) on commit drop;
            create temporary table failure_told (member_id bigint, scope_path text, level text, since date, run integer) on commit drop""";

    /** After the first statement: its planner knows nothing of a table that is this young. The others join by hashing ({@link Database#hashing}). */
    public static final String COUNTED = "analyze failure_new";

    private static final String FORGET = "drop table if exists failure_new, failure_raised, failure_told";

    private static final String RANK = "array_position(array['REMINDER','BRANCH_WARNING','TOWNSHIP_ALERT','FINDING'], %s)";

    private static final String RUNS = """
            with found as (%s),
            put as (
                insert into failure_run (county_id, scope_path, kind, period, member_id, run, level, months, found_at)
                select :county, f.scope_path, :kind, cast(:period as date), f.member_id, cardinality(f.months), %s, f.months, :now
                  from found f where cardinality(f.months) > 0
                on conflict (county_id, kind, period, member_id)
                   do update set run = excluded.run, level = excluded.level, months = excluded.months, scope_path = excluded.scope_path, found_at = excluded.found_at
                   where excluded.run > failure_run.run
                returning member_id, scope_path, run, level, months)
            insert into failure_new (member_id, scope_path, run, level, months, since)
            select member_id, scope_path, run, level, months, months[1] from put""";

    /**
     * While branch and township have not done with a member's finding, six more months of the same failure are the same matter, and what is confirmed is not found again:
     * a run that begins elsewhere since (a payment taken back, a month made up) needs as many months as a finding has that no confirmed one judged. And who stands higher is
     * not warned of less, where an earlier month is checked after a later one. By joins, not by a look for each member: in the first check of a large county these tables grow under the
     * statement while the planner believes them empty.
     */
    private static final String RAISE = """
            with open as (
                select distinct f.member_id from finding f where f.county_id = :county and f.kind = :kind and f.decided_at is null),
            judged as (
                select f.member_id, array_agg(u.month) as months from finding f cross join lateral unnest(f.months) u (month)
                 where f.county_id = :county and f.kind = :kind and f.state = 'CONFIRMED' group by f.member_id),
            reached as (
                select g.member_id, g.since, max(%1$s) as rank from failure_level g join failure_new n on n.member_id = g.member_id and n.since = g.since
                 where g.county_id = :county and g.kind = :kind group by g.member_id, g.since),
            raised as (
                insert into failure_level (county_id, scope_path, kind, member_id, since, level, period, raised_at, told)
                select :county, n.scope_path, :kind, n.member_id, n.since, n.level, cast(:period as date), :now, %3$b
                  from failure_new n
                  left join open o on o.member_id = n.member_id
                  left join judged j on j.member_id = n.member_id
                  left join reached g on g.member_id = n.member_id and g.since = n.since
                 where case when n.level = 'FINDING'
                            then o.member_id is null
                             and (select count(*) from unnest(n.months) u (month) where u.month <> all (coalesce(j.months, '{}'))) >= %4$d
                            else coalesce(g.rank, 0) <= %2$s end
                on conflict (county_id, kind, member_id, since, level) do nothing
                returning member_id, scope_path, level, since)
            insert into failure_raised (member_id, scope_path, level, since) select member_id, scope_path, level, since from raised""";

    private static final String FINDINGS = """
            insert into finding (county_id, scope_path, member_id, kind, since, period, months, state, raised_at)
            select :county, r.scope_path, r.member_id, :kind, r.since, cast(:period as date), n.months, 'RAISED', :now
              from failure_raised r join failure_new n on n.member_id = r.member_id
             where r.level = 'FINDING'
            on conflict (county_id, kind, member_id, since) do nothing""";

    /**
     * What was raised while earlier months were caught up, and told nobody: the gravest of each run that goes on to the end of this month, unless a graver one is raised now. What
     * is over is not told any more.
     */
    private static final String STILL_TO_TELL = """
            with told as (
                update failure_level l set told = true from failure_run r
                 where l.county_id = :county and l.kind = :kind and not l.told and r.county_id = l.county_id and r.kind = l.kind and r.period = cast(:period as date)
                   and r.member_id = l.member_id and r.months[1] = l.since
                returning l.member_id, r.scope_path, l.level, l.since, r.run)
            insert into failure_told (member_id, scope_path, level, since, run)
            select distinct on (t.member_id) t.member_id, t.scope_path, t.level, t.since, t.run
              from told t where not exists (select from failure_raised n where n.member_id = t.member_id)
             order by t.member_id, array_position(array['REMINDER','BRANCH_WARNING','TOWNSHIP_ALERT','FINDING'], t.level) desc""";

    private static final String TELL_MEMBERS = """
            insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
            select :county, r.scope_path, r.member_id, 'failure-member-' || lower(:kind), json_build_array(r.run::text, to_char(cast(:period as date), 'YYYY-MM'), r.level)::text,
                   case when r.level = 'FINDING' then '/findings/finding.xhtml?id=' || f.id else '/findings/mine.xhtml' end, :now
              from (select r.member_id, r.scope_path, r.level, r.since, n.run from failure_raised r join failure_new n on n.member_id = r.member_id
                    union all select member_id, scope_path, level, since, run from failure_told) r
              left join finding f on f.county_id = :county and f.kind = :kind and f.member_id = r.member_id and f.since = r.since""";

    /** One notice an organisation, however many members: to the branch, and for the graver levels to its superior, which a county's root has not. */
    private static final String TELL_ORGANISATIONS = """
            insert into notice (county_id, scope_path, member_id, kind, arguments, link, created_at)
            select :county, told.path, null, 'failure-organisation-' || lower(:kind),
                   json_build_array(count(*)::text, to_char(cast(:period as date), 'YYYY-MM'), (count(*) filter (where told.level = 'FINDING'))::text)::text,
                   '/findings/list.xhtml?kind=' || :kind || '&period=' || to_char(cast(:period as date), 'YYYY-MM'), :now
              from (select scope_path as path, level from failure_raised where level in ('BRANCH_WARNING', 'TOWNSHIP_ALERT', 'FINDING')
                    union all
                    select regexp_replace(scope_path, '[^/]+/$', ''), level from failure_raised where level in ('TOWNSHIP_ALERT', 'FINDING')
                    union all
                    select scope_path, level from failure_told where level in ('BRANCH_WARNING', 'TOWNSHIP_ALERT', 'FINDING')
                    union all
                    select regexp_replace(scope_path, '[^/]+/$', ''), level from failure_told where level in ('TOWNSHIP_ALERT', 'FINDING')) told
             where length(told.path) > 1
             group by told.path""";

    private static final String OUTCOME = """
            select (select count(*) from failure_run where county_id = :county and kind = :kind and period = cast(:period as date)) as members,
                   (select count(*) from failure_raised) as raised,
                   (select count(*) from failure_raised where level = 'FINDING') as findings""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * What the check of one kind came to.
     *
     * @param members  whose run is above 0 at the month's end
     * @param raised   levels raised now
     * @param findings of these, findings
     */
    public record Outcome(long members, long raised, long findings) {
    }

    /**
     * What a check is made of, in order, once the temporary tables are there ({@link #NEW}): with {@code :county}, {@code :kind}, {@code :period} (the month's first day) and {@code :now}. A
     * benchmark runs them bare.
     */
    public static List<String> statements(FailureRuns runs) {
        return statements(runs, true);
    }

    private static List<String> statements(FailureRuns runs, boolean tells) {
        List<String> found = List.of(RUNS.formatted(runs.runs(), level()), raise(tells), FINDINGS);
        return tells ? Stream.concat(found.stream(), Stream.of(STILL_TO_TELL, TELL_MEMBERS, TELL_ORGANISATIONS)).toList() : found;
    }

    private static String raise(boolean tells) {
        return RAISE.formatted(RANK.formatted("g.level"), RANK.formatted("n.level"), tells, FailureLevel.FINDING.from());
    }

    /** @param tells whether people are told now; otherwise with the month that is caught up last, of what then still goes on */
    public Outcome check(FailureRuns runs, YearMonth period, boolean tells) {
        LocalDate month = period.atDay(1);
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<String> statements = statements(runs, tells);
        database.execute(handle -> {
            handle.execute(FORGET);
            handle.execute(NEW);
            update(handle, statements.get(0), runs.kind(), month, now);
            handle.execute(COUNTED);
        });
        return database.hashing(handle -> {
            statements.subList(1, statements.size()).forEach(statement -> update(handle, statement, runs.kind(), month, now));
            return handle.createQuery(OUTCOME).bind("county", county.id()).bind("kind", runs.kind().name()).bind("period", month).mapTo(Outcome.class).one();
        });
    }

    private void update(Handle handle, String statement, FailureKind kind, LocalDate month, OffsetDateTime now) {
        handle.createUpdate(statement).bind("county", county.id()).bind("kind", kind.name()).bind("period", month).bind("now", now).execute();
    }

    /** {@link FailureLevel#of} over a set: written from the same constants. */
    private static String level() {
        StringBuilder text = new StringBuilder("case");
        Arrays.stream(FailureLevel.values()).filter(level -> level != FailureLevel.NONE).sorted(Comparator.comparing(FailureLevel::from).reversed())
                .forEach(level -> text.append(" when cardinality(f.months) >= ").append(level.from()).append(" then '").append(level.name()).append('\''));
        return text.append(" end").toString();
    }
}
