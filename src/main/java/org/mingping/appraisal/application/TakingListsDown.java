package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.PostedList;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;

/**
 * Takes down posted lists that say another grade than what was determined since (§1.7): the branch goes back to {@code EXAMINATION},
 * so that the county can confirm, the member is told, and what is right is posted. A part of what changes grades from outside.
 */
@ApplicationScoped
public class TakingListsDown {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private PostedList posted;

    @Inject
    private Notices notices;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /** Those of one cycle. */
    public void outdated(long cycle) {
        for (long id : posted.outdated(county.id(), cycle)) {
            BranchAppraisal branch = branches.get(id);
            posted.withdraw(branch);
            branch.sendBackToExamination(clock.instant());
            journal.change("phase " + branch.getBranchCode(), Phase.PUBLICITY, branch.getPhase());
            notices.toBranch(branch, NoticeKind.LIST_WITHDRAWN);
        }
    }
}
