package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.disposition.model.ClockKind;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What the daily watch has to tell of clocks, and that it was told: each thing once, unless its day moves. */
@ApplicationScoped
public class WatchedClocks {

    private static final String RUNNING = "select id, scope_path, rule_set_id from disposition_case where county_id = :county and state <> 'CLOSED' order by id for update";

    private static final String LINE = """
            select k.case_id, k.kind, k.number, k.due_on, k.provisional, m.name, o.name as branch, k.scope_path, k.member_id
              from case_clock k
              join member m on m.county_id = k.county_id and m.id = k.member_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
              join unnest(cast(:kinds as text[]), cast(:before as integer[]), cast(:onDay as boolean[])) as r (kind, before, on_day) on r.kind = k.kind
             where k.county_id = :county and k.running and\s""";

    private static final String ORDER = " order by k.case_id, k.kind, k.number";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A case that runs, and the rule set it goes by. */
    public record Case(long id, String scopePath, long ruleSetId) {
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

    /** Held until the watch is over: whoever acts in one meanwhile waits, and sets its clocks after what the watch made of the book before. */
    public List<Case> running() {
        return database.query(handle -> handle.createQuery(RUNNING).bind("county", county.id()).mapTo(Case.class).list());
    }

    /** Clocks of which this is to be told today and was not yet; from now on it counts as told. */
    public List<CaseClockRows.Line> take(Telling telling, LocalDate today) {
        List<ClockKind> kinds = Arrays.asList(ClockKind.values());
        return database.query(handle -> {
            List<CaseClockRows.Line> lines = handle.createQuery(LINE + telling.condition + ORDER).bind("county", county.id()).bind("today", today)
                    .bindArray("kinds", String.class, kinds.stream().map(Enum::name).toArray())
                    .bindArray("before", Integer.class, kinds.stream().map(ClockKind::remindedBefore).toArray())
                    .bindArray("onDay", Boolean.class, kinds.stream().map(ClockKind::isShownOnItsDay).toArray()).mapTo(CaseClockRows.Line.class).list();
            PreparedBatch told = handle.prepareBatch("update case_clock set " + telling.column + " = :today where county_id = :county and case_id = :case and kind = :kind and number = :number");
            lines.forEach(line -> told.bind("today", today).bind("county", county.id()).bind("case", line.caseId()).bind("kind", line.kind().name()).bind("number", line.number()).add());
            if (!lines.isEmpty()) {
                told.execute();
            }
            return lines;
        });
    }
}
