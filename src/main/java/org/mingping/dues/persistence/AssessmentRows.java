package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.dues.model.AmountPeriods;
import org.mingping.dues.model.DuesKind;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.Money;

/**
 * Writes amounts as a set, however many members they are about: whoever wants some fills {@code dues_to_assess} and calls {@link #store}. What a later
 * decision reaches ends at its first month or is revoked, and stays on record.
 */
@ApplicationScoped
class AssessmentRows {

    /** Whoever writes amounts does so alone: two at once would each leave standing what the other replaces. */
    static final String ALONE = "dues amounts";

    /** from_month to to_month (exclusive; null is open). What was there for these months gives way. */
    private static final String TO_ASSESS = """
            create temporary table dues_to_assess (member_id bigint, scope_path text, kind text, base numeric(12,2), from_month date, to_month date,
                fixed_year integer, follows_roster boolean, reason text) on commit drop""";

    private static final String AMOUNTS = """
            create temporary table dues_amount (kind text, base numeric(12,2), from_month date, to_month date, amount numeric(12,2), clause text) on commit drop""";

    private static final String DROP = "drop table if exists dues_to_assess, dues_amount, dues_rest";

    private static final String AMOUNT = """
            insert into dues_amount (kind, base, from_month, to_month, amount, clause) values (:kind, :base, :from, :to, :amount, :clause)""";

    /** What reaches beyond an interval that ends is taken up again after it: set aside first, put back once the months are free. */
    private static final String SET_REST_ASIDE = """
            create temporary table dues_rest on commit drop as
            select a.county_id, a.scope_path, a.member_id, n.to_month as from_month, a.to_month, a.kind, a.base, a.amount, a.clause, a.origin, a.fixed_year, a.follows_roster,
                   a.reason, a.recorded_at, a.recorded_by
              from dues_to_assess n join dues_assessment a on a.county_id = :county and a.member_id = n.member_id and a.revoked_at is null
             where n.to_month is not null and a.from_month < n.to_month and (a.to_month is null or a.to_month > n.to_month)""";

    private static final String PUT_REST_BACK = """
            insert into dues_assessment (county_id, scope_path, member_id, from_month, to_month, kind, base, amount, clause, origin, fixed_year, follows_roster,
                   reason, recorded_at, recorded_by)
            select * from dues_rest""";

    private static final String REVOKE = """
            update dues_assessment a set revoked_at = :now from dues_to_assess n
             where a.county_id = :county and a.member_id = n.member_id and a.revoked_at is null and a.from_month >= n.from_month
               and (n.to_month is null or a.from_month < n.to_month)""";

    private static final String END = """
            update dues_assessment a set to_month = n.from_month from dues_to_assess n
             where a.county_id = :county and a.member_id = n.member_id and a.revoked_at is null and a.from_month < n.from_month
               and (a.to_month is null or a.to_month > n.from_month)""";

    private static final String LEAVE_UNCHANGED = """
            delete from dues_to_assess n using dues_assessment a
             where a.county_id = :county and a.member_id = n.member_id and a.revoked_at is null and a.from_month <= n.from_month
               and (a.to_month is null or a.to_month > n.from_month)
               and not exists (select from dues_amount x
                                where x.kind = n.kind and x.base is not distinct from n.base and (x.to_month is null or x.to_month > n.from_month)
                                  and (n.to_month is null or x.from_month < n.to_month) and x.amount <> a.amount)""";

    private static final String INSERT = """
            insert into dues_assessment (county_id, scope_path, member_id, from_month, to_month, kind, base, amount, clause, origin, fixed_year, follows_roster,
                   reason, recorded_at, recorded_by)
            select :county, n.scope_path, n.member_id, greatest(n.from_month, x.from_month), least(n.to_month, x.to_month), n.kind, n.base, x.amount, x.clause,
                   :origin, n.fixed_year, n.follows_roster, n.reason, :now, :by
              from dues_to_assess n
              join dues_amount x on x.kind = n.kind and x.base is not distinct from n.base
               and (x.to_month is null or x.to_month > n.from_month) and (n.to_month is null or x.from_month < n.to_month)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    private record Basis(DuesKind kind, BigDecimal base) {
    }

    /** Alone, an empty {@code dues_to_assess}, dropped when the transaction ends. */
    void begin(Handle handle) {
        database.alone(ALONE);
        handle.execute(DROP);
        handle.execute(TO_ASSESS);
    }

    /**
     * Writes what {@code dues_to_assess} asks for, each amount by the county's values of its months.
     *
     * @param origin ROSTER, BRANCH or COUNTY
     * @return how many members it is about
     */
    int store(Handle handle, String origin, String by) {
        return store(handle, origin, by, false);
    }

    /** As {@link #store(Handle, String, String)}, but leaves alone who owes the same as before. */
    int storeChanges(Handle handle, String origin, String by) {
        return store(handle, origin, by, true);
    }

    private int store(Handle handle, String origin, String by, boolean onlyChanges) {
        List<Basis> bases = handle.createQuery("select distinct kind, base from dues_to_assess").mapTo(Basis.class).list();
        if (bases.isEmpty()) {
            return 0;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        handle.execute(AMOUNTS);
        amounts(handle, bases);
        if (onlyChanges) {
            handle.createUpdate(LEAVE_UNCHANGED).bind("county", county.id()).execute();
        }
        handle.createUpdate(SET_REST_ASIDE).bind("county", county.id()).execute();
        handle.createUpdate(REVOKE).bind("county", county.id()).bind("now", now).execute();
        handle.createUpdate(END).bind("county", county.id()).execute();
        handle.execute(PUT_REST_BACK);
        handle.createUpdate(INSERT).bind("county", county.id()).bind("origin", origin).bind("now", now).bind("by", by).execute();
        return handle.createQuery("select count(distinct member_id) from dues_to_assess").mapTo(Integer.class).one();
    }

    private void amounts(Handle handle, List<Basis> bases) {
        var rates = parameters.ratePeriods();
        PreparedBatch batch = handle.prepareBatch(AMOUNT);
        for (Basis basis : bases) {
            Money base = basis.base() == null ? null : new Money(basis.base());
            AmountPeriods.of(basis.kind(), base, rates).forEach(period -> batch.bind("kind", basis.kind().name()).bind("base", basis.base())
                    .bind("from", day(period.from())).bind("to", day(period.to())).bind("amount", period.assessed().amount().yuan())
                    .bind("clause", period.assessed().clause()).add());
        }
        batch.execute();
    }

    private static LocalDate day(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
