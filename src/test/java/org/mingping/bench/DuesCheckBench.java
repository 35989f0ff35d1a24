package org.mingping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingping.dues.persistence.UnpaidRuns;
import org.mingping.findings.persistence.MonthCheck;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.api.ApiClient;
import org.mingping.shared.api.ApiClient.Answer;
import org.mingping.support.RunningProduct;
import org.mingping.support.TestCounty;

/**
 * The check of a month over HTTP, levels, findings and notices included, beside its own bare SQL: the same statements for dues by the owner of the tables, whom no
 * row-level security concerns; and, for what raising and telling cost, beside the first of them alone. On a server of its own with 256 MB of heap: what would not be flat fails.
 */
class DuesCheckBench extends BenchSuite {

    private static final List<Integer> SIZES = List.of(30_000, 300_000, 3_000_000);
    private static final int LARGEST = Integer.getInteger("mingping.bench.members", 3_000_000);
    private static final int MONTHS = 12;
    private static final double SAME = 1.25;
    private static final YearMonth LAST = YearMonth.now(ClockProducer.BEIJING).minusMonths(1);
    private static final YearMonth FIRST = LAST.minusMonths(MONTHS - 1L);
    private static final Pattern USED = Pattern.compile("memory_usedHeap_bytes\\S* ([0-9.E+]+)");

    private static final String MEMBERS = """
            insert into member (id, county_id, organisation_id, scope_path, id_number, name, pinyin, name_key, initials, gender, birth_date, joined_on,
                                full_since, status, category, floating, recorded_at)
            select 1000000000 + n, o.county_id, o.id, o.scope_path, '99' || lpad(n::text, 15, '0') || 'X', '测' || chr(19968 + n %% 4000), 'ce', 'ce', 'c',
                   'MALE', '1970-01-01', '2000-01-01', '2001-01-01', 'FULL', 'RURAL', false, now()
              from generate_series(%d, %d) n join organisation o on o.id = %d + 1001 + n %% %d""";

    private static final String ASSESSMENTS = """
            insert into dues_assessment (county_id, scope_path, member_id, from_month, kind, amount, clause, origin, recorded_at, recorded_by)
            select county_id, scope_path, id, date '%s', 'FARMER', 0.20, 'x', 'ROSTER', now(), 'bench' from member where id between 1000000000 + %d and 1000000000 + %d""";

    /** One in ten is behind, by one to twelve months; the others have paid every month. */
    private static final String PAYMENTS = """
            insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, recorded_at, recorded_by)
            select m.county_id, m.scope_path, m.scope_path, m.id, date '%1$s' + k * interval '1 month', 0.20, date '%1$s', 'CASH', 'SELF', now(), 'bench'
              from generate_series(0, %2$d - 1) k, member m
             where m.id between 1000000000 + %3$d and 1000000000 + %4$d and (m.id %% 10 <> 0 or k < %2$d - 1 - m.id / 10 %% 12)""";

    private static final String NO_FOREIGN_KEYS = """
            do $$ declare one record; begin
              for one in select conname from pg_constraint where conrelid = 'dues_payment'::regclass and contype = 'f' loop
                execute 'alter table dues_payment drop constraint ' || one.conname;
              end loop;
            end $$""";

    private static final String RUNS_ALONE = """
            insert into failure_run (county_id, scope_path, kind, period, member_id, run, level, months, found_at)
            select :county, f.scope_path, :kind, :period, f.member_id, cardinality(f.months), 'REMINDER', f.months, :now from (%s) f""";

