package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.mingping.appraisal.model.QuotaResult;
import org.mingping.appraisal.model.QuotaStanding;
import org.mingping.organisation.model.IdentityNumber;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The pools of the quota: the branches of one township-tier organisation in one cycle (§1.8). */
@ApplicationScoped
public class QuotaPools {

    private static final String TOWNSHIPS = """
            select distinct a.township_id, regexp_replace(a.scope_path, '[^/]+/$', '') as scope_path
              from branch_appraisal a
             where a.county_id = :county and a.cycle_id = :cycle and (:all or a.id = any(:branches))
             order by 1""";

    private static final String POOL = """
            select a.township_id, min(a.township_code) as township_code, :path as scope_path,
                   count(*) filter (where %s) as untallied, count(*) filter (where %s) as posted, coalesce(sum(r.members), 0) as members
              from branch_appraisal a %s
             where a.county_id = :county and a.cycle_id = :cycle and a.township_id = :township
             group by a.township_id""".formatted(PoolSql.AWAITED, PoolSql.POSTED, PoolSql.FULL_MEMBERS);

    private static final String APPLY = """
            insert into quota_application (county_id, scope_path, cycle_id, township_id, township_code, members, slots, tie_slots, applied_at)
            values (:county, :path, :cycle, :township, :code, :members, :slots, :tieSlots, :now)
            on conflict (county_id, cycle_id, township_id)
            do update set members = excluded.members, slots = excluded.slots, tie_slots = excluded.tie_slots, applied_at = excluded.applied_at, version = quota_application.version + 1
             where (quota_application.members, quota_application.slots, quota_application.tie_slots)
                   is distinct from (excluded.members, excluded.slots, excluded.tie_slots)""";

    private static final String STANDINGS = """
            select a.township_code as organisation, r.id_number, r.quota_standing as standing, r.quota_chosen as chosen
              from branch_appraisal a
              join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
             where a.county_id = :county and a.cycle_id = :cycle and r.quota_standing is not null
             order by a.township_code, r.id_number""";

    /** Where nothing is awaited or posted and the quota was not applied, or to another number of members. */
    private static final String OVERDUE = """
            select min(a.id)
              from branch_appraisal a
              left join quota_application q on q.county_id = a.county_id and q.cycle_id = a.cycle_id and q.township_id = a.township_id
              %s
             where a.county_id = :county and a.cycle_id = :cycle and (:all or a.township_id = any(:townships))
             group by a.township_id, q.members
            having count(*) filter (where %s) = 0 and count(a.tallied_at) > 0
               and count(*) filter (where %s) = 0 and q.members is distinct from sum(r.members)""".formatted(PoolSql.FULL_MEMBERS, PoolSql.AWAITED, PoolSql.POSTED);

    private static final List<String> FORGET_CHOICE = List.of("""
            update member_appraisal r set quota_chosen = null, quota_reason = null
              from branch_appraisal a
             where a.county_id = :county and a.cycle_id = :cycle and a.township_id = :township
               and r.county_id = a.county_id and r.branch_appraisal_id = a.id and r.quota_chosen is not null""", """
            update quota_application set tie_decided_by = null, tie_reason = null, version = version + 1
             where county_id = :county and cycle_id = :cycle and township_id = :township and tie_decided_by is not null""");

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * A pool.
     *
     * @param untallied branches with full members and without a tally: the quota waits for them
     * @param posted    branches of which a list was ever posted: the pool's standings are fixed
     * @param members   full members on the rolls
     */
    public record Pool(long townshipId, String townshipCode, String scopePath, long untallied, long posted, int members) {

        /** Which pool of which cycle. */
        public record Key(long cycleId, long townshipId) {
        }

        public boolean isComplete() {
            return untallied == 0;
        }

        /** Whether the quota counts in it: once something is posted, a branch that joins late does not undo it. */
        public boolean isRanked() {
            return isComplete() || posted > 0;
        }
    }

    /** A candidate's standing, for lists. */
    public record Standing(String organisation, String idNumber, QuotaStanding standing, Boolean chosen) {

        public Standing masked() {
            return new Standing(organisation, IdentityNumber.mask(idNumber), standing, chosen);
        }
    }

    /** What was applied to a pool. */
    public record Applied(String organisation, int members, int slots) {
    }

    /** Where a pool lies: the township-tier organisation as it was when the cycle opened. */
    public record Township(long townshipId, String scopePath) {
    }

    /** The township-tier organisations of these branch appraisals; none named means all the caller sees. */
    public List<Township> townships(long county, long cycle, Collection<Long> branchAppraisals) {
        return database.query(handle -> handle.createQuery(TOWNSHIPS)
                .bind("county", county).bind("cycle", cycle).bind("all", branchAppraisals.isEmpty())
                .bindArray("branches", Long.class, branchAppraisals.toArray())
                .mapTo(Township.class).list());
    }

