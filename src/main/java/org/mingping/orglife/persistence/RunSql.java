package org.mingping.orglife.persistence;

/**
 * The rule of {@link org.mingping.orglife.model.FailedMonths} as one statement over all members: a pass over the recorded facts by their index, a hash of
 * the months that end runs, and the failed months after them. It grows with the facts, whatever the months are.
 */
final class RunSql {

    private static final String RUNS = """
            with counted as materialized (
                select member_id, month, bool_and(%2$s) as failed
                  from %1$s where county_id = :county and month <= :period and %3$s is not null
                 group by member_id, month),
            ended as (
                select member_id, max(month) as month
                  from (select member_id, month from counted where not failed
                        union all
                        select member_id, month from excused_month where county_id = :county and kind = '%4$s' and month <= :period) ends
                 group by member_id)
            select c.member_id, m.scope_path, array_agg(c.month order by c.month) as months
              from counted c
              join member m on m.county_id = :county and m.id = c.member_id and m.status <> 'FORMER'
              left join ended e on e.member_id = c.member_id
             where c.failed and (e.month is null or c.month > e.month)
             group by c.member_id, m.scope_path""";

    private RunSql() {
    }

    /**
     * @param table  with {@code member_id}, {@code month} and the outcome
     * @param column the outcome, null while it is not recorded
     * @param missed the outcome that is a failure
     */
    static String of(String table, String column, String missed, String kind) {
        return RUNS.formatted(table, column + " = '" + missed + "'", column, kind);
    }
}
