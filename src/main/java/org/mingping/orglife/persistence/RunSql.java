package org.mingping.orglife.persistence;

import java.time.YearMonth;

/**
 * The rule of {@link org.mingping.orglife.model.FailedMonths} as one statement over all members: the latest month of each
 * member in which something was done or excused, and the months missed after it. It grows with the facts, whatever the months are.
 */
final class RunSql {

    /** A month after the last one with anything else than a failure has nothing but failures: so no month is added up, which sorts every fact there is. */
    private static final String RUNS = """
            with ended as (
                select member_id, max(month) as month
                  from (select member_id, month from %1$s
                         where county_id = :county and month >= date '%5$s' and month <= :period and %2$s is not null and %2$s <> '%3$s'
                        union all
                        select member_id, month from excused_month where county_id = :county and kind = '%4$s' and month <= :period) ends
                 group by member_id)
            select f.member_id, m.scope_path, array_agg(distinct f.month order by f.month) as months
              from %1$s f
              join member m on m.county_id = :county and m.id = f.member_id and m.status <> 'FORMER'
              left join ended e on e.member_id = f.member_id
             where f.county_id = :county and f.month >= date '%5$s' and f.month <= :period and f.%2$s = '%3$s' and (e.month is null or f.month > e.month)
             group by f.member_id, m.scope_path""";

    private RunSql() {
    }

    /**
     * @param table  with {@code member_id}, {@code month} and the outcome
     * @param column the outcome, null while it is not recorded
     * @param missed the outcome that is a failure
     * @param first  the county's first tracked month: what was missed before it counts in no run (domain §2)
     */
    static String of(String table, String column, String missed, String kind, YearMonth first) {
        return RUNS.formatted(table, column, missed, kind, first.atDay(1));
    }
}