    @Test
    void aMonth() throws Exception {
        try (RunningProduct small = RunningProduct.onEmptyFolder(Path.of("target", "bench-dues"), Map.of("mingping.demo", "false",
                "mingping.county", TestCounty.CODE_AND_NAME, "mingping.dues-from", FIRST.toString(),
                "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS), RunningProduct.Compilers.BOTH, "256m");
             Connection owner = small.database().asOwner()) {
            String announced = small.announcement().stripTrailing();
            ApiClient client = ApiClient.withToken(small.url(), announced.substring(announced.lastIndexOf(' ') + 1));
            execute(owner, "set search_path to mingping");
            new BenchCounty(owner).plant();
            Medians before = null;
            double heapBefore = 0;
            int filled = 0;
            for (int members : SIZES.stream().filter(size -> size <= LARGEST).toList()) {
                fill(owner, filled, members);
                Ours ours = new Ours(owner, client);
                Medians medians = Medians.inTurns(new Floor(owner, MonthCheck.statements(new UnpaidRuns())), ours);
                double heap = ours.heap();
                String size = String.format(Locale.ROOT, "%,d", members);
                note("monthly check, " + size + " members x 12 months", 1.5, medians.floor(), medians.ours());
                Medians alone = Medians.inTurns(new Floor(owner, List.of(RUNS_ALONE.formatted(new UnpaidRuns().runs()))), ours);
                note("the same, beside finding and storing the runs alone (no level, finding or notice): " + size, 1.5, alone.floor(), alone.ours());
                if (before != null) {
                    note("a tenth of it beside the size before: " + size, SAME, before.ours(), medians.ours() * filled / members);
                    note("MB of heap beside the size before: " + size, SAME, heapBefore, heap);
                }
                before = medians;
                heapBefore = heap;
                filled = members;
            }
        }
    }

    /** What the check does not read is left out, or filling would take longer than all the rest: foreign keys and other indexes of payments. */
    private static void fill(Connection owner, int from, int to) throws SQLException {
        execute(owner, NO_FOREIGN_KEYS);
        for (String index : List.of("dues_payment_of", "dues_payment_not_closed", "dues_payment_from", "dues_payment_in_closing", "dues_payment_on_receipt", "dues_payment_reversed_once", "dues_payment_in")) {
            execute(owner, "drop index if exists " + index);
        }
        execute(owner, MEMBERS.formatted(from, to - 1, BenchCounty.FROM, BenchCounty.BRANCHES));
        execute(owner, ASSESSMENTS.formatted(FIRST.atDay(1), from, to - 1));
        execute(owner, PAYMENTS.formatted(FIRST.atDay(1), MONTHS, from, to - 1));
        execute(owner, "create index dues_payment_in on dues_payment (county_id, month, member_id) include (amount)");
        execute(owner, "create unique index dues_payment_reversed_once on dues_payment (county_id, reverses) where reverses is not null");
        execute(owner, "vacuum analyze member, dues_assessment, dues_payment");
    }

    private static void empty(Connection owner) throws SQLException {
        execute(owner, "truncate failure_run, failure_level, finding, finding_paper, finding_statement, finding_verification, notice");
    }

    private static void execute(Connection owner, String statement) throws SQLException {
        try (Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }

    /** Statements of the check by the owner of the tables, in one transaction. */
    private record Floor(Connection owner, List<String> statements) implements Measured {

        @Override
        public void prepare() throws SQLException {
            empty(owner);
        }

        @Override
        public void run() throws SQLException {
            execute(owner, "begin");
            execute(owner, MonthCheck.NEW);
            List<String> bare = statements.stream().map(statement -> statement.replace(":county", "(select id from organisation where superior_id is null)")
                    .replace(":kind", "'DUES'").replace(":period", "date '" + LAST.atDay(1) + "'").replace(":now", "now()")).toList();
            execute(owner, bare.get(0));
            execute(owner, MonthCheck.COUNTED + "; set local enable_nestloop = off; set local work_mem = '64MB'");
            for (String statement : bare.subList(1, bare.size())) {
                execute(owner, statement);
            }
            execute(owner, "commit");
        }
    }

    private static final class Ours implements Measured {

        private final Connection owner;
        private final ApiClient client;

        Ours(Connection owner, ApiClient client) {
            this.owner = owner;
            this.client = client;
        }

        @Override
        public void prepare() throws SQLException {
            empty(owner);
        }

        @Override
        public void run() {
            done(check());
        }

        /** Once more, with the heap watched: asking for it costs as much as a part of the check. @return the most that was seen in use, megabytes */
        double heap() throws Exception {
            double heap = 0;
            prepare();
            CompletableFuture<Answer> checking = CompletableFuture.supplyAsync(this::check);
            while (!checking.isDone()) {
                heap = Math.max(heap, used());
                TimeUnit.MILLISECONDS.sleep(20);
            }
            done(checking.join());
            return heap;
        }

        private static void done(Answer answer) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }

        private Answer check() {
            try {
                return client.post("jobs/dues-check/runs", "{\"period\":\"" + LAST + "\",\"recheck\":true}");
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        private double used() throws Exception {
            Matcher found = USED.matcher(client.visit("metrics").body());
            assertThat(found.find()).isTrue();
            return Double.parseDouble(found.group(1)) / (1 << 20);
        }
    }
}
