package org.mingping.orglife.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.mingping.access.UseCase;
import org.mingping.orglife.model.LeaveState;
import org.mingping.orglife.persistence.LeaveLists;
import org.mingping.shared.Page;

/** Shows the requests for leave in the caller's scope. */
@Stateless
public class ReadingLeaves {

    @Inject
    private LeaveLists lists;

    /** A page of requests. @param names of those who asked, by member */
    public record Requests(Page<LeaveLists.Line> page, Map<Long, String> names) {
    }

    /** The latest meetings first. @param state null for all @param page counts from 0 */
    @UseCase(value = "orglife.read-leaves", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Requests page(LeaveState state, int page, int size) {
        Page<LeaveLists.Line> found = lists.page(state, page, size);
        return new Requests(found, lists.names(found.items()));
    }
}
