package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.access.OfficersOfBranches;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.CycleProgress;

/** How far a cycle is, what is late, what it came to: for those above the branch. */
@Stateless
public class WatchingCycle {

    private static final int MOST_LATE = 200;

    @Inject
    private CycleProgress progress;

    @Inject
    private OfficersOfBranches officers;

    @UseCase(value = "appraisal.watch-progress", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CycleProgress.Township> byTownship(long cycle) {
        return progress.byTownship(cycle);
    }

    @UseCase(value = "appraisal.watch-grades", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CycleProgress.Grades> grades(long cycle) {
        return progress.grades(cycle);
    }

    @UseCase(value = "appraisal.watch-late", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<CycleProgress.Late> late(long cycle) {
        return progress.lateBranches(cycle, MOST_LATE);
    }

    /** Whom to call about them, by name: the officers of each branch, by its organisation's id. */
    @UseCase(value = "appraisal.read-late-officers", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Map<Long, List<String>> officers(List<CycleProgress.Late> late) {
        return officers.of(late.stream().map(CycleProgress.Late::organisationId).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, branch -> branch.getValue().stream().map(OfficersOfBranches.Officer::name).toList()));
    }
}
