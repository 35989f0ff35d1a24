package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.MonthStatus;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** Months of members as they stand now. */
@ApplicationScoped
public class MonthLists {

    private static final String OF_PAIRS = """
            with t as (%s),
            asked as (
                select m.id as member_id, q.month, %s as first
                  from unnest(cast(:members as bigint[]), cast(:months as date[])) q (member_id, month)
                  join member m on m.county_id = :county and m.id = q.member_id cross join t)
            select member_id, month, owed, paid, status from (%s) s""".formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED, MonthSql.statuses("asked"));

    private static final String OF_MEMBERS = """
            with t as (%s),
            asked as (
                select m.id as member_id, g.month::date as month, %s as first
                  from member m cross join t
                  cross join lateral generate_series(cast(:from as date)::timestamp, cast(:to as date)::timestamp, interval '1 month') g (month)
                 where m.county_id = :county and m.id = any(:members))
            select member_id, month, owed, paid, status from (%s) s order by member_id, month"""
            .formatted(MonthSql.TRACKED, MonthSql.FIRST_OWED, MonthSql.statuses("asked"));

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A member's month whose account is wanted. */
    public record Wanted(long memberId, YearMonth month) {
    }

    private record Row(long memberId, LocalDate month, BigDecimal owed, BigDecimal paid, MonthStatus status) {

        MonthAccount account() {
            return new MonthAccount(memberId, YearMonth.from(month), owed == null ? null : new Money(owed), new Money(paid), status);
        }
    }

    /** Each wanted month of a member whom the caller sees; in no order. */
    public List<MonthAccount> of(Collection<Wanted> wanted) {
        List<Wanted> once = wanted.stream().distinct().toList();
        List<MonthAccount> accounts = new ArrayList<>(once.size());
        if (!once.isEmpty()) {
            database.execute(handle -> handle.createQuery(OF_PAIRS).bind("county", county.id())
                    .bindArray("members", Long.class, once.stream().map(Wanted::memberId).toArray())
                    .bindArray("months", LocalDate.class, once.stream().map(one -> one.month().atDay(1)).toArray())
                    .mapTo(Row.class).forEach(row -> accounts.add(row.account())));
        }
        return accounts;
    }

    /** The months from one to another, both within, of these members: by member, oldest first. */
    public List<MonthAccount> of(Collection<Long> members, YearMonth from, YearMonth to) {
        return database.query(handle -> handle.createQuery(OF_MEMBERS).bind("county", county.id()).bindArray("members", Long.class, members.toArray())
                .bind("from", from.atDay(1)).bind("to", to.atDay(1)).mapTo(Row.class).map(Row::account).list());
    }
}
