package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.application.ballot.OpeningBox;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TurnoutPolicy;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.Rolls;
import org.mingping.appraisal.persistence.ballot.Representatives;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Freezes the rolls of a branch and opens its ballot (§1.3), with a box for those who vote on a screen (§4). */
@Stateless
public class OpeningBallot {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private Rolls rolls;

    @Inject
    private Representatives representatives;

    @Inject
    private OpeningBox opening;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /**
     * @param massRepresentatives how many there are, 0 or more; null reads as those on the named list. Where there is a list, as many as stand on it.
     * @throws Refusal {@code REPRESENTATIVES_DIFFER} (on the list, said)
     */
    @UseCase(value = "appraisal.open-ballot", roles = BRANCH_OFFICER)
    public void open(long id, int seenVersion, Integer massRepresentatives) {
        open(id, seenVersion, massRepresentatives, null);
    }

    /**
     * As {@link #open(long, int, Integer)}, until then.
     *
     * @param until the deadline, null for the default of the county's parameters
     * @throws Refusal {@code DEADLINE_PAST}, {@code DEADLINE_FAR}
     */
    @UseCase(value = "appraisal.open-ballot", roles = BRANCH_OFFICER)
    public void open(long id, int seenVersion, Integer massRepresentatives, OffsetDateTime until) {
        rolls.refresh(county.id(), acting.begin(id, seenVersion, Phase.SELF_ASSESSMENT).getCycleId(), List.of(id));
        database.forgetEntities();
        BranchAppraisal branch = branches.get(id);
        branch.openBallot(branches.voters(branch), representatives(id, massRepresentatives), new TurnoutPolicy(acting.rules(branch)), clock.instant());
        database.entities().flush();
        opening.open(branch, until);
        acting.moved(Phase.SELF_ASSESSMENT, branch);
    }

    private int representatives(long id, Integer said) {
        int listed = representatives.of(id).size();
        if (listed > 0 && said != null && said != listed) {
            throw Refusal.conflict("REPRESENTATIVES_DIFFER", listed, said).under("§1.3");
        }
        return said == null ? listed : said;
    }
}
