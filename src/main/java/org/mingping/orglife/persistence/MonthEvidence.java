package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns.Evidence;
import org.mingping.findings.FailureRuns.Standing;
import org.mingping.organisation.County;
import org.mingping.orglife.model.Presence;
import org.mingping.orglife.model.TaskResult;
import org.mingping.shared.Messages;
import org.mingping.shared.persistence.Database;

/**
 * What is on record of single months of a member: what was expected, what was written of it when the finding was raised, and what was recorded, corrected or excused since. Facts lie with
 * the branch in which they happened; whoever may see the member reads them with the county's view.
 */
@ApplicationScoped
class MonthEvidence {

    /** Each month with the moment at which it was found failed. */
    private static final String WANTED = "unnest(cast(:months as date[]), cast(cast(:moments as text[]) as timestamptz[])) q (month, raised)";

    /** {@code then} is what stood when the finding was raised: before the first correction made since, or as it is. Null where it was first written down later. */
    private static final String MEETINGS = """
            select a.month, x.kind, x.topic as title, x.meets_on as day, a.presence as outcome,
                   case when x.recorded_at <= q.raised then coalesce(c.before_presence, a.presence) end as then, x.recorded_at as first_at, d.changed_at
              from %s join meeting_attendance a on a.month = q.month join meeting x on x.county_id = a.county_id and x.id = a.meeting_id
              left join lateral (select before_presence from attendance_change c where c.county_id = a.county_id and c.meeting_id = a.meeting_id
                                    and c.member_id = a.member_id and c.changed_at > q.raised order by c.id limit 1) c on true
              left join lateral (select max(changed_at) as changed_at from attendance_change c where c.county_id = a.county_id and c.meeting_id = a.meeting_id
                                    and c.member_id = a.member_id and c.changed_at > q.raised) d on true
             where a.county_id = :county and a.member_id = :member and a.presence is not null
             order by x.meets_on, x.id""".formatted(WANTED);

    /** When a result was first recorded a correction keeps, but for the earliest corrections: of these it is taken for before the finding. */
    private static final String TASKS = """
            select a.month, null as kind, a.title, a.due_on as day, a.result as outcome,
                   case when f.id is null and a.resulted_at > q.raised or f.before_at > q.raised then null else coalesce(c.before_result, a.result) end as then,
                   case when f.id is null then a.resulted_at else f.before_at end as first_at, d.changed_at
              from %s join assigned_task a on a.month = q.month
              left join lateral (select id, before_at from task_change c where c.county_id = a.county_id and c.task_id = a.id order by c.id limit 1) f on true
              left join lateral (select before_result from task_change c where c.county_id = a.county_id and c.task_id = a.id and c.changed_at > q.raised
                                  order by c.id limit 1) c on true
              left join lateral (select max(changed_at) as changed_at from task_change c where c.county_id = a.county_id and c.task_id = a.id and c.changed_at > q.raised) d on true
             where a.county_id = :county and a.member_id = :member and a.result is not null
             order by a.due_on, a.id""".formatted(WANTED);

    private static final String EXCUSED = """
            select month, reason, excused_at from excused_month
             where county_id = :county and member_id = :member and kind = :kind and month = any(:months)""";

    private static final Set<String> MISSED = Set.of(Presence.ABSENT.name(), TaskResult.NOT_DONE.name());

    private static final String EXCUSED_OUTCOME = Presence.EXCUSED.name();

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * Something that was expected and its outcome now.
     *
     * @param then      the outcome on record when the finding was raised; null where there was none yet
     * @param firstAt   when it was first recorded
     * @param changedAt when it was last corrected since the finding; null where it was not
     */
    public record Item(LocalDate month, String kind, String title, LocalDate day, String outcome, String then, OffsetDateTime firstAt, OffsetDateTime changedAt) {
    }

    /** A month that a verified good reason covers. */
    public record Excused(LocalDate month, String reason, OffsetDateTime excusedAt) {
    }

