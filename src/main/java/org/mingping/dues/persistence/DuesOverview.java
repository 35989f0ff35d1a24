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

    /**
     * The organisation's own part of the tree, each member counted under what stands directly below it; a branch has only itself. It says of sums what {@link MonthSql} says of each
     * month, and a property test holds the two together: a member's amounts stay periods, which begin and end in a month, and only what makes a month another one (a relief, an excuse, a payment)
     * is looked at by month. So a year of 30,000 members costs their payments, read once, and no 360,000 months beside them.
     */
    static final String CELLS = """
            with t as (%s),
            parts as (
                select o.id, o.code, o.name, o.kind = 'BRANCH' as branch, o.scope_path from organisation o
                 where o.county_id = :county and o.dissolved_on is null and (o.superior_id = :id or o.id = :id and o.kind = 'BRANCH')),
            units as materialized (select o.id, p.id as part from parts p join organisation o on o.county_id = :county and starts_with(o.scope_path, p.scope_path)),
            months as (select g.month::date as month from generate_series(cast(:from as date)::timestamp, cast(:to as date)::timestamp, interval '1 month') g (month)),
            who as (
                select m.id as member_id, u.part, %s as first
                  from t cross join member m join units u on u.id = m.organisation_id
                 where m.county_id = :county and m.status <> 'FORMER' and m.scope_path collate "C" >= :path and m.scope_path collate "C" < :path || chr(1114111)),
            spans as (
                select * from (select w.member_id, w.part, greatest(a.from_month, w.first, cast(:from as date)) as since, least(a.to_month, cast(:until as date)) as until, a.amount
                                 from who w join dues_assessment a on a.county_id = :county and a.member_id = w.member_id and a.revoked_at is null) s
                 where s.since < s.until),
            reliefs as (
                select r.member_id, g.month::date as month, r.kind, r.amount
                  from dues_relief r
                  cross join lateral generate_series(greatest(r.from_month, cast(:from as date))::timestamp, least(r.to_month, cast(:until as date))::timestamp - interval '1 month',
                                                     interval '1 month') g (month)
                 where r.county_id = :county and r.state = 'GRANTED' and r.from_month < :until and r.to_month > :from),
            excuses as (
                select x.member_id, x.month from dues_excuse x where x.county_id = :county and x.withdrawn_at is null and x.month >= :from and x.month < :until),
            steps as (
                select part, since as month, sum(amount) as owed, count(*) filter (where amount > 0) as unpaid, count(*) as members from spans group by part, since
                 union all
                select part, until, -sum(amount), -count(*) filter (where amount > 0), -count(*) from spans group by part, until),
            sums as (
                select s.part, g.month, s.owed, 0.00 as paid, s.unpaid, s.members from months g join steps s on s.month <= g.month
                 union all
                select s.part, r.month, -sum(case r.kind when 'EXEMPTION' then s.amount else s.amount - least(r.amount, s.amount) end), 0,
                       -count(*) filter (where r.kind = 'EXEMPTION' and s.amount > 0), 0
                  from reliefs r join spans s on s.member_id = r.member_id and s.since <= r.month and s.until > r.month group by s.part, r.month
                 union all
                select s.part, x.month, 0, 0, -count(*), 0
                  from excuses x join spans s on s.member_id = x.member_id and s.since <= x.month and s.until > x.month
                  left join reliefs r on r.member_id = x.member_id and r.month = x.month
                 where s.amount > 0 and r.kind is distinct from 'EXEMPTION' group by s.part, x.month
                 union all
                select w.part, p.month, 0, sum(p.paid),
                       -count(*) filter (where s.amount > 0 and r.kind is distinct from 'EXEMPTION' and x.member_id is null and p.paid >= least(r.amount, s.amount)), 0
                  from (select y.member_id, y.month, sum(y.amount) as paid from dues_payment y
                         where y.county_id = :county and y.month >= :from and y.month < :until group by y.member_id, y.month) p
                  join who w on w.member_id = p.member_id
                  left join spans s on s.member_id = p.member_id and s.since <= p.month and s.until > p.month
                  left join reliefs r on r.member_id = p.member_id and r.month = p.month
                  left join excuses x on x.member_id = p.member_id and x.month = p.month
                 group by w.part, p.month)
            select p.code, p.name, p.branch, g.month, coalesce(sum(s.owed), 0) as owed, coalesce(sum(s.paid), 0) as paid, coalesce(sum(s.unpaid), 0) as unpaid,
                   coalesce(sum(s.members), 0) as members
              from parts p cross join months g left join sums s on s.part = p.id and s.month = g.month
             where p.id in (select part from who)
             group by p.code, p.name, p.branch, p.scope_path, g.month order by p.scope_path collate "C", g.month""".formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED);

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
                .bind("from", from.atDay(1)).bind("to", to.atDay(1)).bind("until", to.plusMonths(1).atDay(1)).mapTo(Cell.class).list());
    }
}
