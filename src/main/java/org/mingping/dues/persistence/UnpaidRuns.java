package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingping.findings.FailureKind;
import org.mingping.findings.FailureRuns;
import org.mingping.shared.Messages;

/** Months without dues, for the monthly check (domain §2). */
@ApplicationScoped
public class UnpaidRuns implements FailureRuns {

    /**
     * Whoever has not paid the last month has a run; from there it goes back, month by month, as far as nothing was paid and months count. Most have paid: of them one month is looked at, whatever
     * history there is.
     */
    private static final String RUNS = """
            with recursive t as (%s),
            last as (
                select m.id as member_id, cast(:period as date) as month, %s as first, m.scope_path
                  from t cross join member m
                 where m.county_id = :county and m.status <> 'FORMER' and m.joined_on < cast(:period as date) + interval '1 month'
                   and t.first <= :period),
            back (member_id, month, first, scope_path) as (
                select s.member_id, s.month, s.first, s.scope_path from (%s) s where s.status = 'UNPAID'
                 union all
                select s.member_id, s.month, s.first, s.scope_path from (%s) s where s.status = 'UNPAID')
            select b.member_id, b.scope_path, array_agg(b.month order by b.month) as months
              from back b group by b.member_id, b.scope_path"""
            .formatted(MonthSql.COUNTED, MonthSql.FIRST_OWED, MonthSql.statuses("last"),
                    MonthSql.statuses("(select member_id, (month - interval '1 month')::date as month, first, scope_path from back where month > first)"));

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
    public List<Evidence> evidence(long memberId, Map<YearMonth, Instant> found, Locale locale) {
        return evidence.of(memberId, found, locale);
    }
}
