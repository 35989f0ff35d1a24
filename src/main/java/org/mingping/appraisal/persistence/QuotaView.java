package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingping.appraisal.model.Denominator;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.QuotaCandidate;
import org.mingping.appraisal.model.QuotaPolicy;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.appraisal.model.Votes;
import org.mingping.organisation.County;
import org.mingping.shared.Share;
import org.mingping.shared.persistence.Database;

/** The quota's pools in records, for their page (§1.8). */
@ApplicationScoped
public class QuotaView {

    private static final String POOLS = """
            select a.township_id, a.township_code as code, a.township_name as name, count(*) as branches,
                   count(*) filter (where %s) as untallied, count(*) filter (where %s) as posted,
                   q.members, q.slots, q.tie_slots, q.tie_decided_by, q.tie_reason, coalesce(q.version, 0) as version,
                   sum(s.admitted) as admitted, sum(s.tied) as tied, sum(s.undecided) as undecided, sum(s.chosen) as chosen, sum(s.not_admitted) as not_admitted
              from branch_appraisal a
              left join quota_application q on q.county_id = a.county_id and q.cycle_id = a.cycle_id and q.township_id = a.township_id
              %s
              join lateral (select count(*) filter (where quota_standing = 'ADMITTED') as admitted,
                                   count(*) filter (where quota_standing = 'TIED') as tied,
                                   count(*) filter (where quota_standing = 'TIED' and quota_chosen is null) as undecided,
                                   count(*) filter (where quota_standing = 'TIED' and quota_chosen) as chosen,
                                   count(*) filter (where quota_standing = 'NOT_ADMITTED') as not_admitted
                              from member_appraisal m where m.county_id = a.county_id and m.branch_appraisal_id = a.id) s on true
             where a.county_id = :county and a.cycle_id = :cycle
             group by 1, 2, 3, q.members, q.slots, q.tie_slots, q.tie_decided_by, q.tie_reason, q.version order by 2"""
            .formatted(PoolSql.AWAITED, PoolSql.POSTED, PoolSql.FULL_MEMBERS);

    private static final String CANDIDATES = """
            select r.id, r.name, a.id as branch_appraisal_id, a.branch_name, r.excellent, r.qualified, r.basically_qualified, r.unqualified, r.abstained,
                   r.quota_standing as standing, r.quota_chosen as chosen, r.quota_reason as reason, r.grade
              from branch_appraisal a
              join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
             where a.county_id = :county and a.cycle_id = :cycle and a.township_id = :township and r.quota_standing is not null
             order by r.id""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /**
     * A pool.
     *
     * @param untallied branches the quota waits for
     * @param posted    branches of which a list was ever posted: the standings are fixed
     * @param members   full members when the quota was applied; null before, like {@code slots}
     * @param version   for who chooses among the tied: what they saw
     * @param tieSlots  how many slots the tie is about; null where there is none
     * @param undecided how many of the tied the superior has neither chosen nor passed over
     * @param chosen    how many of the tied the superior chose
     */
    public record Pool(long townshipId, String code, String name, int branches, int untallied, int posted, Integer members, Integer slots, Integer tieSlots,
                       String tieDecidedBy, String tieReason, int version, int admitted, int tied, int undecided, int chosen, int notAdmitted) {

        public boolean isApplied() {
            return slots != null;
        }

        /** Slots the superior has to give out among the tied, or among those still undecided once anything is posted. */
        public int slotsLeft() {
            return tied == 0 ? 0 : posted == 0 ? QuotaPolicy.slotsAmong(tied, tieSlots, 0) : QuotaPolicy.slotsAmong(undecided, tieSlots, chosen);
        }

        /** Whether the superior still has to choose. */
        public boolean isOpen() {
            return undecided > 0;
        }

        /** Whether the superior may choose, or choose otherwise: what is chosen stays once anything of the pool is posted. */
        public boolean isChoosable() {
            return tied > 0 && (undecided > 0 || posted == 0);
        }
    }

    /** A candidate for EXCELLENT. */
    public record Candidate(long id, String name, long branchAppraisalId, String branchName, int excellent, int qualified, int basicallyQualified,
                            int unqualified, int abstained, QuotaStanding standing, Boolean chosen, String reason, Grade grade) {

        /** E/n as it was ranked, for example 12/30. */
        public Share share(Denominator denominator) {
            return Share.of(excellent, votes().counted(denominator));
        }

        private QuotaCandidate ranked() {
            return new QuotaCandidate(Long.toString(id), votes());
        }

        private Votes votes() {
            return new Votes(excellent, qualified, basicallyQualified, unqualified, abstained);
        }
    }

    /** By their codes; only those the caller sees all or part of. */
    public List<Pool> pools(long cycle) {
        return database.query(handle -> handle.createQuery(POOLS).bind("county", county.id()).bind("cycle", cycle)
                .bind("today", LocalDate.now(clock)).mapTo(Pool.class).list());
    }

    /** Admitted first, then tied, then not admitted; each as the policy ranks them. */
    public List<Candidate> candidates(long cycle, long township, Denominator denominator) {
        List<Candidate> candidates = database.query(handle -> handle.createQuery(CANDIDATES).bind("county", county.id()).bind("cycle", cycle)
                .bind("township", township).mapTo(Candidate.class).list());
        return candidates.stream().sorted(Comparator.comparing(Candidate::standing)
                .thenComparing(Candidate::ranked, QuotaCandidate.ranking(denominator))).toList();
    }
}
