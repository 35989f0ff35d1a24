package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import org.jdbi.v3.core.statement.SqlStatement;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/**
 * The rolls of a cycle, made and refreshed set-based: who is appraised and who may vote. Provisional until a branch's ballot opens,
 * frozen from then on (§1.3).
 */
@ApplicationScoped
public class Rolls {

    private static final String OPEN_BRANCHES = """
            insert into branch_appraisal (id, county_id, scope_path, cycle_id, organisation_id, branch_code, branch_name,
                                          township_id, township_code, township_name, phase, phase_since)
            select nextval('branch_appraisal_seq'), county_id, scope_path, :cycle, id, code, name, township_id, township_code, township_name,
                   'SELF_ASSESSMENT', :now
              from (select b.*, t.id as township_id, t.code as township_code, t.name as township_name
                      from organisation b
                      join organisation t on t.county_id = b.county_id and t.id = b.superior_id
                     where b.county_id = :county and b.kind = 'BRANCH' and b.dissolved_on is null
                     order by b.code) branches
            on conflict (county_id, cycle_id, organisation_id) do nothing""";

    private static final String COUNT_BRANCHES = """
            select count(*) from organisation b where b.county_id = :county and b.kind = 'BRANCH' and b.dissolved_on is null""";

    /** Suspended by 留党察看 for its one or two years from the decision (Party Constitution Art. 41); the same rule as VotingRight. */
    private static final String MAY_VOTE = """
            m.status = 'FULL' and not exists (
                select 1 from sanction s
                 where s.county_id = m.county_id and s.member_id = m.id and s.decided_on <= :today
                   and (s.kind = 'EXPULSION'
                        or s.kind = 'PROBATION_ONE_YEAR' and s.decided_on + interval '1 year' > :today
                        or s.kind = 'PROBATION_TWO_YEARS' and s.decided_on + interval '2 years' > :today))""";

    /** Members are found by their branch's path, for which there is an index: a cycle just opened has no statistics, and every member would be read for every branch. */
    private static final String ADD_MEMBERS = """
            insert into member_appraisal (id, county_id, scope_path, cycle_id, branch_appraisal_id, member_id, id_number, name, status, may_vote)
            select nextval('member_appraisal_seq'), *
              from (select m.county_id, a.scope_path, a.cycle_id, a.id, m.id as member_id, m.id_number, m.name, m.status, (%s) as may_vote
                      from branch_appraisal a
                      join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
                      join member m on m.county_id = o.county_id and m.scope_path collate "C" = o.scope_path and m.organisation_id = o.id
                                   and m.status <> 'FORMER'
                     where a.county_id = :county and a.cycle_id = :cycle and a.roll_frozen_at is null and (:all or a.id = any(:branches))
                       and m.id not in (
                           select f.member_id from member_appraisal f join branch_appraisal b on b.county_id = f.county_id and b.id = f.branch_appraisal_id
                            where b.county_id = :county and b.cycle_id = :cycle and b.roll_frozen_at is not null)
                     order by a.id, m.id) roll
            on conflict (county_id, branch_appraisal_id, member_id)
            do update set name = excluded.name, status = excluded.status, may_vote = excluded.may_vote
             where (member_appraisal.name, member_appraisal.status, member_appraisal.may_vote)
                   is distinct from (excluded.name, excluded.status, excluded.may_vote)""".formatted(MAY_VOTE);

    /** What a member has written goes along to the new branch; the rest of the departed are dropped here and added there. */
    private static final String MOVE_WRITTEN = """
            with written as materialized (
                select r.county_id, r.id, r.member_id, a.cycle_id, a.organisation_id
                  from self_assessment w
                  join member_appraisal r on r.county_id = w.county_id and r.id = w.member_appraisal_id
                  join branch_appraisal a on a.county_id = r.county_id and a.id = r.branch_appraisal_id
                 where w.county_id = :county and a.cycle_id = :cycle and a.roll_frozen_at is null),
            leaving as materialized (
                select w.county_id, w.id, w.member_id, w.cycle_id, m.organisation_id
                  from written w join member m on m.county_id = w.county_id and m.id = w.member_id
                 where m.organisation_id <> w.organisation_id and m.status <> 'FORMER'),
            moved as (
                update member_appraisal r set branch_appraisal_id = n.id, scope_path = n.scope_path, version = r.version + 1
                  from leaving l
                  join branch_appraisal n on n.county_id = l.county_id and n.cycle_id = l.cycle_id and n.organisation_id = l.organisation_id
                 where r.county_id = l.county_id and r.id = l.id and n.roll_frozen_at is null
                   and not exists (select 1 from member_appraisal o
                                    where o.county_id = n.county_id and o.branch_appraisal_id = n.id and o.member_id = l.member_id)
                returning r.county_id, r.id, r.scope_path)
            update self_assessment w set scope_path = moved.scope_path, version = w.version + 1
              from moved where w.county_id = moved.county_id and w.member_appraisal_id = moved.id""";

