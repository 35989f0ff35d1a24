package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.FewDecisions;

/** Whether the township let a ballot be closed although so few voted one way, and why (§4): the branch reads it, and whoever stands above. */
@Stateless
public class ReadingFewAllowed {

    @Inject
    private Boxes boxes;

    @Inject
    private FewDecisions decisions;

    /** Of the branch's latest vote; empty where nothing was decided. */
    @UseCase(value = "appraisal.read-few-allowed", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<FewDecisions.Decision> of(long branchAppraisalId) {
        return boxes.latest(branchAppraisalId).flatMap(decisions::of);
    }
}
