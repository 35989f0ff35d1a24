package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.CensusEntry;
import org.mingping.registration.model.preparation.CensusFact;
import org.mingping.registration.model.preparation.CensusSheet;
import org.mingping.registration.model.preparation.CensusState;
import org.mingping.registration.model.preparation.Preparing;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The branches' lists of the census, within the caller's scope. */
@ApplicationScoped
public class CensusBook {

    /** A branch founded since gets its list when the township asks for lists again. */
    private static final String DRAW = """
            insert into census_sheet (id, county_id, scope_path, campaign_id, organisation_id, township_id, state, drawn_at)
            select nextval('census_sheet_seq'), o.county_id, o.scope_path, :campaign, o.id, :township, 'OPEN', :now
              from organisation o where o.county_id = :county and o.superior_id = :township and o.kind = 'BRANCH' and o.dissolved_on is null
            on conflict (county_id, campaign_id, organisation_id) do nothing
            returning organisation_id""";

    private static final String FILL = """
            insert into census_entry (county_id, scope_path, sheet_id, member_id, ground, kind, since, added, explanation, recorded_by, recorded_at)
            select s.county_id, s.scope_path, s.id, x.member_id, x.ground, x.kind, x.since, :added, :explanation, :by, :now
              from unnest(cast(:branches as bigint[]), cast(:members as bigint[]), cast(:grounds as text[]), cast(:kinds as text[]), cast(:days as date[]))
                   as x (branch, member_id, ground, kind, since)
              join census_sheet s on s.county_id = :county and s.campaign_id = :campaign and s.organisation_id = x.branch
            on conflict (county_id, sheet_id, member_id, ground, kind, since) do nothing""";

    private static final String LINE = """
            select s.id, s.version, s.campaign_id, s.organisation_id, o.code as branch, o.name as branch_name, s.state, s.drawn_at, case when s.state <> 'OPEN' then s.signed_by end as signed_by, case when s.state <> 'OPEN' then s.signed_at end as signed_at, s.checked_by, s.checked_at,
                   s.return_reason, c.name as campaign, c.state in ('PLANNED','OPEN') as running, count(e.id)::integer as entries, count(e.id) filter (where e.added)::integer as added, count(e.id) filter (where e.struck)::integer as struck
              from census_sheet s
              join organisation o on o.county_id = s.county_id and o.id = s.organisation_id
              join campaign c on c.county_id = s.county_id and c.id = s.campaign_id
              left join census_entry e on e.county_id = s.county_id and e.sheet_id = s.id
             where s.county_id = :county""";

    private static final String GROUPED = " group by s.county_id, s.id, o.county_id, o.id, c.name, c.state order by o.code";

    private static final String ENTRIES = """
            select e.id, e.member_id, m.name, e.ground, e.kind, e.since, e.added, e.struck, e.explanation, e.recorded_by, e.recorded_at
              from census_entry e left join member m on m.county_id = e.county_id and m.id = e.member_id
             where e.county_id = :county and e.sheet_id = :sheet order by m.name_key, e.member_id, e.ground, e.since, e.kind""";

