package org.mingping.appraisal.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.WaitingWork;

/** What waits for the caller, for the first page. */
@Stateless
public class ReadingDuties {

    @Inject
    private WaitingWork work;

    @UseCase(value = "appraisal.read-duties", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<WaitingWork.Item> mine() {
        return work.of(Caller.current());
    }
}
