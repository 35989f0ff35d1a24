package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/**
 * The posted list of a branch (公示): names and grades as they were posted, a document of its own, so that the branch's members may see
 * it without seeing anyone's votes.
 */
@ApplicationScoped
public class PostedList {

    private static final String PUT = """
            insert into publicity_item (county_id, scope_path, branch_appraisal_id, member_appraisal_id, name, name_key, outcome, grade, posted_on)
            select r.county_id, r.scope_path, r.branch_appraisal_id, r.id, r.name, coalesce(m.name_key, ''), r.outcome, r.grade, :posted
              from member_appraisal r left join member m on m.county_id = r.county_id and m.id = r.member_id
             where r.county_id = :county and r.branch_appraisal_id = :branch and r.outcome in ('GRADED', 'COMMENT_ONLY')""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /** One name on it. */
    public record Item(long memberAppraisalId, String name, Outcome outcome, Grade grade, LocalDate postedOn) {
    }

    /** Puts up what stands now. */
    public void put(BranchAppraisal branch) {
        database.execute(handle -> handle.createUpdate(PUT).bind("county", county.id()).bind("branch", branch.getId())
                .bind("posted", branch.getPostedOn()).execute());
    }

    /** Takes the list down: what was posted stays on record. */
    public void withdraw(BranchAppraisal branch) {
        database.execute(handle -> handle.createUpdate("""
                        update publicity_item set withdrawn_on = :today
                         where county_id = :county and branch_appraisal_id = :branch and withdrawn_on is null""")
                .bind("today", LocalDate.now(clock)).bind("county", county.id()).bind("branch", branch.getId()).execute());
    }

    /** Branch appraisals whose posted list no longer says what stands. */
    public List<Long> outdated(long countyId, long cycle) {
        return database.query(handle -> handle.createQuery("""
                        select distinct a.id from branch_appraisal a
                          join publicity_item p on p.county_id = a.county_id and p.branch_appraisal_id = a.id and p.withdrawn_on is null
                          join member_appraisal r on r.county_id = p.county_id and r.id = p.member_appraisal_id
                         where a.county_id = :county and a.cycle_id = :cycle and a.phase = 'PUBLICITY'
                           and (p.outcome, p.grade) is distinct from (r.outcome, r.grade)""")
                .bind("county", countyId).bind("cycle", cycle).mapTo(Long.class).list());
    }

    /** What is posted now, best grade first, then by name. */
    public List<Item> items(long branchAppraisal) {
        return database.query(handle -> handle.createQuery("""
                        select member_appraisal_id, name, outcome, grade, posted_on from publicity_item
                         where county_id = :county and branch_appraisal_id = :branch and withdrawn_on is null
                         order by array_position(array['EXCELLENT','QUALIFIED','BASICALLY_QUALIFIED','UNQUALIFIED'], grade), name_key, name""")
                .bind("county", county.id()).bind("branch", branchAppraisal).mapTo(Item.class).list());
    }
}