    /** Of some branches, or of all in a text of its own: beside a whole roll the planner nests loops that take half a second a cycle. */
    private static final String DROP_DEPARTED = """
            delete from member_appraisal r
             using branch_appraisal a
             where a.county_id = :county and a.cycle_id = :cycle and a.roll_frozen_at is null and %s
               and r.county_id = a.county_id and r.branch_appraisal_id = a.id
               and not exists (select 1 from self_assessment w where w.county_id = r.county_id and w.member_appraisal_id = r.id)
               and not exists (select 1 from member m where m.county_id = r.county_id and m.id = r.member_id
                                  and m.organisation_id = a.organisation_id and m.status <> 'FORMER')""";

    /** The same for a few members: what else may have changed on a roll is not theirs. */
    private static final String MOVE_WRITTEN_OF_THESE = MOVE_WRITTEN.replace("and a.roll_frozen_at is null),", "and a.roll_frozen_at is null and r.member_id = any(:members)),");
    private static final String DROP_THESE = DROP_DEPARTED.formatted("a.id = any(:branches)") + " and r.member_id = any(:members)";
    private static final String ADD_THESE = ADD_MEMBERS.replace("and b.roll_frozen_at is not null)", "and b.roll_frozen_at is not null and f.member_id = any(:members)) and m.id = any(:members)");

    private static final String DROP_DEPARTED_OF_SOME = DROP_DEPARTED.formatted("a.id = any(:branches)");
    private static final String DROP_DEPARTED_OF_ALL = DROP_DEPARTED.formatted("true");

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County root;

    /** How many branches {@link #open} would give an appraisal in a cycle that none has one in. */
    public int branches(long county) {
        return database.query(handle -> handle.createQuery(COUNT_BRANCHES).bind("county", county).mapTo(Integer.class).one());
    }

    /** Gives every branch of the county that has none its appraisal in the cycle, with a provisional roll. @return branches added */
    public int open(long county, long cycle) {
        int added = database.query(handle -> handle.createUpdate(OPEN_BRANCHES)
                .bind("county", county).bind("cycle", cycle).bind("now", OffsetDateTime.now(clock)).execute());
        refresh(county, cycle);
        return added;
    }

    /** Brings all rolls that are not frozen to today's membership. */
    public void refresh(long county, long cycle) {
        refresh(county, cycle, true, new Long[0]);
    }

    /** Brings the rolls of these branch appraisals to today's membership, as a ballot's opening needs it. */
    public void refresh(long county, long cycle, Collection<Long> branchAppraisals) {
        refresh(county, cycle, false, branchAppraisals.toArray(Long[]::new));
    }

    /** Brings these members to where the roster has them, on the rolls of these branch appraisals that are not frozen; nobody else is looked at. */
    public void follow(long county, long cycle, Collection<Long> branchAppraisals, Collection<Long> members) {
        Object[] branches = branchAppraisals.toArray();
        Object[] these = members.toArray();
        database.whileSeeing(root.path(), () -> database.execute(handle -> {
            handle.createUpdate(MOVE_WRITTEN_OF_THESE).bind("county", county).bind("cycle", cycle).bindArray("members", Long.class, these).execute();
            handle.createUpdate(DROP_THESE).bind("county", county).bind("cycle", cycle).bindArray("branches", Long.class, branches).bindArray("members", Long.class, these).execute();
            handle.createUpdate(ADD_THESE).bind("county", county).bind("cycle", cycle).bind("all", false).bindArray("branches", Long.class, branches)
                    .bindArray("members", Long.class, these).bind("today", LocalDate.now(clock)).execute();
        }));
    }

    /** Seen from the whole county: whether a member already stands on another branch's frozen roll decides whether they join this one. */
    private void refresh(long county, long cycle, boolean all, Long[] branches) {
        database.whileSeeing(root.path(), () -> write(county, cycle, all, branches));
    }

    private void write(long county, long cycle, boolean all, Long[] branches) {
        database.execute(handle -> handle.createUpdate(MOVE_WRITTEN).bind("county", county).bind("cycle", cycle).execute());
        if (all) {
            database.hashing(handle -> handle.createUpdate(DROP_DEPARTED_OF_ALL).bind("county", county).bind("cycle", cycle).execute());
        }
        database.execute(handle -> {
            if (!all) {
                handle.createUpdate(DROP_DEPARTED_OF_SOME).bind("county", county).bind("cycle", cycle).bindArray("branches", Long.class, (Object[]) branches).execute();
            }
            bound(handle.createUpdate(ADD_MEMBERS), county, cycle, all, branches).bind("today", LocalDate.now(clock)).execute();
        });
    }

    private static <S extends SqlStatement<S>> S bound(S statement, long county, long cycle, boolean all, Long[] branches) {
        return statement.bind("county", county).bind("cycle", cycle).bind("all", all).bindArray("branches", Long.class, (Object[]) branches);
    }
}
