package org.mingping.registration.application.preparation;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.registration.persistence.preparation.WaitingPlans;

/** Plans that wait for the county's review, the longest first. */
@Stateless
public class ReadingWaitingPlans {

    @Inject
    private WaitingPlans plans;

    @UseCase(value = "preparation.read-waiting-plans", writes = false, roles = {COUNTY_OFFICER, COUNTY_APPROVER})
    public List<WaitingPlans.Line> waiting() {
        return plans.lines();
    }
}
