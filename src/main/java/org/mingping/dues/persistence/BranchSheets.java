package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.MemberYear;
import org.mingping.dues.model.MonthLetter;
import org.mingping.dues.model.MonthStatus;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/**
 * A branch's members by months, in one statement a sheet. Names travel with what is asked: joined at the end, the planner, from whom row-level security hides how many rows it will see, reads
 * the whole county once for each member.
 */
@ApplicationScoped
public class BranchSheets {

    private static final String MEMBERS = " m.county_id = :county and m.scope_path collate \"C\" = :path and m.status <> 'FORMER'";

    private static final String YEAR = """
            with t as (%s),
            asked as (
                select m.id as member_id, m.name, m.name_key, g.month::date as month, %s as first
                  from member m cross join t
                  cross join lateral generate_series(cast(:from as date)::timestamp, cast(:from as date) + interval '11 months', interval '1 month') g (month)
                 where %s)
            select s.member_id, s.name, s.month, s.owed, s.paid, s.status from (%s) s order by s.name_key, s.name, s.member_id, s.month""".formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED, MEMBERS, MonthSql.statuses("asked"));

    private static final String MONTH = """
            with t as (%s),
            asked as (
                select f.member_id, f.name, f.name_key, g.month::date as month, f.first
                  from (select m.id as member_id, m.name, m.name_key, %s as first from member m cross join t where %s) f
                  cross join lateral generate_series(least(f.first, cast(:month as date))::timestamp, cast(:month as date)::timestamp, interval '1 month') g (month)),
            s as (%s)
            select n.member_id, n.name, n.owed, n.paid, n.status, coalesce(e.months, 0) as behind, coalesce(e.missing, 0) as behind_amount, r.id as receipt_id
              from s n
              left join (select s.member_id, count(*) as months, sum(s.owed - s.paid) as missing from s where s.month < :month and s.status = 'UNPAID' group by s.member_id) e
                     on e.member_id = n.member_id
              left join lateral (select max(p.receipt_id) as id from dues_payment p
                                  where p.county_id = :county and p.member_id = n.member_id and p.month = :month and p.reverses is null
                                    and not exists (select from dues_payment b where b.county_id = p.county_id and b.reverses = p.id)) r on true
             where n.month = :month
             order by n.name_key, n.name, n.member_id""".formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED, MEMBERS, MonthSql.statuses("asked"));

    @Inject
    private Database database;

    @Inject
    private County county;

    private record Row(long memberId, String name, LocalDate month, BigDecimal owed, BigDecimal paid, MonthStatus status) {
    }

    /**
     * One member's line of a branch's month.
     *
     * @param behind    how many earlier months are not paid, and {@code behindAmount} what is missing of them
     * @param receiptId of the last payment for the month that stands, or null
     */
    public record Line(long memberId, String name, BigDecimal owed, BigDecimal paid, MonthStatus status, int behind, BigDecimal behindAmount, Long receiptId) {

        public Money missing() {
            return owed == null || owed.compareTo(paid) <= 0 ? Money.ZERO : new Money(owed.subtract(paid));
        }

        public Money amountBehind() {
            return new Money(behindAmount);
        }

        public Money amountPaid() {
            return new Money(paid);
        }

        public Money amountOwed() {
            return owed == null ? null : new Money(owed);
        }
    }

    /** Who belongs to the branch today, by name. @param current the month it is now */
    public List<MemberYear> year(DuesBranch branch, int year, YearMonth current) {
        Map<Long, MemberYear> members = new LinkedHashMap<>();
        database.execute(handle -> handle.createQuery(YEAR).bind("county", county.id()).bind("path", branch.scopePath()).bind("from", LocalDate.of(year, 1, 1))
                .mapTo(Row.class).forEach(row -> members.computeIfAbsent(row.memberId(), id -> new MemberYear(id, row.name(), new ArrayList<>(12)))
                        .months().add(cell(row, current))));
        return List.copyOf(members.values());
    }

    public List<Line> month(DuesBranch branch, YearMonth month) {
        return database.query(handle -> handle.createQuery(MONTH).bind("county", county.id()).bind("path", branch.scopePath()).bind("month", month.atDay(1))
                .mapTo(Line.class).list());
    }

    private static MemberYear.Cell cell(Row row, YearMonth current) {
        YearMonth month = YearMonth.from(row.month());
        return new MemberYear.Cell(month, row.owed() == null ? null : new Money(row.owed()), new Money(row.paid()), row.status(), MonthLetter.of(row.status(), month, current));
    }
}
