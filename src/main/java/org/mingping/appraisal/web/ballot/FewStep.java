package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mingping.access.Caller;
import org.mingping.access.HolderNames;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.AllowingFew;
import org.mingping.appraisal.application.ballot.ReadingFewAllowed;
import org.mingping.appraisal.persistence.ballot.FewDecisions;
import org.mingping.appraisal.web.BranchPage;
import org.mingping.shared.web.Tell;

/** The part of {@code branch.xhtml} where the township decides on a ballot with too few sheets of one way to vote, and where the branch reads that it did. */
@Named
@RequestScoped
public class FewStep {

    @Inject
    private BranchPage branch;

    @Inject
    private AllowingFew allowing;

    @Inject
    private ReadingFewAllowed reading;

    @Inject
    private HolderNames names;

    @Inject
    private Tell tell;

    private String reason;
    private FewDecisions.Decision decision;
    private boolean read;

    public String allow() {
        allowing.allow(branch.getId(), reason);
        tell.done("appraisal", "few.done");
        return "/appraisal/branch.xhtml?faces-redirect=true&id=" + branch.getId();
    }

    /** Null where nothing was decided, and for members. */
    public FewDecisions.Decision getDecision() {
        if (!read && !Caller.current().isConfinedToOwn()) {
            read = true;
            decision = reading.of(branch.getId()).orElse(null);
        }
        return decision;
    }

    public String getDecider() {
        return names.name(getDecision().by());
    }

    /** Whether whoever looks may decide, and nothing was decided yet. */
    public boolean isMine() {
        return Caller.current().is(Role.TOWNSHIP_APPROVER) && getDecision() == null;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
