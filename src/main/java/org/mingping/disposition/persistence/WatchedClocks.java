package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.mingping.disposition.model.CaseClock;
import org.mingping.disposition.model.ClockKind;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What the daily watch has to tell of clocks, and that it was told: each thing once, unless its day moves. */
@ApplicationScoped
public class WatchedClocks {

    private static final String RUNNING = "select c.id from disposition_case c join member m on m.county_id = c.county_id and m.id = c.member_id where c.county_id = :county and (not " + Cases.RESTS
            + " and c.state <> 'CLOSED' or " + Cases.IS_APPEALED + ") order by c.id";

    private static final String HELD = "select c.id, c.scope_path, c.rule_set_id from disposition_case c join member m on m.county_id = c.county_id and m.id = c.member_id"
            + " where c.county_id = :county and c.id = :case and (not " + Cases.RESTS + " or " + Cases.IS_APPEALED + ") for update of c";

    private static final String KEPT = "select case_id, kind, number, due_on as due, provisional from case_clock where county_id = :county and case_id = any(:cases) and running";

    private static final String COLUMNS = "select k.case_id, k.kind, k.number, k.due_on, k.provisional, m.name, o.name as branch, k.scope_path, k.member_id\n";

    private static final String FROM = """
              from case_clock k
              join disposition_case c on c.county_id = k.county_id and c.id = k.case_id
              join member m on m.county_id = k.county_id and m.id = k.member_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
              join unnest(cast(:kinds as text[]), cast(:before as integer[]), cast(:onDay as boolean[])) as r (kind, before, on_day) on r.kind = k.kind
             where k.county_id = :county and k.running and (not %s or %s) and\s""".formatted(Cases.RESTS, Cases.ANSWERS);

    private static final String ONE_CASE = " and k.case_id = :case order by k.kind, k.number";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A case that runs, and the rule set it goes by. */
    public record Case(long id, String scopePath, long ruleSetId) {
    }

    /** A clock as it is kept. */
    public record Kept(long caseId, ClockKind kind, int number, LocalDate due, boolean provisional) {

        CaseClock clock() {
            return new CaseClock(kind, number, due, provisional);
        }
    }

    /** What is told of a clock. */
    public enum Telling {
        /** It will be due. */
        BEFORE("told_before", "k.told_before is null and r.before > 0 and k.due_on >= cast(:today as date) and k.due_on <= cast(:today as date) + r.before"),
        /** It is late: branch and township. */
        LATE("told_late", "k.told_late is null and (k.due_on < cast(:today as date) or r.on_day and k.due_on = cast(:today as date))"),
        /** It is late for long: the county as well. */
        ABOVE("told_above", "k.told_above is null and k.due_on < cast(:today as date) - " + ClockKind.DAYS_TO_COUNTY);

        private final String column;
        private final String condition;

        Telling(String column, String condition) {
            this.column = column;
            this.condition = condition;
        }
    }

    /** All that run. */
    public List<Long> running() {
        return database.query(handle -> handle.createQuery(RUNNING).bind("county", county.id()).mapTo(Long.class).list());
    }

    /** Held until this transaction is over: whoever acts in it meanwhile waits, and sets its clocks after what the watch made of the book before. Empty where it runs no more. */
    public Optional<Case> held(long caseId) {
        return database.query(handle -> handle.createQuery(HELD).bind("county", county.id()).bind("case", caseId).mapTo(Case.class).findOne());
    }

    /** What is kept of these cases as running; nothing for a case in which nothing runs. */
    public Map<Long, Set<CaseClock>> kept(Collection<Long> cases) {
        return database.query(handle -> handle.createQuery(KEPT).bind("county", county.id()).bindArray("cases", Long.class, cases.toArray()).mapTo(Kept.class).stream()
                .collect(Collectors.groupingBy(Kept::caseId, Collectors.mapping(Kept::clock, Collectors.toSet()))));
    }

    /** Cases of which anything is to be told today, by the clocks that are kept. */
    public Set<Long> toTell(LocalDate today) {
        String any = Arrays.stream(Telling.values()).map(one -> "(" + one.condition + ")").collect(Collectors.joining(" or ", "(", ")"));
        return database.query(handle -> bound(handle.createQuery("select distinct k.case_id\n" + FROM + any), today).mapTo(Long.class).set());
    }

    /** Clocks of this case of which this is to be told today and was not yet; from now on it counts as told. */
    public List<CaseClockRows.Line> take(long caseId, Telling telling, LocalDate today) {
        return database.query(handle -> {
            List<CaseClockRows.Line> lines = bound(handle.createQuery(COLUMNS + FROM + telling.condition + ONE_CASE), today).bind("case", caseId).mapTo(CaseClockRows.Line.class).list();
            PreparedBatch told = handle.prepareBatch("update case_clock set " + telling.column + " = :today where county_id = :county and case_id = :case and kind = :kind and number = :number");
            lines.forEach(line -> told.bind("today", today).bind("county", county.id()).bind("case", line.caseId()).bind("kind", line.kind().name()).bind("number", line.number()).add());
            if (!lines.isEmpty()) {
                told.execute();
            }
            return lines;
        });
    }

    private Query bound(Query query, LocalDate today) {
        List<ClockKind> kinds = Arrays.asList(ClockKind.values());
        return query.bind("county", county.id()).bind("today", today).bindArray("kinds", String.class, kinds.stream().map(Enum::name).toArray())
                .bindArray("before", Integer.class, kinds.stream().map(ClockKind::remindedBefore).toArray())
                .bindArray("onDay", Boolean.class, kinds.stream().map(ClockKind::isShownOnItsDay).toArray());
    }
}
