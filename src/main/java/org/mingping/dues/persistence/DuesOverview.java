package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** What was owed, paid and left unpaid, by organisation and month, in one set-based statement. */
@ApplicationScoped
public class DuesOverview {

    /** The organisation's own part of the tree, each member counted under what stands directly below it; a branch has only itself. */
    private static final String CELLS = """
            with t as (%s),
            parts as (
                select o.id, o.code, o.name, o.kind = 'BRANCH' as branch, o.scope_path from organisation o
                 where o.county_id = :county and o.dissolved_on is null and (o.superior_id = :id or o.id = :id and o.kind = 'BRANCH')),
            asked as (
                select m.id as member_id, g.month::date as month, %s as first, m.scope_path
                  from t cross join member m
                  cross join lateral generate_series(cast(:from as date)::timestamp, cast(:to as date)::timestamp, interval '1 month') g (month)
                 where m.county_id = :county and m.status <> 'FORMER' and m.scope_path collate "C" >= :path and m.scope_path collate "C" < :path || chr(1114111)),
            sums as (
                select s.scope_path, s.month, coalesce(sum(s.owed) filter (where s.status in ('PAID', 'UNPAID', 'EXCUSED')), 0) as owed, sum(s.paid) as paid,
                       count(*) filter (where s.status = 'UNPAID') as unpaid, count(*) filter (where s.status <> 'NOT_OWED') as members
                  from (%s) s
                 group by s.scope_path, s.month)
            select p.code, p.name, p.branch, s.month, sum(s.owed) as owed, sum(s.paid) as paid, sum(s.unpaid) as unpaid, sum(s.members) as members
              from parts p join sums s on starts_with(s.scope_path, p.scope_path)
             group by p.code, p.name, p.branch, p.scope_path, s.month order by p.scope_path collate "C", s.month"""
            .formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED, MonthSql.statusesOfMany("asked"));

    private static final String ORGANISATION = """
            select o.id, o.code, o.name, o.kind = 'BRANCH' as branch, o.scope_path, s.code as superior_code, s.name as superior_name
              from organisation o left join organisation s on s.county_id = o.county_id and s.id = o.superior_id and starts_with(s.scope_path, current_scope())
             where o.county_id = :county and o.code = :code and o.dissolved_on is null and starts_with(o.scope_path, current_scope())""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** An organisation of the caller's. @param superiorCode null where the caller does not act for it */
    public record Place(long id, String code, String name, boolean branch, String scopePath, String superiorCode, String superiorName) {
    }

    /** One organisation in one month. @param unpaid members who owe and have not paid @param members who owe, or would but for an exemption */
    public record Cell(String code, String name, boolean branch, LocalDate month, BigDecimal owed, BigDecimal paid, int unpaid, int members) {

        public YearMonth of() {
            return YearMonth.from(month);
        }

        public Money owedSum() {
            return new Money(owed);
        }

        public Money paidSum() {
            return new Money(paid);
        }
    }

    public Optional<Place> place(String code) {
        return database.query(handle -> handle.createQuery(ORGANISATION).bind("county", county.id()).bind("code", code).mapTo(Place.class).findOne());
    }

    /** By organisation, then month; both months within. */
    public List<Cell> cells(Place place, YearMonth from, YearMonth to) {
        return database.hashing(handle -> handle.createQuery(CELLS).bind("county", county.id()).bind("id", place.id()).bind("path", place.scopePath())
                .bind("from", from.atDay(1)).bind("to", to.atDay(1)).mapTo(Cell.class).list());
    }
}
