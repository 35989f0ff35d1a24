package org.mingping.appraisal.application;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.MovedBranches;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.appraisal.persistence.Rolls;
import org.mingping.organisation.BranchesMoved;
import org.mingping.organisation.BranchesMoving;
import org.mingping.organisation.County;
import org.mingping.organisation.MembershipChanging;
import org.mingping.organisation.PreviousGradesImported;
import org.mingping.organisation.RosterImported;
import org.mingping.organisation.SanctionsRecorded;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/**
 * Brings open cycles to what the roster says: branches imported later join, provisional rolls follow transfers, and a sanction that
 * arrives before {@code CONFIRMED} is reckoned with at once (§1.7). Frozen rolls stay as they are (§1.3). What comes to all pools takes them
 * all first, before any of their rows: an act on a branch takes its pool before its rows, too, and in another order two would wait for each other.
 */
@ApplicationScoped
public class KeepingRollsCurrent {

    /** Whoever takes turns in dues as well takes them in pools first. */
    private static final int BEFORE_OTHERS = 1000;

    private static final String BRANCHES_OF_MEMBERS = """
            select distinct r.branch_appraisal_id
              from member_appraisal r join branch_appraisal a on a.county_id = r.county_id and a.id = r.branch_appraisal_id
             where r.county_id = :county and r.cycle_id = :cycle and r.member_id = any(:members)
               and a.phase <> 'CONFIRMED' and a.tallied_at is not null""";

    private static final String UNCONFIRMED = """
            select id from branch_appraisal
             where county_id = :county and cycle_id = :cycle and phase <> 'CONFIRMED' and tallied_at is not null""";

    @Inject
    private FollowingFewMembers few;

    @Inject
    private Cycles cycles;

    @Inject
    private Rolls rolls;

    @Inject
    private MovedBranches moved;

    @Inject
    private DeterminingGrades grades;

    @Inject
    private QuotaPools pools;

    @Inject
    private TakingListsDown lists;

    @Inject
    private Database database;

    @Inject
    private County county;

    /** Before any row is changed, and so that no tally is counted between this look and the move. */
    void branchesMoving(@Observes BranchesMoving moving) {
        pools.aloneInAll(county.id());
        List<String> counted = moved.inAppraisal(county.id(), moving.codes());
        if (!counted.isEmpty()) {
            throw Refusal.conflict("BRANCH_IN_APPRAISAL", String.join("、", counted)).under("§1.8");
        }
    }

    void branchesMoved(@Observes BranchesMoved branches) {
        moved.follow(county.id(), branches);
    }

    /** Before a decision that may end a membership takes up its case: pools are taken before rows, here too. */
    void membershipChanging(@Observes @Priority(BEFORE_OTHERS) MembershipChanging changing) {
        few.take(few.touched(List.of(changing.memberId())));
    }

    void rosterImported(@Observes @Priority(BEFORE_OTHERS) RosterImported imported) {
        imported.only().ifPresentOrElse(few::follow, this::followEverybody);
    }

    private void followEverybody() {
        pools.aloneInAll(county.id());
        for (Cycles.Line cycle : cycles.lines(county.id()).stream().filter(this::isOpen).toList()) {
            rolls.open(county.id(), cycle.id());
            List<Long> overdue = pools.overdue(county.id(), cycle.id());
            if (!overdue.isEmpty()) {
                grades.these(new DeterminingGrades.Of(county.id(), cycle.id(), cycle.period()), overdue);
            }
        }
    }

    void sanctionsRecorded(@Observes SanctionsRecorded recorded) {
        pools.aloneInAll(county.id());
        Object[] members = recorded.sanctions().stream().map(SanctionsRecorded.One::memberId).distinct().toArray();
        for (Cycles.Line cycle : cycles.lines(county.id()).stream().filter(this::isOpen).toList()) {
            rolls.refresh(county.id(), cycle.id());
            List<Long> touched = database.query(handle -> handle.createQuery(BRANCHES_OF_MEMBERS).bind("county", county.id())
                    .bind("cycle", cycle.id()).bindArray("members", Long.class, members).mapTo(Long.class).list());
            if (!touched.isEmpty()) {
                grades.these(new DeterminingGrades.Of(county.id(), cycle.id(), cycle.period()), touched);
                lists.outdated(cycle.id());
            }
        }
    }

    void previousGradesImported(@Observes PreviousGradesImported imported) {
        pools.aloneInAll(county.id());
        for (Cycles.Line cycle : cycles.lines(county.id())) {
            List<Long> touched = database.query(handle -> handle.createQuery(UNCONFIRMED).bind("county", county.id())
                    .bind("cycle", cycle.id()).mapTo(Long.class).list());
            if (!touched.isEmpty()) {
                grades.these(new DeterminingGrades.Of(county.id(), cycle.id(), cycle.period()), touched);
                lists.outdated(cycle.id());
            }
        }
    }

    /** A cycle takes new branches as long as not all of it is confirmed, or while it has no branch at all; whoever asks, that is so of the whole county's. */
    private boolean isOpen(Cycles.Line cycle) {
        AtomicBoolean open = new AtomicBoolean();
        database.whileSeeing(county.path(), () -> open.set(database.query(handle -> handle.createQuery("""
                        select not exists (select 1 from branch_appraisal where county_id = :county and cycle_id = :cycle)
                            or exists (select 1 from branch_appraisal where county_id = :county and cycle_id = :cycle and phase <> 'CONFIRMED')""")
                .bind("county", county.id()).bind("cycle", cycle.id()).mapTo(Boolean.class).one())));
        return open.get();
    }
}
