package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.CodeIssues;

/** Who issued the codes of a branch's ballot, and who stood by (§4): for the branch's officer and whoever stands above. */
@Stateless
public class ReadingCodeIssues {

    @Inject
    private Boxes boxes;

    @Inject
    private CodeIssues issues;

    /** Of the latest vote, in their order; empty where there was none. */
    @UseCase(value = "appraisal.read-code-issues", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CodeIssues.Issue> of(long branchAppraisalId) {
        return boxes.latest(branchAppraisalId).map(issues::of).orElseGet(List::of);
    }
}