    List<Evidence> of(FailureKind kind, long member, Map<YearMonth, Instant> found, Locale locale) {
        boolean seen = database.query(handle -> handle.createQuery("select exists (select 1 from member where county_id = :county and id = :member)")
                .bind("county", county.id()).bind("member", member).mapTo(Boolean.class).one());
        List<Item> items = new ArrayList<>();
        List<Excused> excused = new ArrayList<>();
        if (seen) {
            database.whileSeeing(county.path(), () -> {
                items.addAll(items(kind == FailureKind.ASSIGNED_WORK ? TASKS : MEETINGS, member, found));
                excused.addAll(excused(kind, member, found));
            });
        }
        return found.keySet().stream().map(month -> new Evidence(month, then(month, items, locale), since(month, items, excused, locale), stands(month, items, excused))).toList();
    }

    private List<Item> items(String statement, long member, Map<YearMonth, Instant> found) {
        return database.query(handle -> handle.createQuery(statement).bind("county", county.id()).bind("member", member).bindArray("months", LocalDate.class, firstDays(found))
                .bindArray("moments", String.class, found.values().stream().map(Instant::toString).toArray()).mapTo(Item.class).list());
    }

    private List<Excused> excused(FailureKind kind, long member, Map<YearMonth, Instant> found) {
        return database.query(handle -> handle.createQuery(EXCUSED).bind("county", county.id()).bind("member", member).bindArray("months", LocalDate.class, firstDays(found))
                .bind("kind", kind.name()).mapTo(Excused.class).list());
    }

    private static Object[] firstDays(Map<YearMonth, Instant> found) {
        return found.keySet().stream().map(month -> month.atDay(1)).toArray();
    }

    private static String then(YearMonth month, List<Item> items, Locale locale) {
        List<Item> ofMonth = items.stream().filter(item -> YearMonth.from(item.month()).equals(month) && item.then() != null).toList();
        return ofMonth.isEmpty() ? text(locale, "evidence.none")
                : ofMonth.stream().map(item -> said(item, item.then(), locale)).collect(Collectors.joining(text(locale, "evidence.separator")));
    }

    private static String since(YearMonth month, List<Item> items, List<Excused> excused, Locale locale) {
        List<String> said = new ArrayList<>();
        items.stream().filter(item -> YearMonth.from(item.month()).equals(month)).forEach(item -> {
            if (item.then() == null) {
                said.add(text(locale, "evidence.recorded", said(item, item.outcome(), locale), item.firstAt()));
            } else if (item.changedAt() != null) {
                said.add(text(locale, "evidence.corrected", said(item, item.outcome(), locale), item.changedAt()));
            }
        });
        excused.stream().filter(one -> YearMonth.from(one.month()).equals(month))
                .forEach(one -> said.add(text(locale, "evidence.excused", one.reason(), one.excusedAt())));
        return said.isEmpty() ? null : String.join(text(locale, "evidence.separator"), said);
    }

    /** As {@link org.mingping.orglife.model.FailedMonths} has it: one thing done or excused, and the month is no failure. */
    private static Standing stands(YearMonth month, List<Item> items, List<Excused> excused) {
        if (excused.stream().anyMatch(one -> YearMonth.from(one.month()).equals(month))) {
            return Standing.EXCUSED;
        }
        List<String> outcomes = items.stream().filter(item -> YearMonth.from(item.month()).equals(month)).map(Item::outcome).filter(outcome -> !MISSED.contains(outcome)).toList();
        return outcomes.isEmpty() ? Standing.FAILED : outcomes.stream().allMatch(EXCUSED_OUTCOME::equals) ? Standing.EXCUSED : Standing.MADE_UP;
    }

    private static String said(Item item, String outcome, Locale locale) {
        if (item.kind() == null) {
            return text(locale, "evidence.task", item.title(), item.day(), text(locale, "result." + outcome));
        }
        return text(locale, "evidence.meeting", text(locale, "kind." + item.kind()), item.title(), item.day(), text(locale, "presence." + outcome));
    }

    private static String text(Locale locale, String key, Object... values) {
        return Messages.text(locale, "orglife", key, values);
    }
}
