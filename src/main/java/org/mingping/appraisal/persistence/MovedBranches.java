package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.BranchesMoved;
import org.mingping.shared.persistence.Database;

/**
 * What a branch takes along to another superior: an appraisal whose votes are not counted yet. What is
 * confirmed stays where it was judged. In between a branch cannot move: its superior examines it, and its votes stand in that superior's quota.
 */
@ApplicationScoped
public class MovedBranches {

    private static final String IN_APPRAISAL = """
            select distinct branch_name from branch_appraisal
             where county_id = :county and branch_code = any(:codes) and tallied_at is not null and phase <> 'CONFIRMED'
             order by branch_name""";

    private static final String APPRAISALS = """
            update branch_appraisal a
               set scope_path = :to, township_id = t.id, township_code = t.code, township_name = t.name, branch_name = o.name, version = a.version + 1
              from organisation o join organisation t on t.county_id = o.county_id and t.id = o.superior_id
             where a.county_id = :county and a.scope_path = :from and a.tallied_at is null
               and o.county_id = a.county_id and o.id = a.organisation_id""";

    private static final List<String> PARTS = List.of("member_appraisal", "tally_entry", "branch_step");

    private static final String PART = """
            update %s x set scope_path = a.scope_path
              from branch_appraisal a
             where x.county_id = :county and a.county_id = x.county_id and a.id = x.branch_appraisal_id and a.scope_path = :to and x.scope_path = :from""";

    private static final String SELF_ASSESSMENTS = """
            update self_assessment w set scope_path = r.scope_path
              from member_appraisal r
             where w.county_id = :county and r.county_id = w.county_id and r.id = w.member_appraisal_id and r.scope_path = :to and w.scope_path = :from""";

    @Inject
    private Database database;

    /** The names of those among the branches whose appraisal is counted and not confirmed. */
    public List<String> inAppraisal(long county, Collection<String> codes) {
        return database.query(handle -> handle.createQuery(IN_APPRAISAL).bind("county", county).bindArray("codes", String.class, codes.toArray())
                .mapTo(String.class).list());
    }

    public void follow(long county, BranchesMoved moved) {
        database.execute(handle -> moved.moves().forEach(move -> {
            run(handle, APPRAISALS, county, move);
            PARTS.forEach(table -> run(handle, PART.formatted(table), county, move));
            run(handle, SELF_ASSESSMENTS, county, move);
        }));
        database.forgetEntities();
    }

    private static void run(Handle handle, String statement, long county, BranchesMoved.Move move) {
        handle.createUpdate(statement).bind("county", county).bind("from", move.from()).bind("to", move.to()).execute();
    }
}
