package org.mingping.dues.persistence;

/**
 * What each month of a member is, over sets: one text for the monthly check and the sheets, so that they cannot differ. It says in SQL what
 * {@link org.mingping.dues.model.MonthStatus} says in Java, and {@link DuesOverview} says it of sums; a property test holds the three together.
 */
final class MonthSql {

    /** The first tracked month of the county, in one row: {@code first}. */
    static final String TRACKED = """
            select to_date(value, 'YYYY-MM') as first from dues_parameter
             where county_id = :county and key = 'FIRST_MONTH' and replaced_at is null order by from_month desc limit 1""";

    /**
     * The first month that counts in a run, in one row: {@code first}. Months gained by setting the first tracked one earlier are owed and collected, but count against nobody who could
     * not know of them (decision 60): a run ends at the latest month that was ever the first. What the system itself had replaced before anybody used it (a county's founding) is no such month.
     */
    static final String COUNTED = """
            select max(to_date(value, 'YYYY-MM')) as first from dues_parameter
             where county_id = :county and key = 'FIRST_MONTH' and (replaced_at is null or from_month > date '1921-07-01') having count(*) > 0""";

    /** From which month on a member {@code m} owes, where {@code t} is {@link #TRACKED}: a probationary member from the month of being accepted. */
    static final String FIRST_OWED = "greatest(t.first, date_trunc('month', m.joined_on)::date)";

    /**
     * What a month is, where {@code q} asks for it, {@code a} is the assessment, {@code r} the relief, {@code p} the sum paid and {@code x} the excuse. Owed is null where nothing is known
     * to be: {@code least} alone would name the reduction there.
     */
    private static final String STATUS = """
            case when q.month >= q.first and a.amount is not null then least(r.amount, a.amount) end as owed, coalesce(p.paid, 0) as paid,
                   case when q.month < q.first or a.amount is null then 'NOT_OWED'
                        when r.kind = 'EXEMPTION' then 'EXEMPT'
                        when coalesce(p.paid, 0) >= least(r.amount, a.amount) then 'PAID'
                        when x.id is not null then 'EXCUSED'
                        else 'UNPAID' end as status""";

    /** Each a look-up of its own that the planner cannot turn into a join: of tables it takes for empty it would read all for each month asked. */
    private static final String STATUSES = """
            select q.*, %2$s
              from %1$s q
              left join lateral (select amount from dues_assessment y
                                  where y.county_id = :county and y.member_id = q.member_id and y.revoked_at is null
                                    and y.from_month <= q.month and (y.to_month is null or y.to_month > q.month) order by y.from_month desc limit 1) a on true
              left join lateral (select kind, amount from dues_relief y
                                  where y.county_id = :county and y.member_id = q.member_id and y.state = 'GRANTED'
                                    and y.from_month <= q.month and y.to_month > q.month order by y.from_month desc limit 1) r on true
              left join lateral (select id from dues_excuse y
                                  where y.county_id = :county and y.member_id = q.member_id and y.month = q.month and y.withdrawn_at is null limit 1) x on true
              left join lateral (select sum(y.amount) as paid from dues_payment y
                                  where y.county_id = :county and y.month = q.month and y.member_id = q.member_id) p on true""";

    private MonthSql() {
    }

    /**
     * A query for what was asked, and {@code owed, paid, status}. It looks each month up by the indexes: row-level security hides from the planner how many rows it
     * will see, and however wrong its guess, this stays linear in what is asked.
     *
     * @param asked a relation (the name of a common table) of {@code member_id, month, first} and whatever else, each member's month once
     */
    static String statuses(String asked) {
        return STATUSES.formatted(asked, STATUS);
    }
}
