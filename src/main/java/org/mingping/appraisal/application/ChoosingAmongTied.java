package org.mingping.appraisal.application;

import static org.mingping.access.Role.TOWNSHIP_APPROVER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.MemberAppraisal;
import org.mingping.appraisal.model.QuotaPolicy;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.SuperiorChoice;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.QuotaPools;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The superior chooses among members level with each other across the last slot of the quota, with a written reason (§1.8). */
@Stateless
public class ChoosingAmongTied {

    @Inject
    private Database database;

    @Inject
    private QuotaPools pools;

    @Inject
    private Cycles cycles;

    @Inject
    private DeterminingGrades grades;

    @Inject
    private Journal journal;

    @Inject
    private County county;

    /**
     * Chooses, or chooses otherwise as long as nothing of the pool is posted.
     *
     * @param seenVersion of the pool, see {@link org.mingping.appraisal.persistence.QuotaView.Pool}
     * @param chosen the member appraisals that get the slots left, exactly as many as are left
     */
    @UseCase(value = "appraisal.choose-among-tied", roles = TOWNSHIP_APPROVER)
    public void choose(long cycleId, long townshipId, int seenVersion, Set<Long> chosen, String reason) {
        journal.subject("quota", cycleId + "/" + townshipId, pools.name(townshipId));
        Cycles.Line cycle = cycles.get(county.id(), cycleId);
        pools.alone(cycleId, townshipId);
        List<MemberAppraisal> standing = standing(cycleId, townshipId);
        if (standing.isEmpty()) {
            throw Refusal.notFound();
        }
        QuotaPools.Pool pool = pools.pool(county.id(), cycleId, pools.townships(county.id(), cycleId, List.of()).stream()
                .filter(township -> township.townshipId() == townshipId).findFirst().orElseThrow(Refusal::notFound));
        List<MemberAppraisal> tied = standing.stream().filter(member -> member.getQuotaStanding() == QuotaStanding.TIED).toList();
        List<MemberAppraisal> among = pool.posted() == 0 ? tied : tied.stream().filter(member -> !member.isChoiceMade()).toList();
        if (among.isEmpty() && !tied.isEmpty()) {
            throw Refusal.conflict("QUOTA_POSTED").under(QuotaPolicy.CLAUSE);
        }
        int given = pool.posted() == 0 ? 0 : (int) tied.stream().filter(MemberAppraisal::isChosen).count();
        QuotaPolicy.choice(among.stream().map(member -> member.getId().toString()).toList(),
                QuotaPolicy.slotsAmong(among.size(), pools.tieSlots(county.id(), cycleId, townshipId), given),
                chosen.stream().map(String::valueOf).toList(), reason).orConflict();
        among.forEach(member -> member.choose(new SuperiorChoice(chosen.contains(member.getId()), reason.strip())));
        database.entities().flush();
        pools.decideTie(county.id(), cycleId, townshipId, seenVersion, Caller.current().signature(), reason.strip());
        journal.note("chosen", standing.stream().filter(member -> chosen.contains(member.getId())).map(MemberAppraisal::getName).toList());
        grades.these(new DeterminingGrades.Of(county.id(), cycleId, cycle.period()),
                standing.stream().map(MemberAppraisal::getBranchAppraisalId).distinct().toList());
    }

    /** Who is examined keeps a standing and is chosen among like the others: cleared, the choice is already made. */
    private List<MemberAppraisal> standing(long cycleId, long townshipId) {
        return database.entities().createQuery("""
                        select m from MemberAppraisal m, BranchAppraisal a
                         where a.id = m.branchAppraisalId and a.cycleId = :cycle and a.townshipId = :township and m.quotaStanding is not null""", MemberAppraisal.class)
                .setParameter("cycle", cycleId).setParameter("township", townshipId).getResultList();
    }
}
