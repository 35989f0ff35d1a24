package org.mingping.dues.persistence;

/**
 * What each month of a member is, over sets: one text for the monthly check, the sheets and the overviews, so that they cannot differ. It says in SQL what
 * {@link org.mingping.dues.model.MonthStatus} says in Java; a property test holds the two together.
 */
final class MonthSql {

    /** The first tracked month of the county, in one row: {@code first}. */
    static final String TRACKED = """
            select to_date(value, 'YYYY-MM') as first from dues_parameter
             where county_id = :county and key = 'FIRST_MONTH' and replaced_at is null order by from_month desc limit 1""";

    /** From which month on a member {@code m} owes, where {@code t} is {@link #TRACKED}: a probationary member from the month of being accepted. */
    static final String FIRST_OWED = "greatest(t.first, date_trunc('month', m.joined_on)::date)";

    private static final String STATUSES = """
            select q.member_id, q.month, q.first, coalesce(r.amount, a.amount) as owed, coalesce(p.paid, 0) as paid,
                   case when q.month < q.first or a.amount is null then 'NOT_OWED'
                        when r.kind = 'EXEMPTION' then 'EXEMPT'
                        when coalesce(p.paid, 0) >= coalesce(r.amount, a.amount) then 'PAID'
                        when x.id is not null then 'EXCUSED'
                        else 'UNPAID' end as status
              from %1$s q
              left join dues_assessment a on a.county_id = :county and a.member_id = q.member_id and a.revoked_at is null
                    and a.from_month <= q.month and (a.to_month is null or a.to_month > q.month)
              left join dues_relief r on r.county_id = :county and r.member_id = q.member_id and r.state = 'GRANTED'
                    and r.from_month <= q.month and r.to_month > q.month
              left join dues_excuse x on x.county_id = :county and x.member_id = q.member_id and x.month = q.month and x.withdrawn_at is null
              left join (select y.member_id, y.month, sum(y.amount) as paid
                           from %1$s z join dues_payment y on y.county_id = :county and y.month = z.month and y.member_id = z.member_id
                          group by y.member_id, y.month) p on p.member_id = q.member_id and p.month = q.month""";

    private MonthSql() {
    }

    /**
     * A query for {@code member_id, month, first, owed, paid, status}.
     *
     * @param asked a relation (the name of a common table) of {@code member_id, month, first}, each member's month once
     */
    static String statuses(String asked) {
        return STATUSES.formatted(asked);
    }
}
