package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Boxes that were given up: by whom, why, and what was wrong with them. */
@ApplicationScoped
public class VoidedBoxes {

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * A box of which nothing is counted.
     *
     * @param by     the approver's signature
     * @param reason in writing, never blank
     * @param cause  the refusal's code that kept it from being sealed, or {@code MOOT}
     */
    public record Voided(int round, boolean again, OffsetDateTime at, String by, String reason, String cause) {
    }

    public void note(Boxes.Box box, String by, String reason, String cause) {
        database.execute(handle -> handle.createUpdate("""
                        update ballot_box set voided_by = :by, void_reason = :reason, void_cause = :cause
                         where county_id = :county and branch_appraisal_id = :branch and round = :round""")
                .bind("by", by).bind("reason", reason).bind("cause", cause).bind("county", box.countyId()).bind("branch", box.branchAppraisalId())
                .bind("round", box.round()).execute());
    }

    /** Of a branch, the first one first; nothing where the caller sees none. */
    public List<Voided> of(long branchAppraisal) {
        return database.query(handle -> handle.createQuery("""
                        select round, again, sealed_at as at, voided_by as by, void_reason as reason, void_cause as cause from ballot_box
                         where county_id = :county and branch_appraisal_id = :branch and voided_by is not null order by round""")
                .bind("county", county.id()).bind("branch", branchAppraisal).mapTo(Voided.class).list());
    }
}