    private static final String MEMBERS = """
            select id, name from member where county_id = :county and organisation_id = :branch and status <> 'FORMER' order by name_key, id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A branch's list as overviews show it. @param signedBy who signed what stands in it; null while the branch works on it, also where it signed before and got it back @param returnReason why the township sent it back, until it is signed again @param running whether its campaign is neither closed nor dropped */
    public record Line(long id, int version, long campaignId, long organisationId, String branch, String branchName, CensusState state, OffsetDateTime drawnAt, String signedBy,
                       OffsetDateTime signedAt, String checkedBy, OffsetDateTime checkedAt, String returnReason, String campaign, boolean running, int entries, int added, int struck) implements Serializable {
    }

    public record Member(long id, String name) implements Serializable {
    }

    /** Gives every branch of the township its list. @return the branches that had none */
    public List<Long> draw(Preparing of) {
        return database.query(handle -> handle.createQuery(DRAW).bind("county", of.county()).bind("campaign", of.campaign()).bind("township", of.organisation())
                .bind("now", OffsetDateTime.now(clock)).mapTo(Long.class).list());
    }

    /** Puts down what the records say, for whichever branches. @return how many lines are new */
    public int take(long campaign, List<CensusRecords.Line> records, String by) {
        return fill(campaign, records, false, null, by);
    }

    /** Puts down what the branch adds. @return false where it stands there already */
    public boolean add(long campaign, long branch, CensusFact fact, String explanation, String by) {
        return fill(campaign, List.of(new CensusRecords.Line(branch, fact)), true, explanation, by) == 1;
    }

    private int fill(long campaign, List<CensusRecords.Line> lines, boolean added, String explanation, String by) {
        return database.query(handle -> handle.createUpdate(FILL).bind("county", county.id()).bind("campaign", campaign).bind("added", added).bind("explanation", explanation).bind("by", by)
                .bind("now", OffsetDateTime.now(clock))
                .bindArray("branches", Long.class, lines.stream().map(CensusRecords.Line::branch).toArray())
                .bindArray("members", Long.class, lines.stream().map(one -> one.fact().memberId()).toArray())
                .bindArray("grounds", String.class, lines.stream().map(one -> one.fact().ground().name()).toArray())
                .bindArray("kinds", String.class, lines.stream().map(one -> one.fact().kind()).toArray())
                .bindArray("days", LocalDate.class, lines.stream().map(one -> one.fact().since()).toArray()).execute());
    }

    /** @return false where the list has no such line */
    public boolean explain(long sheet, long entry, boolean struck, String explanation, String by) {
        return database.query(handle -> handle.createUpdate("""
                        update census_entry set struck = :struck, explanation = :explanation, recorded_by = :by, recorded_at = :now
                         where county_id = :county and sheet_id = :sheet and id = :entry""")
                .bind("county", county.id()).bind("sheet", sheet).bind("entry", entry).bind("struck", struck).bind("explanation", explanation).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).execute()) == 1;
    }

    /** By branch. */
    public List<Line> of(Preparing of) {
        return database.query(handle -> handle.createQuery(LINE + " and s.campaign_id = :campaign and s.township_id = :township" + GROUPED)
                .bind("county", county.id()).bind("campaign", of.campaign()).bind("township", of.organisation()).mapTo(Line.class).list());
    }

    /** Whether every list of the township is accepted; of a branch that was dissolved nobody waits for one. */
    public boolean isComplete(long campaign, long township) {
        return database.query(handle -> handle.createQuery("""
                        select not exists (select 1 from census_sheet s join organisation o on o.county_id = s.county_id and o.id = s.organisation_id and o.dissolved_on is null
                                            where s.county_id = :county and s.campaign_id = :campaign and s.township_id = :township and s.state <> 'ACCEPTED')""")
                .bind("county", county.id()).bind("campaign", campaign).bind("township", township).mapTo(Boolean.class).one());
    }

    /** A branch's own lists in campaigns that are not closed. */
    public List<Line> running(long branch) {
        return database.query(handle -> handle.createQuery(LINE + " and s.organisation_id = :branch and c.state in ('PLANNED','OPEN')" + GROUPED).bind("county", county.id()).bind("branch", branch).mapTo(Line.class).list());
    }

    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(LINE + " and s.id = :id" + GROUPED).bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }

    public List<CensusEntry> entries(long sheet) {
        return database.query(handle -> handle.createQuery(ENTRIES).bind("county", county.id()).bind("sheet", sheet).mapTo(CensusEntry.class).list());
    }

    /** Who may be added. */
    public List<Member> members(long branch) {
        return database.query(handle -> handle.createQuery(MEMBERS).bind("county", county.id()).bind("branch", branch).mapTo(Member.class).list());
    }

    /** For an act on what the caller saw; of two at once one waits, and then is told. @throws Refusal NOT_FOUND, STALE_VERSION */
    public CensusSheet forAct(long id, int seenVersion) {
        CensusSheet found = database.entities().find(CensusSheet.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }
}
