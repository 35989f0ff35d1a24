package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.mingping.dues.model.DuesKind;
import org.mingping.organisation.County;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.persistence.Database;

/** What members owe by the roster: who came, who came back, whose base is new or another, who left. */
@ApplicationScoped
public class RosterAssessments {

    /**
     * Who stands on the roster and is not assessed, or by a roster that says something else now. Farmers and students owe without a base. The first roster of a branch reaches
     * back to the first owed month; who is new in a branch that was assessed before paid elsewhere until now, or was not asked to pay. What the branch has decided for later
     * months stays.
     */
    private static final String OF_ROSTER = """
            insert into dues_to_assess (member_id, scope_path, kind, base, from_month, to_month, follows_roster)
            select r.member_id, r.scope_path, r.kind, r.base,
                   case when a.id is not null then greatest(cast(:month as date), a.from_month)
                        when r.scope_path in (select x.scope_path from dues_assessment x where x.county_id = :county) then greatest(cast(:month as date), r.first)
                        else r.first end,
                   n.from_month, true
              from (select m.id as member_id, m.scope_path, %1$s as kind, %3$s as first,
                           case when m.category in ('RURAL', 'STUDENT') then null else m.dues_base end as base
                      from (%2$s) t cross join member m
                     where m.county_id = :county and m.status <> 'FORMER' and (m.category in ('RURAL', 'STUDENT') or m.dues_base is not null)) r
              left join lateral (select id, from_month, kind, base, follows_roster from dues_assessment
                                  where county_id = :county and member_id = r.member_id and revoked_at is null and (to_month is null or to_month > :month)
                                  order by from_month limit 1) a on true
              left join lateral (select min(from_month) as from_month from dues_assessment
                                  where county_id = :county and member_id = r.member_id and revoked_at is null and not follows_roster
                                    and from_month > greatest(cast(:month as date), a.from_month)) n on true
             where (a.id is null or a.follows_roster and (a.kind <> r.kind or a.base is distinct from r.base))"""
            .formatted(kindOfCategory(), MonthSql.TRACKED, MonthSql.FIRST_OWED);

    /** Of a few members: each one's branch is looked up, where all of them are joined with all branches once. */
    private static final String OF_THESE = OF_ROSTER.replace("r.scope_path in (select x.scope_path from dues_assessment x where x.county_id = :county)",
            "exists (select from dues_assessment x where x.county_id = :county and x.scope_path collate \"C\" = r.scope_path)") + " and r.member_id = any(:members)";

    private static final String LEFT = """
              from member m
             where m.county_id = :county and m.status = 'FORMER' and a.county_id = m.county_id and a.member_id = m.id and a.revoked_at is null and""";

    /** Nothing is owed from the month of leaving on: whoever comes back is assessed anew, and the months between are not owed. */
    private static final String END = "update dues_assessment a set to_month = :month" + LEFT + " a.from_month < :month and (a.to_month is null or a.to_month > :month)";

    private static final String REVOKE = "update dues_assessment a set revoked_at = :now" + LEFT + " a.from_month >= :month";

    private static final String THESE = " and m.id = any(:members)";

    @Inject
    private Database database;

    @Inject
    private AssessmentRows rows;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** Whether anybody was ever assessed. */
    public boolean areBegun() {
        return database.query(handle -> handle.createQuery("select exists (select from dues_assessment where county_id = :county)").bind("county", county.id())
                .mapTo(Boolean.class).one());
    }

    /**
     * Assesses whoever the roster brought or changed, as a set, and ends what those owe who have left, whoever they are: a roster's own change names who stands on it. Whom the
     * branch has fixed stays as it fixed them.
     *
     * @param month   the running one
     * @param members who is assessed where the roster says something else of them; null for everybody, as also where nobody was assessed before
     * @return how many are assessed anew
     */
    public int follow(YearMonth month, Collection<Long> members) {
        database.execute(rows::begin);
        end(month, null);
        return assess(month, members);
    }

    /**
     * As {@link #follow(YearMonth, Collection)} where no roster came in: a decision ended the memberships of these, or gave them back, and nobody else has left by it.
     *
     * @return how many are assessed anew
     */
    public int followDecision(YearMonth month, Collection<Long> members) {
        database.execute(rows::begin);
        end(month, members);
        return assess(month, members);
    }

    private int assess(YearMonth month, Collection<Long> members) {
        Collection<Long> only = members == null || areBegun() ? members : null;
        return database.query(handle -> {
            Update fill = handle.createUpdate(only == null ? OF_ROSTER : OF_THESE).bind("county", county.id()).bind("month", month.atDay(1));
            (only == null ? fill : fill.bindArray("members", Long.class, only.toArray())).execute();
            return rows.store(handle, "ROSTER", "system");
        });
    }

    /** As {@link #follow(YearMonth, Collection)}, for everybody. */
    public int follow(YearMonth month) {
        return follow(month, null);
    }

    private void end(YearMonth month, Collection<Long> members) {
        if (members == null) {
            database.hashing(handle -> handle.createUpdate(END).bind("county", county.id()).bind("month", month.atDay(1)).execute()
                    + handle.createUpdate(REVOKE).bind("county", county.id()).bind("month", month.atDay(1)).bind("now", OffsetDateTime.now(clock)).execute());
        } else {
            Object[] these = members.toArray();
            database.execute(handle -> {
                handle.createUpdate(END + THESE).bind("county", county.id()).bind("month", month.atDay(1)).bindArray("members", Long.class, these).execute();
                handle.createUpdate(REVOKE + THESE).bind("county", county.id()).bind("month", month.atDay(1)).bind("now", OffsetDateTime.now(clock))
                        .bindArray("members", Long.class, these).execute();
            });
        }
    }

    private static String kindOfCategory() {
        StringBuilder cases = new StringBuilder("case m.category");
        for (PersonnelCategory category : PersonnelCategory.values()) {
            cases.append(" when '").append(category.name()).append("' then '").append(DuesKind.of(category).name()).append('\'');
        }
        return cases.append(" end").toString();
    }
}
