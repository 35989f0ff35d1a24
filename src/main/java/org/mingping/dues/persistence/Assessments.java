package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mingping.dues.model.AssessmentPolicy;
import org.mingping.dues.model.DuesKind;
import org.mingping.organisation.County;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** What members owe, each amount from a month on. A later one ends the earlier; one that is replaced altogether is revoked and stays on record. */
@ApplicationScoped
public class Assessments {

    /** Who stands on the roster and was never assessed, or was by a roster that says something else now. Farmers and students owe without a base. */
    private static final String TO_ASSESS = """
            create temporary table dues_to_assess on commit drop as
            select m.id as member_id, m.scope_path, m.category, case when m.category in ('RURAL', 'STUDENT') then null else m.dues_base end as base,
                   case when a.id is null then greatest(t.first, date_trunc('month', m.joined_on)::date) else greatest(cast(:month as date), a.from_month) end as from_month
              from (select to_date(value, 'YYYY-MM') as first from dues_parameter where county_id = :county and key = 'FIRST_MONTH' order by from_month desc limit 1) t
              cross join member m
              left join lateral (select id, from_month, kind, base, origin from dues_assessment
                                  where county_id = m.county_id and member_id = m.id and revoked_at is null order by from_month desc limit 1) a on true
             where m.county_id = :county and m.status <> 'FORMER' and (m.category in ('RURAL', 'STUDENT') or m.dues_base is not null)
               and (a.id is null or a.origin = 'ROSTER' and (a.kind <> (%s) or a.base is distinct from case when m.category in ('RURAL', 'STUDENT') then null else m.dues_base end))""";

    private static final String DISTINCT = "select distinct category, base from dues_to_assess";

    private static final String AMOUNTS = "create temporary table dues_amount (category text, base numeric(12,2), kind text, amount numeric(12,2), clause text) on commit drop";

    private static final String AMOUNT = "insert into dues_amount (category, base, kind, amount, clause) values (:category, :base, :kind, :amount, :clause)";

    /** What lies after the new one's first month is revoked, what reaches into it ends there. */
    private static final String REVOKE = """
            update dues_assessment a set revoked_at = :now from dues_to_assess n
             where a.county_id = :county and a.member_id = n.member_id and a.revoked_at is null and a.from_month >= n.from_month""";

    private static final String END = """
            update dues_assessment a set to_month = n.from_month from dues_to_assess n
             where a.county_id = :county and a.member_id = n.member_id and a.revoked_at is null and (a.to_month is null or a.to_month > n.from_month)""";

    private static final String INSERT = """
            insert into dues_assessment (county_id, scope_path, member_id, from_month, kind, base, amount, clause, origin, recorded_at, recorded_by)
            select :county, n.scope_path, n.member_id, n.from_month, x.kind, n.base, x.amount, x.clause, :origin, :now, :by
              from dues_to_assess n join dues_amount x on x.category = n.category and x.base is not distinct from n.base""";

    private static final String DROP = "drop table if exists dues_to_assess, dues_amount";

    private static final String NOT_ASSESSED = """
            select count(*) from member m
             where m.county_id = :county and m.scope_path collate "C" >= :path and m.scope_path collate "C" < :path || chr(1114111) and m.status <> 'FORMER'
               and not exists (select from dues_assessment a where a.county_id = m.county_id and a.member_id = m.id and a.revoked_at is null)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A category with a base, as they occur on the roster. */
    private record Basis(PersonnelCategory category, BigDecimal base) {
    }

    /**
     * Assesses whoever the roster brought or changed, as a set: a newcomer from their first owed month, a change from this month on.
     *
     * @param policy of this month
     * @return how many
     */
    public int followRoster(YearMonth month, AssessmentPolicy policy) {
        return database.query(handle -> {
            handle.execute(DROP);
            handle.createUpdate(TO_ASSESS.formatted(kindOfCategory())).bind("county", county.id()).bind("month", month.atDay(1)).execute();
            List<Basis> bases = handle.createQuery(DISTINCT).mapTo(Basis.class).list();
            return bases.isEmpty() ? 0 : store(handle, bases, policy, "ROSTER", "system");
        });
    }

    /** How many under this path stand on the roster without an amount, because a base is missing. */
    public long notAssessed(String path) {
        return database.query(handle -> handle.createQuery(NOT_ASSESSED).bind("county", county.id()).bind("path", path).mapTo(Long.class).one());
    }

    private int store(Handle handle, Collection<Basis> bases, AssessmentPolicy policy, String origin, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        handle.execute(AMOUNTS);
        for (Basis basis : bases) {
            DuesKind kind = DuesKind.of(basis.category());
            AssessmentPolicy.Assessed assessed = policy.assess(kind, basis.base() == null ? null : new Money(basis.base()));
            handle.createUpdate(AMOUNT).bind("category", basis.category().name()).bind("base", basis.base()).bind("kind", kind.name())
                    .bind("amount", assessed.amount().yuan()).bind("clause", assessed.clause()).execute();
        }
        handle.createUpdate(REVOKE).bind("county", county.id()).bind("now", now).execute();
        handle.createUpdate(END).bind("county", county.id()).execute();
        return handle.createUpdate(INSERT).bind("county", county.id()).bind("origin", origin).bind("now", now).bind("by", by).execute();
    }

    private static String kindOfCategory() {
        StringBuilder cases = new StringBuilder("case m.category");
        for (PersonnelCategory category : PersonnelCategory.values()) {
            cases.append(" when '").append(category.name()).append("' then '").append(DuesKind.of(category).name()).append('\'');
        }
        return cases.append(" end").toString();
    }
}
