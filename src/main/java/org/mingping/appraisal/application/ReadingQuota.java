package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.Denominator;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.appraisal.persistence.QuotaView;
import org.mingping.appraisal.persistence.RuleSets;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;

/** What the quota came to: its pools, and the candidates of one (§1.8). */
@Stateless
public class ReadingQuota {

    @Inject
    private QuotaView view;

    @Inject
    private Cycles cycles;

    @Inject
    private RuleSets ruleSets;

    @Inject
    private County county;

    /** One pool with its candidates, and what their shares are taken of. */
    public record Pool(QuotaView.Pool pool, List<QuotaView.Candidate> candidates, Denominator denominator) {
    }

    /** @throws Refusal NOT_FOUND for an unknown cycle */
    @UseCase(value = "appraisal.read-quota-pools", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<QuotaView.Pool> pools(long cycle) {
        cycles.get(county.id(), cycle);
        return view.pools(cycle);
    }

    /** The pool of the organisation with this code, as {@link #pool(long, long)}. */
    @UseCase(value = "appraisal.read-quota-of-organisation", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Pool pool(long cycle, String organisation) {
        return pool(cycle, pools(cycle).stream().filter(pool -> pool.code().equals(organisation)).findFirst().orElseThrow(Refusal::notFound).townshipId());
    }

    /** @throws Refusal NOT_FOUND for an unknown cycle or a pool out of the caller's scope */
    @UseCase(value = "appraisal.read-quota-pool", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Pool pool(long cycle, long township) {
        QuotaView.Pool found = pools(cycle).stream().filter(pool -> pool.townshipId() == township).findFirst().orElseThrow(Refusal::notFound);
        Denominator denominator = ruleSets.ofCycle(cycle).denominator();
        return new Pool(found, view.candidates(cycle, township, denominator), denominator);
    }
}