    /** The pool of a township-tier organisation; needs a view of all of it. */
    public Pool pool(long county, long cycle, Township township) {
        return database.query(handle -> handle.createQuery(POOL)
                .bind("county", county).bind("cycle", cycle).bind("township", township.townshipId()).bind("path", township.scopePath())
                .bind("today", LocalDate.now(clock)).mapTo(Pool.class).one());
    }

    /**
     * Goes on once no other act on the pool is under way: what is stored of one branch follows from what was decided in all of them. Before
     * any row is changed, or two acts wait for each other.
     */
    public void alone(long cycle, long township) {
        database.alone("quota-pool " + cycle + " " + township);
    }

    /**
     * As {@link #alone(long, long)} in every pool of the county's cycles: for what comes to all of them at once, like a roster. In one order,
     * for another that does the same at the same time.
     */
    public void aloneInAll(long county) {
        List<Pool.Key> keys = database.query(handle -> handle.createQuery("""
                        select distinct cycle_id, township_id from branch_appraisal where county_id = :county and phase <> 'CONFIRMED' order by 1, 2""")
                .bind("county", county).mapTo(Pool.Key.class).list());
        keys.forEach(key -> alone(key.cycleId(), key.townshipId()));
    }

    /** How many slots the pool's tie is about, fixed when it arose; 0 where there is none. */
    public int tieSlots(long county, long cycle, long township) {
        return database.query(handle -> handle.createQuery("""
                        select coalesce(tie_slots, 0) from quota_application
                         where county_id = :county and cycle_id = :cycle and township_id = :township""")
                .bind("county", county).bind("cycle", cycle).bind("township", township).mapTo(Integer.class).findOne()).orElse(0);
    }

    /** One branch of each pool whose quota waits for no tally any more and was not worked out since: a branch has moved, or its roll is empty. */
    public List<Long> overdue(long county, long cycle) {
        return overdue(county, cycle, true, List.of());
    }

    /** As {@link #overdue(long, long)}, among the pools of these township-tier organisations. */
    public List<Long> overdue(long county, long cycle, Collection<Long> townships) {
        return overdue(county, cycle, false, townships);
    }

    private List<Long> overdue(long county, long cycle, boolean all, Collection<Long> townships) {
        return database.query(handle -> handle.createQuery(OVERDUE).bind("county", county).bind("cycle", cycle).bind("all", all)
                .bindArray("townships", Long.class, townships.toArray()).bind("today", LocalDate.now(clock)).mapTo(Long.class).list());
    }

    /** Voids what was chosen among the tied. @return whether anything was */
    public boolean forgetChoice(long county, long cycle, long township) {
        return database.query(handle -> FORGET_CHOICE.stream().mapToInt(statement -> handle.createUpdate(statement)
                .bind("county", county).bind("cycle", cycle).bind("township", township).execute()).sum()) > 0;
    }

    /** What a pool's organisation is called; its number where the caller cannot see it. */
    public String name(long townshipId) {
        return database.query(handle -> handle.createQuery("select name from organisation where id = :id").bind("id", townshipId)
                .mapTo(String.class).findOne()).orElseGet(() -> Long.toString(townshipId));
    }

    /** Notes that the quota of a pool was applied. */
    public void applied(long county, long cycle, Pool pool, QuotaResult result) {
        database.execute(handle -> handle.createUpdate(APPLY)
                .bind("county", county).bind("path", pool.scopePath()).bind("cycle", cycle).bind("township", pool.townshipId())
                .bind("code", pool.townshipCode()).bind("members", result.members()).bind("slots", result.slots())
                .bind("tieSlots", result.slotsLeft() == 0 ? null : Integer.valueOf(result.slotsLeft()))
                .bind("now", OffsetDateTime.now(clock)).execute());
    }

    /**
     * Notes who chose among the tied, and why.
     *
     * @param seenVersion of the pool as whoever chose saw it
     * @throws Refusal STALE_VERSION where it was applied or decided since
     */
    public void decideTie(long county, long cycle, long township, int seenVersion, String by, String reason) {
        int decided = database.query(handle -> handle.createUpdate("""
                        update quota_application set tie_decided_by = :by, tie_reason = :reason, version = version + 1
                         where county_id = :county and cycle_id = :cycle and township_id = :township and version = :seen""")
                .bind("county", county).bind("cycle", cycle).bind("township", township).bind("seen", seenVersion).bind("by", by).bind("reason", reason)
                .execute());
        if (decided == 0) {
            throw Refusal.stale();
        }
    }

    public List<Standing> standings(long county, long cycle) {
        return database.query(handle -> handle.createQuery(STANDINGS).bind("county", county).bind("cycle", cycle).mapTo(Standing.class).list());
    }

    public List<Applied> applied(long county, long cycle) {
        return database.query(handle -> handle.createQuery("""
                        select township_code as organisation, members, slots from quota_application
                         where county_id = :county and cycle_id = :cycle order by township_code""")
                .bind("county", county).bind("cycle", cycle).mapTo(Applied.class).list());
    }
}
