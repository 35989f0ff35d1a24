package org.mingping.dues.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.persistence.DataSources;

/** Two implementations, one truth: a county of its own, in a transaction that is rolled back. */
@ArquillianTest
@DisplayName("Months without dues")
class UnpaidRunsIT {

    private static final long COUNTY = 7_700_000_000L;
    private static final int MEMBERS = 20_000;
    private static final int SUMMED = 7;

    /** The months of everybody one by one, added up. */
    private static final String ONE_BY_ONE = """
            with t as (%s),
            asked as (
                select m.id as member_id, g.month::date as month, %s as first
                  from t cross join member m cross join lateral generate_series(cast(:from as date)::timestamp, cast(:to as date)::timestamp, interval '1 month') g (month)
                 where m.county_id = :county and m.status <> 'FORMER')
            select s.month, coalesce(sum(s.owed) filter (where s.status <> 'EXEMPT'), 0) as owed, sum(s.paid) as paid,
                   count(*) filter (where s.status = 'UNPAID') as unpaid, count(*) filter (where s.status <> 'NOT_OWED') as members
              from (%s) s group by s.month order by s.month""".formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED, MonthSql.statuses("asked"));

    @Inject
    private UnpaidRuns runs;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource database;

    @Test
    @DisplayName("come out alike by the statement over the county and by the plain rule, and add up to what the overview says, for 20,000 random histories")
    void twoImplementations() throws SQLException {
        long seed = Long.getLong("mingping.seed", System.nanoTime());
        Random random = new Random(seed);
        Map<Long, List<YearMonth>> expected = new HashMap<>();
        Map<Long, List<YearMonth>> found = new HashMap<>();
        List<Sums> summed;
        List<Sums> oneByOne;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            // Does not close a connection it was given.
            try (Handle handle = Jdbi.create(connection).open()) {
                county(handle);
                first(handle, "1921-07-01", RandomHistory.FIRST, "null");
                Rows rows = new Rows();
                for (int i = 1; i <= MEMBERS; i++) {
                    RandomHistory history = new RandomHistory(random);
                    rows.add(COUNTY + i, i, history);
                    if (!history.run().isEmpty()) {
                        expected.put(COUNTY + i, history.run());
                    }
                }
                rows.store(handle);
                // As after an import: by what the planner knew before this was stored, the same took minutes.
                handle.createQuery("select refresh_statistics()").mapTo(String.class).list();
                handle.createQuery(runs.runs()).bind("county", COUNTY).bind("period", RandomHistory.LAST.atDay(1))
                        .map((row, context) -> Map.entry(row.getLong("member_id"), Arrays.stream((Date[]) row.getArray("months").getArray()).map(Date::toLocalDate)
                                .map(YearMonth::from).toList()))
                        .forEach(one -> found.put(one.getKey(), one.getValue()));
                YearMonth from = RandomHistory.FIRST.minusMonths(2).plusMonths(random.nextInt(20));
                summed = sums(handle, DuesOverview.CELLS, from);
                oneByOne = sums(handle, ONE_BY_ONE, from);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertThat(expected).as("the histories are worth comparing").hasSizeBetween(MEMBERS / 5, MEMBERS * 4 / 5);
        assertThat(expected.values().stream().map(List::size).distinct()).as("runs of every length").hasSizeGreaterThan(15);
        assertThat(found).as("seed %d", seed).isEqualTo(expected);
        assertThat(oneByOne).as("worth comparing").hasSize(SUMMED).anySatisfy(month -> assertThat(month.unpaid()).isPositive());
        assertThat(summed).as("what the overview adds up, seed %d", seed).isEqualTo(oneByOne);
    }

    @Test
    @DisplayName("of which nobody knew that they would be owed make no run: a first month set earlier later on is tracked, and counts against nobody")
    void gained() throws SQLException {
        YearMonth set = RandomHistory.LAST.minusMonths(2);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Handle handle = Jdbi.create(connection).open()) {
                county(handle);
                first(handle, "1921-07-01", RandomHistory.LAST.plusMonths(1), "now()");
                first(handle, "1921-07-01", set, "null");
                handle.execute("insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, gender, birth_date, joined_on, status, category, floating, recorded_at)"
                        + " values (?, ?, ?, '/77/1/', '770000000000000001', '某', 'mou', 'm', 'MALE', date '1970-01-01', date '1990-01-01', 'FULL', 'RURAL', false, now())", COUNTY + 1, COUNTY, COUNTY);
                handle.execute("insert into dues_assessment (county_id, scope_path, member_id, from_month, kind, amount, clause, origin, recorded_at, recorded_by)"
                        + " values (?, '/77/1/', ?, ?, 'FARMER', 0.20, 'x', 'BRANCH', now(), 'x')", COUNTY, COUNTY + 1, RandomHistory.FIRST.atDay(1));
                assertThat(run(handle, RandomHistory.LAST)).containsExactly(set, set.plusMonths(1), set.plusMonths(2));
                first(handle, RandomHistory.LAST.atDay(1).toString(), RandomHistory.FIRST, "null");
                assertThat(run(handle, RandomHistory.LAST)).as("six months and more are gained").containsExactly(set, set.plusMonths(1), set.plusMonths(2));
                assertThat(run(handle, set.minusMonths(1))).as("made only of months gained").isEmpty();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static void county(Handle handle) {
        handle.execute("insert into organisation (id, county_id, superior_id, code, name, kind, scope_path, established_on) values (?, ?, ?, '77', '七七县', 'BRANCH', '/77/1/', date '2020-01-01')",
                COUNTY, COUNTY, COUNTY);
    }

    private static void first(Handle handle, String setFor, YearMonth value, String replaced) {
        handle.execute("insert into dues_parameter (county_id, scope_path, key, from_month, value, recorded_at, recorded_by, replaced_at) values (?, '/77/', 'FIRST_MONTH', ?::date, ?, now(), 'x', "
                + replaced + ")", COUNTY, setFor, value.toString());
    }

    private List<YearMonth> run(Handle handle, YearMonth period) {
        return handle.createQuery(runs.runs()).bind("county", COUNTY).bind("period", period.atDay(1))
                .map((row, context) -> Arrays.stream((Date[]) row.getArray("months").getArray()).map(Date::toLocalDate).map(YearMonth::from).toList())
                .findOne().orElse(List.of());
    }

    /** From before anybody owes to months nobody has yet to pay, wherever it begins. */
    private static List<Sums> sums(Handle handle, String statement, YearMonth from) {
        return handle.createQuery(statement).bind("county", COUNTY).bind("id", COUNTY).bind("path", "/77/")
                .bind("from", from.atDay(1)).bind("to", from.plusMonths(SUMMED - 1).atDay(1)).bind("until", from.plusMonths(SUMMED).atDay(1))
                .map((row, context) -> new Sums(YearMonth.from(row.getDate("month").toLocalDate()), row.getBigDecimal("owed").setScale(2), row.getBigDecimal("paid").setScale(2),
                        row.getLong("unpaid"), row.getLong("members"))).list();
    }

    /** Of one month: what was owed and paid, yuan, and how many have not paid of how many that owe. */
    private record Sums(YearMonth month, BigDecimal owed, BigDecimal paid, long unpaid, long members) {
    }

    /** The histories as columns, put in by one statement a table. */
    private static final class Rows {

        private final List<Object[]> members = new ArrayList<>();
        private final List<Object[]> assessments = new ArrayList<>();
        private final List<Object[]> reliefs = new ArrayList<>();
        private final List<Object[]> excuses = new ArrayList<>();
        private final List<Object[]> payments = new ArrayList<>();
        private long payment = COUNTY;

        void add(long member, int number, RandomHistory history) {
            members.add(new Object[] {member, "77%016d".formatted(number), history.joined.atDay(20), history.former ? "FORMER" : "FULL"});
            history.assessments.forEach(one -> assessments.add(new Object[] {member, day(one.from()), day(one.to()), one.amount().toString()}));
            history.reliefs.forEach(one -> reliefs.add(new Object[] {member, day(one.from()), day(one.to()), one.reduced() == null ? null : one.reduced().toString(),
                    one.granted() ? "GRANTED" : "REFUSED"}));
            history.excuses.forEach(month -> excuses.add(new Object[] {member, day(month), false}));
            history.withdrawnExcuses.forEach(month -> excuses.add(new Object[] {member, day(month), true}));
            history.payments.forEach(one -> {
                long id = ++payment;
                payments.add(new Object[] {id, member, day(one.month()), one.amount().toString(), null});
                if (one.reversed()) {
                    payments.add(new Object[] {++payment, member, day(one.month()), one.amount().negated().toString(), id});
                }
            });
        }

        void store(Handle handle) {
            String common = " select :county, '/77/1/', ";
            put(handle, """
                    insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, gender, birth_date, joined_on, status, category, floating, recorded_at)
                    select u.member, :county, :county, '/77/1/', u.number, '某', 'mou', 'm', 'MALE', date '1970-01-01', u.joined, u.status, 'RURAL', false, now()
                      from unnest(:a, :b, :c, :d) as u (member, number, joined, status)""", members, Long.class, String.class, LocalDate.class, String.class);
            put(handle, "insert into dues_assessment (county_id, scope_path, member_id, from_month, to_month, kind, amount, clause, origin, recorded_at, recorded_by)" + common
                    + "u.member, u.since, u.until, 'FARMER', u.amount::numeric, 'x', 'BRANCH', now(), 'x' from unnest(:a, :b, :c, :d) as u (member, since, until, amount)",
                    assessments, Long.class, LocalDate.class, LocalDate.class, String.class);
            put(handle, "insert into dues_relief (county_id, scope_path, member_id, from_month, to_month, amount, kind, reason, state, requested_at, requested_by, decided_at)" + common
                    + "u.member, u.since, u.until, u.amount::numeric, case when u.amount is null then 'EXEMPTION' else 'REDUCTION' end, 'x', u.state, now(), 'x', now()"
                    + " from unnest(:a, :b, :c, :d, :e) as u (member, since, until, amount, state)", reliefs, Long.class, LocalDate.class, LocalDate.class, String.class, String.class);
            put(handle, "insert into dues_excuse (county_id, scope_path, member_id, month, reason, recorded_at, recorded_by, withdrawn_at)" + common
                    + "u.member, u.month, 'x', now(), 'x', case when u.withdrawn then now() end from unnest(:a, :b, :c) as u (member, month, withdrawn)",
                    excuses, Long.class, LocalDate.class, Boolean.class);
            put(handle, "insert into dues_payment (id, county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, reverses, reason, recorded_at, recorded_by)"
                    + " select u.id, :county, '/77/1/', '/77/1/', u.member, u.month, u.amount::numeric, u.month, 'CASH', 'SELF', u.reverses, case when u.reverses is not null then 'x' end, now(), 'x'"
                    + " from unnest(:a, :b, :c, :d, :e) as u (id, member, month, amount, reverses)", payments, Long.class, Long.class, LocalDate.class, String.class, Long.class);
        }

        private static void put(Handle handle, String statement, List<Object[]> rows, Class<?>... types) {
            var update = handle.createUpdate(statement).bind("county", COUNTY);
            for (int column = 0; column < types.length; column++) {
                int wanted = column;
                update.bindArray(String.valueOf((char) ('a' + column)), types[column], rows.stream().map(row -> row[wanted]).toArray());
            }
            update.execute();
        }

        private static LocalDate day(YearMonth month) {
            return month == null ? null : month.atDay(1);
        }
    }
}
