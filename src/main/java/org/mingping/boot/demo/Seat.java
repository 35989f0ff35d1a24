package org.mingping.boot.demo;

import java.util.List;
import java.util.Map;
import org.mingping.access.Caller;

/**
 * One branch's appraisal in one cycle of the demo, with those who act in it.
 *
 * @param number   of the branch in the county, for variety
 * @param members  by name
 */
record Seat(DemoTree.Branch branch, DemoTree.Township township, int number, long cycle, long appraisal, long organisation, long townshipId,
            Map<String, DemoMember> members, DemoOpinions opinions, DemoSchedule schedule, DemoStaff staff) {

    Caller officer() {
        return staff.officer(branch);
    }

    Caller second() {
        return staff.second(branch);
    }

    Caller townshipOfficer() {
        return staff.officer(township);
    }

    Caller townshipApprover() {
        return staff.approver(township);
    }

    List<DemoMember> inOrder() {
        return List.copyOf(members.values());
    }
}
