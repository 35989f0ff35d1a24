package org.mingping.orglife.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.orglife.InTransaction;
import org.mingping.orglife.model.FailedMonths;
import org.mingping.orglife.model.FailedMonths.Fact;
import org.mingping.shared.persistence.DataSources;

/**
 * The statement itself over tables of its own that stand before the product's for one transaction: of the same types, and gone afterwards, so that no other test finds members nobody
 * has imported.
 */
@ArquillianTest
@DisplayName("The runs of failed months as one statement and as the rule in plain Java (domain §3)")
class RandomHistoriesIT {

    /** Two months before the test county's first tracked one: what is missed in them counts in no run. */
    private static final YearMonth FIRST = YearMonth.of(2025, 11);
    private static final YearMonth TRACKED = FIRST.plusMonths(2);
    private static final int MONTHS = 18;
    private static final int HISTORIES = 20_000;
    /** Histories put in by one statement. */
    private static final int TOGETHER = 5_000;

    private static final List<String> TABLES = List.of(
            "create temporary table member on commit drop as select county_id, id, scope_path, status from member with no data",
            "create temporary table meeting_attendance on commit drop as select county_id, member_id, month, presence from meeting_attendance with no data",
            "create temporary table assigned_task on commit drop as select county_id, member_id, month, result from assigned_task with no data",
            "create temporary table excused_month on commit drop as select county_id, member_id, kind, month from excused_month with no data");

    @Inject
    private OrganisationLifeRuns life;
    @Inject
    private AssignedWorkRuns work;
    @Inject
    private InTransaction transaction;
    @Inject
    private County county;
    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    /** What is known of one invented member. */
    private static final class History {

        private final List<Fact> facts = new ArrayList<>();
        private final Set<YearMonth> excused = new HashSet<>();
    }

    /** Columns of rows that go in together. */
    private static final class Rows {

        private final List<Long> members = new ArrayList<>();
        private final List<LocalDate> months = new ArrayList<>();
        private final List<String> outcomes = new ArrayList<>();

        void add(long member, LocalDate month, String outcome) {
            members.add(member);
            months.add(month);
            outcomes.add(outcome);
        }
    }

    @Test
    @DisplayName("agree over 20,000 random histories of organisation life")
    void organisationLife() throws Exception {
        agree(life, "meeting_attendance (county_id, member_id, month, presence)", List.of("ABSENT", "PRESENT"));
    }

    @Test
    @DisplayName("agree over 20,000 random histories of assigned work")
    void assignedWork() throws Exception {
        agree(work, "assigned_task (county_id, member_id, month, result)", List.of("NOT_DONE", "DONE"));
    }

    private void agree(FailureRuns runs, String table, List<String> outcomes) throws Exception {
        String statement = transaction.as(Officer.caller(county, Role.COUNTY_OFFICER, county.path()), runs::runs);
        long seed = Long.getLong("mingping.seed", 20261126L);
        try (Handle handle = Jdbi.create(system).open()) {
            handle.begin();
            try {
                TABLES.forEach(handle::execute);
                List<FailedMonths> rule = invent(handle, runs.kind(), table, outcomes, new Random(seed));
                handle.execute("analyze member, meeting_attendance, assigned_task, excused_month");
                for (int month : List.of(2, 4, 11, MONTHS - 1, MONTHS + 3)) {
                    agree(rule, found(handle, statement, FIRST.plusMonths(month)), FIRST.plusMonths(month), runs.kind() + ", seed " + seed);
                }
            } finally {
                handle.rollback();
            }
        }
    }

    /** Compared without a library: a description of each of a hundred thousand comparisons would take longer than they do. */
    private static void agree(List<FailedMonths> rule, Map<Long, List<YearMonth>> found, YearMonth period, String what) {
        for (int member = 0; member < HISTORIES; member++) {
            List<YearMonth> expected = rule.get(member).runAt(period);
            if (!expected.equals(found.getOrDefault((long) member, List.of()))) {
                assertThat(found.get((long) member)).as("member %d at %s, %s", member, period, what).isEqualTo(expected);
            }
        }
        assertThat(found).as("members with a run at %s", period).hasSizeGreaterThan(HISTORIES / 20).doesNotContainKey((long) HISTORIES);
    }

    private Map<Long, List<YearMonth>> found(Handle handle, String statement, YearMonth period) {
        Map<Long, List<YearMonth>> found = new HashMap<>();
        handle.createQuery(statement).bind("county", county.id()).bind("period", period.atDay(1)).map((row, context) -> {
            List<YearMonth> months = new ArrayList<>();
            for (Date month : (Date[]) row.getArray("months").getArray()) {
                months.add(YearMonth.from(month.toLocalDate()));
            }
            return Map.entry(row.getLong("member_id"), months);
        }).forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Members from 0 on, and one more who has left the Party and failed in every month. @return what the rule makes of each */
    private List<FailedMonths> invent(Handle handle, FailureKind kind, String table, List<String> outcomes, Random random) {
        handle.createUpdate("insert into member select :county, n, '/', case when n = :all then 'FORMER' else 'FULL' end from generate_series(0, :all) n").bind("county", county.id())
                .bind("all", HISTORIES).execute();
        List<FailedMonths> rule = new ArrayList<>();
        Rows facts = new Rows();
        Rows excuses = new Rows();
        for (int member = 0; member < HISTORIES; member++) {
            History history = invent(member, kind, outcomes, facts, excuses, random);
            rule.add(new FailedMonths(TRACKED, history.facts, history.excused));
            if ((member + 1) % TOGETHER == 0) {
                put(handle, table, facts);
                put(handle, "excused_month (county_id, member_id, month, kind)", excuses);
                facts = new Rows();
                excuses = new Rows();
            }
        }
        for (int month = 0; month < MONTHS; month++) {
            facts.add(HISTORIES, FIRST.plusMonths(month).atDay(1), outcomes.get(0));
        }
        put(handle, table, facts);
        return rule;
    }

    private static History invent(long member, FailureKind kind, List<String> outcomes, Rows facts, Rows excuses, Random random) {
        History history = new History();
        for (int month = 0; month < MONTHS; month++) {
            YearMonth of = FIRST.plusMonths(month);
            int expected = random.nextInt(3);
            for (int one = 0; one < expected; one++) {
                int draw = random.nextInt(10);
                String outcome = draw < 7 ? outcomes.get(0) : draw < 8 ? outcomes.get(1) : draw < 9 ? "EXCUSED" : null;
                facts.add(member, of.atDay(1), outcome);
                if (outcome != null) {
                    history.facts.add(new Fact(of, draw < 7));
                }
            }
            if (random.nextInt(25) == 0) {
                excuses.add(member, of.atDay(1), kind.name());
                history.excused.add(of);
            }
        }
        return history;
    }

    private void put(Handle handle, String table, Rows rows) {
        handle.createUpdate("insert into " + table + " select :county, m, d, o from unnest(cast(:members as bigint[]), cast(:months as date[]), cast(:outcomes as text[])) v (m, d, o)")
                .bind("county", county.id()).bindArray("members", Long.class, rows.members.toArray()).bindArray("months", LocalDate.class, rows.months.toArray())
                .bindArray("outcomes", String.class, rows.outcomes.toArray()).execute();
    }
}
