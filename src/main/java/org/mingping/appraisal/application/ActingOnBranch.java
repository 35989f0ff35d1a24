package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.RuleSetParameters;
import org.mingping.appraisal.persistence.BranchAppraisals;
import org.mingping.appraisal.persistence.BranchSteps;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;

/**
 * What every act on a branch's appraisal does first and last: find it as the caller saw it, name it in the journal, work out its grades
 * anew. A part of those use cases.
 */
@ApplicationScoped
public class ActingOnBranch {

    @Inject
    private BranchAppraisals branches;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Cycles cycles;

    @Inject
    private DeterminingGrades grades;

    @Inject
    private Journal journal;

    @Inject
    private BranchSteps steps;

    @Inject
    private County county;

    /** The appraisal, refused where it has changed since it was seen, or is final (§1.12). */
    public BranchAppraisal begin(long id, int seenVersion) {
        BranchAppraisal branch = branches.forAct(id, seenVersion);
        journal.subject("branch-appraisal", id, branch.getBranchName());
        branch.requireOpen();
        return branch;
    }

    /** As {@link #begin(long, int)}, in this phase only. */
    public BranchAppraisal begin(long id, int seenVersion, Phase needed) {
        BranchAppraisal branch = begin(id, seenVersion);
        branch.requirePhase(needed);
        return branch;
    }

    /** The appraisal for an act beside others', which raises no version: see {@link BranchAppraisals#alone}. */
    public BranchAppraisal alone(long id) {
        BranchAppraisal branch = branches.alone(id);
        journal.subject("branch-appraisal", id, branch.getBranchName());
        return branch;
    }

    /**
     * Refuses what {@link #begin(long, int, Phase)} would, before checks that widen the view: after those the entity manager knows nothing
     * any more, and what is changed on an appraisal found before them is lost.
     */
    public void look(long id, int seenVersion, Phase needed) {
        BranchAppraisal branch = branches.get(id);
        if (branch.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        branch.requirePhase(needed);
    }

    /** One of the branch's members, named in the journal. */
    public MemberAppraisal member(BranchAppraisal branch, long memberAppraisalId) {
        MemberAppraisal member = branches.member(branch, memberAppraisalId);
        journal.note("member", member.getName());
        return member;
    }

    public RuleSetParameters rules(BranchAppraisal branch) {
        return ruleSets.ofCycle(branch.getCycleId());
    }

    /** Notes a phase left and entered, and on the branch's own record who took the step. */
    public void moved(Phase before, BranchAppraisal branch) {
        steps.taken(List.of(branch.getId()), before, Caller.current().displayName());
        journal.change("phase", before, branch.getPhase());
    }

    /** Works the branch's grades out anew, and its pool's where that is complete. */
    public void determine(BranchAppraisal branch) {
        Cycles.Line cycle = cycles.get(county.id(), branch.getCycleId());
        grades.these(new DeterminingGrades.Of(county.id(), cycle.id(), cycle.period()), List.of(branch.getId()));
    }
}
