package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.statement.Query;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
import org.mingping.organisation.County;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** Cases as people read them, within the caller's scope. */
@ApplicationScoped
public class CaseLists {

    private static final String COLUMNS = """
            select c.id, c.version, c.member_id, m.name, o.code as branch, o.name as branch_name, c.scope_path, c.ground, c.evidence, c.evidence_id, c.state, c.state_since,
                   c.disposition, c.opened_on, c.decided_on, c.effective_on, c.closed_on, r.code as rule_set, r.name as rule_set_name, (select min(k.due_on) from case_clock k where k.county_id = c.county_id and k.case_id = c.id and k.running) as due_on,
                   %s as rests
            """.formatted(Cases.RESTS);

    private static final String FROM = """
              from disposition_case c
              join member m on m.county_id = c.county_id and m.id = c.member_id
              join rule_set r on r.county_id = c.county_id and r.id = c.rule_set_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where c.county_id = :county
            """;

    private static final String CONDITIONS = """
             and (cast(:ground as text) is null or c.ground = :ground) and (cast(:state as text) is null or c.state = :state)
             and (not :running or c.state <> 'CLOSED') and c.member_id <> all(:unseen)
             and (cast(:organisation as text) is null or exists (select 1 from organisation u where u.county_id = c.county_id and u.code = :organisation
                                                                      and starts_with(c.scope_path, u.scope_path)))""";

    /** Closed ones, and such as rest, of which an appeal was answered after the file was sealed last: no sealed file holds what became of its decision. At rest, once the answer has reached the member. */
    private static final String UNSEALED = """
             and c.member_id <> all(:unseen) and (c.state = 'CLOSED' or %s
                  and (select count(*) filter (where e.action = 'SERVE_ANSWER') = count(*) filter (where e.action = 'ANSWER_APPEAL')
                              and count(*) filter (where e.action = 'ANSWER_APPEAL') = count(*) filter (where e.action = 'APPEAL')
                         from case_entry e where e.county_id = c.county_id and e.case_id = c.id))
             and (select max(e.number) from case_entry e where e.county_id = c.county_id and e.case_id = c.id and e.action = 'ANSWER_APPEAL')
               > coalesce((select max(e.number) from case_entry e where e.county_id = c.county_id and e.case_id = c.id and e.action = 'SEAL'), 0)""".formatted(Cases.RESTS);

    private static final String ORDER = " order by due_on nulls last, c.opened_on, c.id";

    private static final String COUNTS = """
            select c.ground, c.state, count(*) as cases, min(c.state_since) as oldest from disposition_case c where c.county_id = :county and c.state <> 'CLOSED'
             group by c.ground, c.state""";

    /** Ages by days since the opening: up to 30, 90, 180, and more. */
    private static final String AGES = """
            select c.state, case when :today - c.opened_on <= 30 then 1 when :today - c.opened_on <= 90 then 2 when :today - c.opened_on <= 180 then 3 else 4 end as age,
                   count(*) as cases
              from disposition_case c where c.county_id = :county and c.state <> 'CLOSED' group by 1, 2""";

    private static final String UNDER = """
            select o.code, o.name from organisation o where o.county_id = :county and o.superior_id = :organisation and o.dissolved_on is null order by o.code""";

    private static final int FETCHED = 500;

    @Inject
    private Database database;

    @Inject
    private SeenMembers seen;

    @Inject
    private County county;

    /** A case in a list. @param ruleSet code of the one it goes by @param dueOn the day by which the next thing is due, of those the caller may see; null where nothing runs @param rests whether nothing is done in it, because the membership has ended by something else */
    public record Line(long id, int version, long memberId, String name, String branch, String branchName, String scopePath, CaseGround ground, String evidence, Long evidenceId,
                       CaseState state, LocalDate stateSince, Disposition disposition, LocalDate openedOn, LocalDate decidedOn, LocalDate effectiveOn, LocalDate closedOn,
                       String ruleSet, String ruleSetName, LocalDate dueOn, boolean rests) implements Serializable {
    }

    /** How many cases that run are of one ground and at one state. @param oldest since when the one that has stood there longest */
    public record Count(CaseGround ground, CaseState state, long cases, LocalDate oldest) implements Serializable {
    }

    /** How many that run are at one state and of one age. @param age 1 to 4: up to 30, 90, 180 days since the opening, and more */
    public record Age(CaseState state, int age, long cases) implements Serializable {
    }

    /** An organisation to filter by. */
    public record Choice(String code, String name) implements Serializable {
    }

    /** What is asked for. @param organisation code of a subtree, or null @param running only those that are not closed; any of the others may be null */
    public record Filter(CaseGround ground, CaseState state, String organisation, boolean running) {
    }

    /** Those most urgent first. @param page counts from 0 */
    public Page<Line> page(Filter filter, int page, int size) {
        return database.query(handle -> new Page<>(
                bound(handle.createQuery(COLUMNS + FROM + CONDITIONS + ORDER + " limit :size offset :from"), filter)
                        .bind("size", size).bind("from", (long) page * size).mapTo(Line.class).list(),
                bound(handle.createQuery("select count(*)" + FROM + CONDITIONS), filter).mapTo(Long.class).one()));
    }

    /** Closed ones whose file is to be sealed again, those most urgent first. */
    public List<Line> unsealed(int most) {
        return database.query(handle -> handle.createQuery(COLUMNS + FROM + UNSEALED + ORDER + " limit :most").bind("county", county.id())
                .bindArray("unseen", Long.class, seen.unseen()).bind("most", most).mapTo(Line.class).list());
    }

    /** Also of a former member whom the caller does not see any more. */
    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(COLUMNS + FROM + " and c.id = :id").bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }

    /** A member's, the latest first; as {@link #find}. */
    public List<Line> ofMember(long member) {
        return database.query(handle -> handle.createQuery(COLUMNS + FROM + " and c.member_id = :member order by c.id desc").bind("county", county.id()).bind("member", member)
                .mapTo(Line.class).list());
    }

    public List<Count> counts() {
        return database.query(handle -> handle.createQuery(COUNTS).bind("county", county.id()).mapTo(Count.class).list());
    }

    public List<Age> ages(LocalDate today) {
        return database.query(handle -> handle.createQuery(AGES).bind("county", county.id()).bind("today", today).mapTo(Age.class).list());
    }

    /** All of a list in its order, one after the other. */
    public void each(Filter filter, Consumer<Line> consumer) {
        database.execute(handle -> bound(handle.createQuery(COLUMNS + FROM + CONDITIONS + ORDER), filter).setFetchSize(FETCHED).mapTo(Line.class).forEach(consumer));
    }

    /** Organisations directly below one. */
    public List<Choice> choices(long organisation) {
        return database.query(handle -> handle.createQuery(UNDER).bind("county", county.id()).bind("organisation", organisation).mapTo(Choice.class).list());
    }

    private Query bound(Query query, Filter filter) {
        return query.bind("county", county.id()).bind("ground", filter.ground() == null ? null : filter.ground().name())
                .bind("state", filter.state() == null ? null : filter.state().name()).bind("organisation", filter.organisation()).bind("running", filter.running())
                .bindArray("unseen", Long.class, seen.unseen());
    }
}
