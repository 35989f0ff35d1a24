package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** What was owed of single months by what had been decided until some moment each, whatever was decided later. */
@ApplicationScoped
class OwedThen {

    /**
     * Where an amount ends is not asked: what replaces it later ends it in place, and of those in force at a moment the last to begin is the one of a month that was owed. What was
     * put back after an interval keeps its day of recording and its amount.
     */
    private static final String OWED = """
            select q.month, least(r.amount, a.amount) as owed
              from unnest(cast(:months as date[]), cast(cast(:moments as text[]) as timestamptz[])) q (month, at)
              cross join lateral (select amount from dues_assessment y
                                   where y.county_id = :county and y.member_id = :member and y.from_month <= q.month and y.recorded_at <= q.at
                                     and (y.revoked_at is null or y.revoked_at > q.at)
                                   order by y.from_month desc, y.recorded_at desc, y.id desc limit 1) a
              left join lateral (select amount from dues_relief y
                                  where y.county_id = :county and y.member_id = :member and y.state = 'GRANTED' and y.decided_at <= q.at
                                    and y.from_month <= q.month and y.to_month > q.month order by y.from_month desc limit 1) r on true""";

    @Inject
    private Database database;

    @Inject
    private County county;

    private record Row(LocalDate month, BigDecimal owed) {
    }

    /** Of each month of which an amount was known then. */
    Map<YearMonth, Money> of(long member, Map<YearMonth, Instant> moments) {
        Map<YearMonth, Money> owed = new HashMap<>();
        database.execute(handle -> handle.createQuery(OWED).bind("county", county.id()).bind("member", member)
                .bindArray("months", LocalDate.class, moments.keySet().stream().map(month -> month.atDay(1)).toArray())
                .bindArray("moments", String.class, moments.values().stream().map(Instant::toString).toArray())
                .mapTo(Row.class).forEach(row -> owed.put(YearMonth.from(row.month()), new Money(row.owed()))));
        return owed;
    }
}
