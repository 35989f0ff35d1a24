package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Collection;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.dues.model.DuesKind;
import org.mingping.dues.model.FixingChoice;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What members owe, each amount from a month on. A later one ends the earlier; one that is replaced altogether is revoked and stays on record. */
@ApplicationScoped
public class Assessments {

    private static final String CHOSEN = """
            insert into dues_to_assess (member_id, scope_path, kind, base, from_month, fixed_year, follows_roster, reason)
            select m.id, m.scope_path, :kind, :base, :from,
                   coalesce(:year, (select max(a.fixed_year) from dues_assessment a where a.county_id = m.county_id and a.member_id = m.id
                                       and a.revoked_at is null and a.from_month >= :from)), false, :reason
              from member m where m.county_id = :county and m.id = :member""";

    /** A county's value of a kind has changed: whoever pays by it, for the months from then on, as long as they pay by it. */
    private static final String BY_KIND = """
            insert into dues_to_assess (member_id, scope_path, kind, base, from_month, to_month, fixed_year, follows_roster, reason)
            select a.member_id, a.scope_path, a.kind, a.base, greatest(a.from_month, :month), a.to_month, a.fixed_year, a.follows_roster, a.reason
              from dues_assessment a
             where a.county_id = :county and a.revoked_at is null and a.kind = any(:kinds) and (a.to_month is null or a.to_month > :month)""";

    /** The county tracks from an earlier month: whoever owed from the first month on owes from the earlier one. */
    private static final String BACKWARDS = """
            insert into dues_to_assess (member_id, scope_path, kind, base, from_month, to_month, fixed_year, follows_roster, reason)
            select a.member_id, a.scope_path, a.kind, a.base, greatest(cast(:first as date), date_trunc('month', m.joined_on)::date), a.from_month, a.fixed_year,
                   a.follows_roster, a.reason
              from member m
              join lateral (select * from dues_assessment where county_id = m.county_id and member_id = m.id and revoked_at is null order by from_month limit 1) a on true
             where m.county_id = :county and a.from_month <= greatest(cast(:before as date), date_trunc('month', m.joined_on)::date)
               and a.from_month > greatest(cast(:first as date), date_trunc('month', m.joined_on)::date)""";

    /** Whom {@link #BACKWARDS} would be about, were the county tracked from the earliest of days. */
    private static final String CONCERNED = """
            select count(*)
              from member m
              join lateral (select from_month from dues_assessment where county_id = m.county_id and member_id = m.id and revoked_at is null order by from_month limit 1) a on true
             where m.county_id = :county and a.from_month <= greatest(cast(:before as date), date_trunc('month', m.joined_on)::date)
               and a.from_month > date_trunc('month', m.joined_on)::date""";

    private static final String NOT_ASSESSED = """
            select count(*) from member m
             where m.county_id = :county and m.scope_path collate "C" >= :path and m.scope_path collate "C" < :path || chr(1114111) and m.status <> 'FORMER'
               and not exists (select from dues_assessment a where a.county_id = m.county_id and a.member_id = m.id and a.revoked_at is null)""";

    @Inject
    private Database database;

    @Inject
    private AssessmentRows rows;

    @Inject
    private County county;

    /** What the branch says one member pays by, from a month on. @param year whose amounts are fixed with it, or null for a change within a year */
    public record Chosen(FixingChoice choice, YearMonth from, Integer year, String reason) {
    }

    /** Nobody else writes amounts until this transaction is over: to be said before what stands is read. */
    public void alone() {
        database.alone(AssessmentRows.ALONE);
    }

    /** Writes what the branch fixed or changed; later amounts of these members give way to it. */
    public void store(Collection<Chosen> chosen, String by) {
        database.execute(handle -> {
            rows.begin(handle);
            PreparedBatch batch = handle.prepareBatch(CHOSEN);
            chosen.forEach(one -> batch.bind("county", county.id()).bind("member", one.choice().memberId()).bind("kind", one.choice().kind().name())
                    .bind("base", one.choice().kind().needsBase() ? one.choice().base().yuan() : null).bind("from", one.from().atDay(1))
                    .bindByType("year", one.year(), Integer.class).bind("reason", one.reason()).add());
            batch.execute();
            rows.store(handle, "BRANCH", by);
        });
    }

    /** Applies the county's values anew from a month on to whoever pays by these kinds. @return how many owe something else now */
    public int follow(Collection<DuesKind> kinds, YearMonth month, String by) {
        return database.query(handle -> {
            rows.begin(handle);
            handle.createUpdate(BY_KIND).bind("county", county.id()).bind("month", month.atDay(1))
                    .bindArray("kinds", String.class, kinds.stream().map(Enum::name).toArray()).execute();
            return rows.storeChanges(handle, "COUNTY", by);
        });
    }

    /** The county is tracked from an earlier month now. @return how many owe for it */
    public int beginEarlier(YearMonth before, YearMonth first, String by) {
        return database.query(handle -> {
            rows.begin(handle);
            handle.createUpdate(BACKWARDS).bind("county", county.id()).bind("before", before.atDay(1)).bind("first", first.atDay(1)).execute();
            return rows.store(handle, "COUNTY", by);
        });
    }

    /** How many would owe for earlier months if the county were tracked from before this one. */
    public int concernedByEarlier(YearMonth before) {
        return database.query(handle -> handle.createQuery(CONCERNED).bind("county", county.id()).bind("before", before.atDay(1)).mapTo(Integer.class).one());
    }

    /** How many under this path stand on the roster without an amount, because a base is missing. */
    public long notAssessed(String path) {
        return database.query(handle -> handle.createQuery(NOT_ASSESSED).bind("county", county.id()).bind("path", path).mapTo(Long.class).one());
    }
}
