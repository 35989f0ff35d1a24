package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Branch appraisals with their members, by id and within the caller's scope. */
@ApplicationScoped
public class BranchAppraisals {

    @Inject
    private Database database;

    @Inject
    private QuotaPools pools;

    /** @throws Refusal NOT_FOUND where it does not exist for this caller */
    public BranchAppraisal get(long id) {
        BranchAppraisal found = database.entities().find(BranchAppraisal.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * For an act on what the caller saw: any act on the branch or one of its members counts as a change of the branch, so that two
     * officers at once cannot both succeed; and acts in one pool of the quota follow one another. The version is raised at once and not at the end: set-based work forgets the entity before.
     *
     * @param seenVersion the version the caller looked at
     * @throws Refusal NOT_FOUND or STALE_VERSION
     */
    public BranchAppraisal forAct(long id, int seenVersion) {
        BranchAppraisal found = get(id);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        pools.alone(found.getCycleId(), found.getTownshipId());
        database.entities().lock(found, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return found;
    }

    /**
     * For an act that changes nothing others have seen, and so raises no version, but must not pass another act on the branch: waits for
     * that one, and then sees what it did.
     */
    public BranchAppraisal alone(long id) {
        BranchAppraisal found = get(id);
        // The pool before the branch, as in every act: in another order two could wait for each other.
        pools.alone(found.getCycleId(), found.getTownshipId());
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
    }

    /** One member of a branch's appraisal. */
    public MemberAppraisal member(BranchAppraisal branch, long memberAppraisalId) {
        MemberAppraisal found = database.entities().find(MemberAppraisal.class, memberAppraisalId);
        if (found == null || found.getBranchAppraisalId() != branch.getId()) {
            throw Refusal.notFound();
        }
        return found;
    }

    public MemberAppraisal member(long memberAppraisalId) {
        MemberAppraisal found = database.entities().find(MemberAppraisal.class, memberAppraisalId);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /** As {@link #alone}, of one member: whoever writes about the member at the same time waits. */
    public MemberAppraisal memberAlone(long memberAppraisalId) {
        MemberAppraisal found = database.entities().find(MemberAppraisal.class, memberAppraisalId, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    public List<MemberAppraisal> members(BranchAppraisal branch) {
        return database.entities()
                .createQuery("select m from MemberAppraisal m where m.branchAppraisalId = :branch order by m.id", MemberAppraisal.class)
                .setParameter("branch", branch.getId()).getResultList();
    }

    /** Members on the roll of voters. */
    public int voters(BranchAppraisal branch) {
        return Math.toIntExact(database.entities()
                .createQuery("select count(m) from MemberAppraisal m where m.branchAppraisalId = :branch and m.mayVote = true", Long.class)
                .setParameter("branch", branch.getId()).getSingleResult());
    }
}
