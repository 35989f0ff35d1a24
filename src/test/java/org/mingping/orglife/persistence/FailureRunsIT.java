package org.mingping.orglife.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.FindingExcused;
import org.mingping.organisation.Officer;
import org.mingping.access.Role;
import org.mingping.orglife.LifeTownship;
import org.mingping.orglife.model.FailedMonths;
import org.mingping.orglife.model.FailedMonths.Fact;
import org.mingping.orglife.model.Presence;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.DataSources;
import org.mingping.shared.persistence.Database;

@ArquillianTest
@DisplayName("The runs of failed months told to the monthly check (domain §3)")
class FailureRunsIT {

    /** Two months before the test county's first tracked one: what is missed in them counts in no run. */
    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final YearMonth TRACKED = FIRST.plusMonths(2);
    private static final int MONTHS = 18;
    private static final int HISTORIES = 4_000;

    @Inject
    private LifeTownship township;
    @Inject
    private OrganisationLifeRuns life;
    @Inject
    private AssignedWorkRuns work;
    @Inject
    private Event<FindingExcused> excused;
    @Inject
    private Database database;
    @Inject
    private UserTransaction transaction;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @AfterEach
    void backToNow() {
        township.now();
    }

    /** What is known of one invented member. */
    private static final class History {

        private final List<Fact> facts = new ArrayList<>();
        private final Set<YearMonth> excused = new HashSet<>();
    }

    @Test
    @DisplayName("agree, as one statement, with the rule in plain Java over some thousand random histories of both kinds")
    void twoImplementations() throws Exception {
        township.settle("9803", 1, 1);
        long seed = Long.getLong("mingping.seed", 20261126L);
        Random random = new Random(seed);
        for (FailureRuns runs : List.of(life, work)) {
            Map<Long, History> histories = invent(runs.kind(), random);
            for (int month : List.of(2, 4, 11, MONTHS - 1, MONTHS + 3)) {
                YearMonth period = FIRST.plusMonths(month);
                Map<Long, List<YearMonth>> found = run(runs, period);
                histories.forEach((member, history) -> assertThat(found.getOrDefault(member, List.of())).as("member %d, %s at %s, seed %d", member, runs.kind(), period, seed)
                        .isEqualTo(new FailedMonths(TRACKED, history.facts, history.excused).runAt(period)));
            }
        }
    }

    @Test
    @DisplayName("count six months of absence from recorded meetings, with the branch's place and the months as evidence, and end with a presence")
    void sixMonths() throws Exception {
        township.settle("9804", 2, 1);
        LocalDate today = township.today();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        long absent = township.id(1);
        for (int back = 5; back >= 0; back--) {
            absence(last.minusMonths(back).atDay(3), absent);
        }
        township.on(last.atDay(20));
        township.plan(1, last.atDay(20));
        township.now();
        assertThat(run(life, last)).as("a meeting nobody has recorded expects nothing").containsEntry(absent, months(last, 6)).doesNotContainKey(township.id(2));
        assertThat(run(life, last.minusMonths(3))).containsEntry(absent, months(last.minusMonths(3), 3));
        assertThat(township.texts("select scope_path from member where id = " + absent)).containsExactly(township.branchPath(1));
        List<FailureRuns.Evidence> evidence = township.officer(1).perform(() -> inTransaction(() -> life.evidence(absent, months(last, 6), Locale.SIMPLIFIED_CHINESE)));
        assertThat(evidence).hasSize(6).allSatisfy(one -> {
            assertThat(one.then()).contains("主题党日", "缺席");
            assertThat(one.since()).isNull();
        });
        long meeting = township.number("select max(id) from meeting where state = 'HELD' and scope_path = '" + township.branchPath(1) + "' and meets_on = date '" + last.atDay(3) + "'");
        township.record(1, meeting, Map.of(absent, Presence.EXCUSED), "补交证明");
        assertThat(run(life, last)).as("a month corrected to an excuse ends the run").doesNotContainKey(absent);
        assertThat(township.officer(1).perform(() -> inTransaction(() -> life.evidence(absent, List.of(last), Locale.ENGLISH)))).singleElement().satisfies(one -> {
            assertThat(one.then()).contains("Absent");
            assertThat(one.since()).contains("Excused", "corrected");
        });
    }

    @Test
    @DisplayName("stay with a member who moves to another branch, and begin anew after months a finding excused")
    void movedAndExcused() throws Exception {
        township.settle("9805", 2, 1);
        YearMonth last = YearMonth.from(township.today()).minusMonths(1);
        long member = township.id(1);
        for (int back = 2; back >= 0; back--) {
            absence(last.minusMonths(back).atDay(3), member);
        }
        township.now();
        township.people.cells(1).put("所在党支部", township.people.branchName(2));
        township.importRoster();
        assertThat(run(life, last)).containsEntry(member, months(last, 3));
        assertThat(township.officer(2).perform(() -> inTransaction(() -> life.evidence(member, List.of(last), Locale.SIMPLIFIED_CHINESE))))
                .as("the branch of today reads what the earlier one recorded").singleElement().satisfies(one -> assertThat(one.then()).contains("缺席"));
        Caller county = Officer.caller(township.county(), Role.COUNTY_OFFICER, township.county().path());
        county.perform(() -> inTransaction(() -> {
            excused.fire(new FindingExcused(1, member, FailureKind.ORGANISATION_LIFE, months(last.minusMonths(1), 2), "长期住院"));
            return null;
        }));
        assertThat(run(life, last)).containsEntry(member, List.of(last));
        assertThat(run(work, last)).doesNotContainKey(member);
    }

