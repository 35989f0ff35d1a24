package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.shared.Messages;

/** Months without dues, for the monthly check (domain §2). */
@ApplicationScoped
public class UnpaidRuns implements FailureRuns {

    /**
     * Whoever has not paid the last month has a run; only their earlier months are looked at. Most have paid, so that a county is read once, by the index on
     * (month, member), and its history in small part.
     */
    private static final String RUNS = """
            with t as (%s),
            last as (
                select m.id as member_id, cast(:period as date) as month, %s as first, m.scope_path
                  from t cross join member m
                 where m.county_id = :county and m.status <> 'FORMER' and m.joined_on < cast(:period as date) + interval '1 month'
                   and t.first <= :period),
            owing as (
                select l.member_id, l.first, l.scope_path from last l join (%s) s on s.member_id = l.member_id where s.status = 'UNPAID'),
            asked as (
                select o.member_id, o.first, o.scope_path, g.month::date as month
                  from owing o cross join lateral generate_series(o.first::timestamp, cast(:period as date)::timestamp, interval '1 month') g (month)),
            found as (
                select s.member_id, array_agg(s.month order by s.month) filter (where s.status = 'UNPAID') as unpaid,
                       max(s.month) filter (where s.status <> 'UNPAID') as ended
                  from (%s) s group by s.member_id)
            select f.member_id, o.scope_path,
                   case when f.ended is null then f.unpaid else array(select u from unnest(f.unpaid) u where u > f.ended order by u) end as months
              from found f join owing o on o.member_id = f.member_id"""
            .formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED, MonthSql.statuses("last"), MonthSql.statuses("asked"));

    @Inject
    private MonthEvidence evidence;

    @Override
    public FailureKind kind() {
        return FailureKind.DUES;
    }

    @Override
    public String runs() {
        return RUNS;
    }

    @Override
    public List<Evidence> evidence(long memberId, List<YearMonth> wanted, Locale locale) {
        return evidence.of(memberId, wanted, locale);
    }
}
