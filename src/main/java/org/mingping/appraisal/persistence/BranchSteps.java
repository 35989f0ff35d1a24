package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.Phase;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Who ended each phase of a branch's appraisal, and when. A phase gone through again keeps who ended it last. */
@ApplicationScoped
public class BranchSteps {

    private static final String TAKEN = """
            insert into branch_step (county_id, scope_path, branch_appraisal_id, phase, done_by, done_at)
            select a.county_id, a.scope_path, a.id, :phase, :by, :now from branch_appraisal a where a.county_id = :county and a.id = any(:branches)
            on conflict (county_id, branch_appraisal_id, phase) do update set done_by = excluded.done_by, done_at = excluded.done_at""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A phase that is over. */
    public record Taken(Phase phase, String doneBy, OffsetDateTime doneAt) {
    }

    public void taken(List<Long> branchAppraisals, Phase phase, String by) {
        database.execute(handle -> handle.createUpdate(TAKEN).bind("county", county.id()).bind("phase", phase.name()).bind("by", by)
                .bind("now", OffsetDateTime.now(clock)).bindArray("branches", Long.class, branchAppraisals.toArray()).execute());
    }

    public Map<Phase, Taken> of(long branchAppraisal) {
        return database.query(handle -> handle.createQuery("""
                        select phase, done_by, done_at from branch_step where county_id = :county and branch_appraisal_id = :branch""")
                .bind("county", county.id()).bind("branch", branchAppraisal).mapTo(Taken.class).list()).stream()
                .collect(Collectors.toMap(Taken::phase, taken -> taken));
    }
}