    private void absence(LocalDate day, long member) throws Exception {
        township.on(day);
        long meeting = township.plan(1, day);
        township.on(day.plusDays(1));
        township.record(1, meeting, Map.of(member, Presence.ABSENT), null);
    }

    private static List<YearMonth> months(YearMonth last, int count) {
        List<YearMonth> months = new ArrayList<>();
        for (int back = count - 1; back >= 0; back--) {
            months.add(last.minusMonths(back));
        }
        return months;
    }

    private Map<Long, List<YearMonth>> run(FailureRuns runs, YearMonth period) throws Exception {
        String statement = Officer.ofCounty(township.county(), () -> inTransaction(runs::runs));
        Map<Long, List<YearMonth>> found = new HashMap<>();
        Jdbi.create(system).useHandle(handle -> handle.createQuery(statement).bind("county", township.county().id()).bind("period", period.atDay(1))
                .map((row, context) -> {
                    List<YearMonth> months = new ArrayList<>();
                    for (Date month : (Date[]) row.getArray("months").getArray()) {
                        months.add(YearMonth.from(month.toLocalDate()));
                    }
                    return Map.entry(row.getLong("member_id"), months);
                }).forEach(entry -> found.put(entry.getKey(), entry.getValue())));
        return found;
    }

    /** Members and facts put straight into the tables: a thousand meetings a second by use case would be too few. */
    private Map<Long, History> invent(FailureKind kind, Random random) throws Exception {
        boolean meetings = kind == FailureKind.ORGANISATION_LIFE;
        long base = meetings ? 9_803_000_000L : 9_803_100_000L;
        long branch = township.number("select id from organisation where code = '9803001'");
        String path = township.branchPath(1);
        long county = township.county().id();
        township.run("""
                insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, initials, gender, birth_date, joined_on, status, category, floating, recorded_at)
                select %1$d + n, %2$d, %3$d, '%4$s', '98%5$s' || lpad(n::text, 14, '0') || '0', '某某', 'moumou', 'mm', 'MALE', date '1980-01-01', date '2000-07-01', 'FULL', 'RURAL', false, now()
                  from generate_series(0, %6$d) n on conflict do nothing""".formatted(base, county, branch, path, meetings ? "1" : "2", HISTORIES - 1));
        Map<Long, History> histories = new HashMap<>();
        try (Connection connection = system.getConnection(); PreparedStatement fact = connection.prepareStatement(meetings
                ? "insert into meeting_attendance (county_id, scope_path, meeting_id, member_id, month, presence) values (?, ?, ?, ?, ?, ?)"
                : "insert into assigned_task (id, county_id, scope_path, organisation_id, member_id, title, due_on, month, assigned_by, assigned_at, result, result_text, resulted_by, resulted_at)"
                        + " select nextval('assigned_task_seq'), c, p, " + branch + ", m, 'x', d, d, 'x', now(), r, 'x', case when r is not null then 'x' end, case when r is not null then now() end"
                        + " from (values (?::bigint, ?::text, ?::bigint, ?::bigint, ?::date, ?::text)) v (c, p, meeting, m, d, r)");
             PreparedStatement excuse = connection.prepareStatement("insert into excused_month (county_id, scope_path, member_id, kind, month, finding_id, reason,"
                     + " excused_by, excused_at) values (?, ?, ?, ?, ?, 1, 'x', 'x', now())")) {
            if (meetings) {
                township.run("""
                        insert into meeting (id, county_id, scope_path, organisation_id, kind, topic, place, meets_on, meets_at, everyone, state, planned_by, planned_at, recorded_by, recorded_at)
                        select 9803200000 + n, %1$d, '%2$s', %3$d, 'THEME_DAY', 'x', 'x', date '2025-11-05' + (n / 3) * interval '1 month', '09:00', false, 'HELD', 'x', now(), 'x', now()
                          from generate_series(0, %4$d) n on conflict do nothing""".formatted(county, path, branch, MONTHS * 3));
            }
            for (int number = 0; number < HISTORIES; number++) {
                History history = new History();
                for (int month = 0; month < MONTHS; month++) {
                    LocalDate day = FIRST.plusMonths(month).atDay(1);
                    int expected = random.nextInt(3);
                    for (int one = 0; one < expected; one++) {
                        int draw = random.nextInt(10);
                        String outcome = draw < 7 ? (meetings ? "ABSENT" : "NOT_DONE") : draw < 8 ? (meetings ? "PRESENT" : "DONE") : draw < 9 ? "EXCUSED" : null;
                        fact.setLong(1, county);
                        fact.setString(2, path);
                        fact.setLong(3, 9_803_200_000L + month * 3L + one);
                        fact.setLong(4, base + number);
                        fact.setDate(5, Date.valueOf(day));
                        fact.setString(6, outcome);
                        fact.addBatch();
                        if (outcome != null) {
                            history.facts.add(new Fact(YearMonth.from(day), draw < 7));
                        }
                    }
                    if (random.nextInt(25) == 0) {
                        excuse.setLong(1, county);
                        excuse.setString(2, path);
                        excuse.setLong(3, base + number);
                        excuse.setString(4, kind.name());
                        excuse.setDate(5, Date.valueOf(day));
                        excuse.addBatch();
                        history.excused.add(YearMonth.from(day));
                    }
                }
                histories.put(base + number, history);
            }
            fact.executeBatch();
            excuse.executeBatch();
        }
        return histories;
    }

    private <T> T inTransaction(java.util.concurrent.Callable<T> act) throws Exception {
        Scope scope = Caller.current().scope();
        Scope before = Scope.bind(scope);
        transaction.begin();
        try {
            database.enter(scope);
            T result = act.call();
            transaction.commit();
            return result;
        } finally {
            Scope.restore(before);
        }
    }
}
