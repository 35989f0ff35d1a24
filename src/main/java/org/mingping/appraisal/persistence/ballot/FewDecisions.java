package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mingping.shared.persistence.Database;

/** What a township decided about a box whose numbers would give somebody away (§4). */
@ApplicationScoped
public class FewDecisions {

    @Inject
    private Database database;

    /**
     * That it may be sealed all the same.
     *
     * @param round  of which vote
     * @param by     the approver's signature
     * @param reason in writing, never blank
     */
    public record Decision(int round, String by, String reason) {
    }

    public Optional<Decision> of(Boxes.Box box) {
        return database.query(handle -> handle.createQuery("""
                        select round, few_allowed_by as by, few_reason as reason from ballot_box
                         where county_id = :county and branch_appraisal_id = :branch and round = :round and few_allowed_by is not null""")
                .bind("county", box.countyId()).bind("branch", box.branchAppraisalId()).bind("round", box.round()).mapTo(Decision.class).findOne());
    }
}
