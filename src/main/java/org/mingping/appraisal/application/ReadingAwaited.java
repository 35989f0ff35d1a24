package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OfficersOfBranches;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.Awaited;
import org.mingping.appraisal.persistence.AwaitedSteps;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.RunningAppraisals;

/** Whom and what appraisals wait for, and which of them run, in the caller's scope. */
@Stateless
public class ReadingAwaited {

    @Inject
    private AwaitedSteps steps;

    @Inject
    private RunningAppraisals running;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private OfficersOfBranches officers;

    @Inject
    private Clock clock;

    /** @throws org.mingping.shared.Refusal NOT_FOUND, also where it is out of scope */
    @UseCase(value = "appraisal.read-awaited", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public AwaitedSteps.Standing of(long branchAppraisal) {
        return steps.of(branchAppraisal, Caller.current().accountId());
    }

    /** What a posted list waits for, as it looks to a member of the branch. */
    @UseCase(value = "appraisal.read-awaited", writes = false, roles = MEMBER)
    public List<Awaited> whilePosted(long branchAppraisal) {
        return Awaited.whilePosted(branches.get(branchAppraisal).getPublicityEndsOn(), LocalDate.now(clock));
    }

    /** By name, the officers of the branch besides the caller: who may still type its totals (§1.5), as may its superior's officers. */
    @UseCase(value = "appraisal.read-typists", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public List<String> otherOfficers(long branchAppraisal) {
        long branch = branches.get(branchAppraisal).getOrganisationId();
        return officers.of(List.of(branch)).getOrDefault(branch, List.of()).stream()
                .filter(officer -> officer.accountId() != Caller.current().accountId()).map(OfficersOfBranches.Officer::name).toList();
    }

    /** The half-years some branch of which is not final, newest first. */
    @UseCase(value = "appraisal.read-running", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<RunningAppraisals.Running> running() {
        return running.within();
    }
}
