package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.dues.model.MonthRange;
import org.mingping.dues.model.Relief;
import org.mingping.dues.model.ReliefKind;
import org.mingping.dues.model.ReliefState;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Reductions and exemptions, within the caller's scope. */
@ApplicationScoped
public class Reliefs {

    private static final String LINES = """
            select r.id, r.version, r.member_id, m.name, o.code as branch, o.name as branch_name, r.kind, r.amount, r.from_month, r.to_month, r.reason, r.state,
                   r.requested_at, r.requested_by, r.decided_at, r.decided_by, r.decision
              from dues_relief r
              join member m on m.county_id = r.county_id and m.id = r.member_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where r.county_id = :county and (cast(:state as text) is null or r.state = :state) and (cast(:member as bigint) is null or r.member_id = :member)
             order by (r.state = 'REQUESTED') desc, r.requested_at desc, r.id desc limit :size offset :first""";

    private static final String COUNT = """
            select count(*) from dues_relief r
             where r.county_id = :county and (cast(:state as text) is null or r.state = :state) and (cast(:member as bigint) is null or r.member_id = :member)""";

    private static final String OVERLAPPING = """
            select exists (select from dues_relief where county_id = :county and member_id = :member and id <> :but and state <> 'REFUSED'
                              and from_month <= :last and to_month > :first)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param toMonth exclusive @param amount what is owed a month instead; null for an exemption */
    public record Line(long id, int version, long memberId, String name, String branch, String branchName, ReliefKind kind, BigDecimal amount, LocalDate fromMonth,
                       LocalDate toMonth, String reason, ReliefState state, OffsetDateTime requestedAt, String requestedBy, OffsetDateTime decidedAt,
                       String decidedBy, String decision) {

        public YearMonth first() {
            return YearMonth.from(fromMonth);
        }

        /** Within. */
        public YearMonth last() {
            return YearMonth.from(toMonth).minusMonths(1);
        }

        public Money owed() {
            return amount == null ? null : new Money(amount);
        }
    }

    public void add(Relief relief) {
        database.entities().persist(relief);
    }

    /** For an act on what the caller saw. @throws Refusal NOT_FOUND or STALE_VERSION */
    public Relief forAct(long id, int seenVersion) {
        Relief found = database.entities().find(Relief.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }

    /** Whether another, asked for or granted, lies in one of these months. @param but the one that is looked at, or 0 */
    public boolean overlap(long member, MonthRange months, long but) {
        return database.query(handle -> handle.createQuery(OVERLAPPING).bind("county", county.id()).bind("member", member).bind("but", but)
                .bind("first", months.first().atDay(1)).bind("last", months.last().atDay(1)).mapTo(Boolean.class).one());
    }

    /** What waits first, then the latest; each part of the filter may be null. */
    public Page<Line> page(ReliefState state, Long member, int page, int size) {
        String wanted = state == null ? null : state.name();
        return database.query(handle -> new Page<>(handle.createQuery(LINES).bind("county", county.id()).bind("state", wanted).bindByType("member", member, Long.class)
                .bind("size", size).bind("first", (long) page * size).mapTo(Line.class).list(),
                handle.createQuery(COUNT).bind("county", county.id()).bind("state", wanted).bindByType("member", member, Long.class).mapTo(Long.class).one()));
    }

    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(LINES.replace("where r.county_id", "where r.id = :id and r.county_id")).bind("id", id)
                .bind("county", county.id()).bind("state", (String) null).bindByType("member", null, Long.class).bind("size", 1).bind("first", 0L)
                .mapTo(Line.class).findOne());
    }
}
