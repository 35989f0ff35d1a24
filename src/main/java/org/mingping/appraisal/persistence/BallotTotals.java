package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;
import org.mingping.appraisal.model.CountedBallot;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Writes the totals of counted ballots, as arrays in one statement each. */
@ApplicationScoped
public class BallotTotals {

    /** Locks them, so that no other way in counts one of them meanwhile. */
    private static final String NOT_OPEN = """
            with counted as (select phase from branch_appraisal where county_id = :county and id = any(:branches) order by id for update)
            select phase from counted where phase not in ('SELF_ASSESSMENT', 'BALLOT') limit 1""";

    private static final String VOTERS = """
            select a.id, a.mass_representatives as representatives, (
                       select count(*) from member_appraisal r where r.county_id = a.county_id and r.branch_appraisal_id = a.id and r.may_vote) as members
              from branch_appraisal a
             where a.county_id = :county and a.id = any(:branches)""";

    /** Whoever was not frozen before is frozen now; the sheets beyond the members' own were the mass representatives'. */
    private static final String BRANCHES = """
            update branch_appraisal a
               set phase = 'COMMITTEE_REVIEW', phase_since = :now, tallied_at = :now, version = a.version + 1,
                   roll_frozen_at = coalesce(a.roll_frozen_at, :now),
                   mass_representatives = coalesce(a.mass_representatives, greatest(0, v.issued - (
                       select count(*) from member_appraisal r where r.county_id = a.county_id and r.branch_appraisal_id = a.id and r.may_vote))),
                   sheets_issued = v.issued, sheets_returned = v.returned
              from unnest(:branches, :issued, :returned) as v(id, issued, returned)
             where a.county_id = :county and a.id = v.id""";

    private static final String MEMBERS = """
            update member_appraisal r
               set excellent = v.e, qualified = v.q, basically_qualified = v.b, unqualified = v.u, abstained = v.a
              from unnest(:members, :e, :q, :b, :u, :a) as v(id, e, q, b, u, a)
             where r.county_id = :county and r.id = v.id""";

    /** What was typed for a ballot that is counted would be compared with what is typed for a vote again. */
    private static final String TYPED = "delete from tally_entry where county_id = :county and branch_appraisal_id = any(:branches)";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /**
     * Who may vote in a branch.
     *
     * @param representatives 群众代表 on the frozen list, null where none was frozen
     */
    public record Voters(long id, Integer representatives, int members) {
    }

    /** By the branch appraisal's id. */
    public Map<Long, Voters> voters(Collection<Long> branchAppraisals) {
        return database.query(handle -> handle.createQuery(VOTERS).bind("county", county.id())
                .bindArray("branches", Long.class, branchAppraisals.toArray()).mapTo(Voters.class)
                .collect(Collectors.toMap(Voters::id, Function.identity())));
    }

    /** @throws Refusal {@code WRONG_PHASE} where a ballot is already counted */
    public void requireOpen(List<CountedBallot> branches) {
        database.query(handle -> handle.createQuery(NOT_OPEN).bind("county", county.id())
                        .bindArray("branches", Long.class, ids(branches)).mapTo(String.class).findFirst())
                .ifPresent(phase -> {
                    throw Refusal.conflict("WRONG_PHASE", Phase.valueOf(phase), Phase.BALLOT).under("§1.2");
                });
    }

    public void write(List<CountedBallot> branches) {
        List<CountedBallot.Line> lines = branches.stream().flatMap(branch -> branch.lines().stream()).toList();
        database.execute(handle -> {
            handle.createUpdate(BRANCHES).bind("county", county.id()).bind("now", OffsetDateTime.now(clock))
                    .bindArray("branches", Long.class, ids(branches))
                    .bindArray("issued", Integer.class, branches.stream().map(CountedBallot::issued).toArray())
                    .bindArray("returned", Integer.class, branches.stream().map(CountedBallot::returned).toArray())
                    .execute();
            handle.createUpdate(TYPED).bind("county", county.id()).bindArray("branches", Long.class, ids(branches)).execute();
            Update members = handle.createUpdate(MEMBERS).bind("county", county.id())
                    .bindArray("members", Long.class, lines.stream().map(CountedBallot.Line::memberAppraisalId).toArray());
            column(members, "e", lines, Votes::excellent);
            column(members, "q", lines, Votes::qualified);
            column(members, "b", lines, Votes::basicallyQualified);
            column(members, "u", lines, Votes::unqualified);
            column(members, "a", lines, Votes::abstained);
            members.execute();
        });
    }

    private static void column(Update statement, String name, List<CountedBallot.Line> lines, ToIntFunction<Votes> of) {
        statement.bindArray(name, Integer.class, lines.stream().map(line -> (Object) of.applyAsInt(line.votes())).toArray());
    }

    private static Object[] ids(List<CountedBallot> branches) {
        return branches.stream().map(CountedBallot::branchAppraisalId).toArray();
    }
}
