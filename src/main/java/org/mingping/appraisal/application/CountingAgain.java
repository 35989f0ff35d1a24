package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.mingping.appraisal.application.ballot.EmptyBoxes;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Votes;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.audit.Journal;

/** Takes what a vote again came to (§1.6) in place of the votes before, of those members alone; a part of typing it from paper and of closing it on screens. */
@ApplicationScoped
public class CountingAgain {

    @Inject
    private ActingOnBranch acting;

    @Inject
    private BranchAppraisals branches;

    @Inject
    private PaperSheets sheets;

    @Inject
    private EmptyBoxes boxes;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** @param totals by member appraisal */
    public void count(BranchAppraisal branch, Map<Long, Votes> totals) {
        boxes.putAway(List.of(branch.getId()));
        branches.members(branch).stream().filter(member -> totals.containsKey(member.getId())).forEach(member -> member.count(totals.get(member.getId())));
        branch.countAgain(clock.instant());
        sheets.clear(branch);
        journal.note("votedAgain", totals.size());
        acting.determine(branch);
    }
}
