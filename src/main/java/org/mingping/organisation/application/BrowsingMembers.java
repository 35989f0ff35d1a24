package org.mingping.organisation.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.organisation.model.FormerMemberPolicy;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.persistence.MemberDirectory;
import org.mingping.organisation.persistence.MemberPage;
import org.mingping.shared.Page;

/** Lists the members in the caller's scope, numbers masked. */
@Stateless
public class BrowsingMembers {

    @Inject
    private MemberDirectory directory;

    /**
     * A page; of former members none for a branch ({@link FormerMemberPolicy}).
     *
     * @param first how many to pass over
     * @param size  1 to {@value Page#MAX_SIZE}
     */
    @UseCase(value = "organisation.browse-members", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public MemberPage page(MemberFilter filter, long first, int size) {
        if (!FormerMemberPolicy.mayList(filter.status(), Caller.current().roles())) {
            return new MemberPage(List.of(), 0, false);
        }
        return directory.page(filter, Math.max(0, first), Math.max(1, Math.min(size, Page.MAX_SIZE)));
    }
}
