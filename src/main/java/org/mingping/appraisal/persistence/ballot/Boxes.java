package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** Boxes: opened, looked up, sealed. */
@ApplicationScoped
public class Boxes {

    private static final String BOX = """
            select b.county_id, b.branch_appraisal_id, b.round, b.scope_path, b.public_key, b.key_proof, b.opened_at, b.closes_at, b.ended_at, b.sealed_at, b.sealed_by,
                   b.members_voted, b.representatives_voted, b.result_hash, b.few_allowed_by, b.again, b.voided_by, coalesce(a.branch_name, k.branch_name) as branch_name,
                   coalesce(a.organisation_id, k.organisation_id) as organisation_id, k.occasion, k.member_name as about
              from ballot_box b
              left join branch_appraisal a on a.county_id = b.county_id and a.id = b.branch_appraisal_id
              left join case_ballot k on k.county_id = b.county_id and k.id = b.branch_appraisal_id
             where b.county_id = :county""";

    private static final String SEAL = """
            update ballot_box set sealed_at = :now, sealed_by = :by, members_voted = :members, representatives_voted = :representatives
             where county_id = :county and branch_appraisal_id = :branch and round = :round and sealed_at is null""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /**
     * A box as it stands.
     *
     * @param branchAppraisalId which ballot's it is: of a branch's appraisal, or of a case (decision 0019)
     * @param again             whether it is about those alone whom the votes gave no grade
     * @param voidedBy          who voided it, null for all others
     * @param occasion          for what a case's ballot is held, null in an appraisal
     * @param about             the member whose case it is, null in an appraisal
     */
    public record Box(long countyId, long branchAppraisalId, int round, String scopePath, byte[] publicKey, byte[] keyProof, OffsetDateTime openedAt,
                      OffsetDateTime closesAt, OffsetDateTime endedAt, OffsetDateTime sealedAt, String sealedBy, Integer membersVoted, Integer representativesVoted,
                      String resultHash, String fewAllowedBy, boolean again, String voidedBy, String branchName, long organisationId,
                      CaseOccasion occasion, String about) {

        public BoxName name() {
            return new BoxName(countyId, branchAppraisalId, round);
        }

        public boolean isSealed() {
            return sealedAt != null;
        }

        /** Whether nobody votes any more, for good: sealed, or on the way there. */
        public boolean isOver() {
            return endedAt != null || isSealed();
        }

        /** Whether its deadline is over: nobody votes unless it is extended. */
        public boolean isDue(OffsetDateTime now) {
            return closesAt != null && !now.isBefore(closesAt);
        }

        /** Whether the branch votes again on some of its members (§1.6). */
        public boolean isAgain() {
            return again;
        }

        /** Whether nothing of it was counted: it could not be sealed, or was about nobody any more. */
        public boolean isVoided() {
            return voidedBy != null;
        }
    }

    /** @param path where the ballot lies @param again as of {@link Box} @param closesAt the deadline */
    public void open(BoxName box, String path, boolean again, byte[] publicKey, byte[] keyProof, OffsetDateTime closesAt) {
        database.execute(handle -> handle.createUpdate("""
                        insert into ballot_box (county_id, scope_path, branch_appraisal_id, round, again, public_key, key_proof, opened_at, closes_at)
                        values (:county, :path, :branch, :round, :again, :key, :proof, :now, :until)""")
                .bind("county", box.county()).bind("path", path).bind("branch", box.branchAppraisal()).bind("round", box.round()).bind("again", again)
                .bind("key", publicKey).bind("proof", keyProof).bind("now", OffsetDateTime.now(clock)).bind("until", closesAt).execute());
    }

    /** The box of the branch's latest vote; empty where none was opened, or the caller sees none. */
    public Optional<Box> latest(long branchAppraisal) {
        return database.query(handle -> handle.createQuery(BOX + " and b.branch_appraisal_id = :branch order by b.round desc limit 1").bind("county", county.id()).bind("branch", branchAppraisal).mapTo(Box.class).findOne());
    }

    /** The boxes of all the branch's votes, the first one first. */
    public List<Box> all(long branchAppraisal) {
        return database.query(handle -> handle.createQuery(BOX + " and b.branch_appraisal_id = :branch order by b.round").bind("county", county.id())
                .bind("branch", branchAppraisal).mapTo(Box.class).list());
    }

    /** Puts down whom a vote again is about. */
    public void putOnSheet(Box box, List<Long> memberAppraisals) {
        database.execute(handle -> handle.createUpdate("""
                        insert into ballot_member (county_id, scope_path, branch_appraisal_id, round, member_appraisal_id)
                        select :county, :path, :branch, :round, m from unnest(:members) m""")
                .bind("county", box.countyId()).bind("path", box.scopePath()).bind("branch", box.branchAppraisalId()).bind("round", box.round())
                .bindArray("members", Long.class, memberAppraisals.toArray()).execute());
    }

    /** Those of these branches that are not sealed, by branch appraisal. */
    public List<Box> open(Collection<Long> branchAppraisals) {
        return database.query(handle -> handle.createQuery(BOX + " and b.branch_appraisal_id = any(:branches) and b.sealed_at is null order by b.branch_appraisal_id")
                .bind("county", county.id()).bindArray("branches", Long.class, branchAppraisals.toArray()).mapTo(Box.class).list());
    }

    /** Who has voted so far, as numbers only. */
    public record Counts(int members, int codesIssued, int codesUsed, int codesCancelled) {

        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /** @throws org.mingping.shared.Refusal NOT_FOUND where the caller does not see the box */
    public Counts counts(Box box) {
        return database.query(handle -> handle.createQuery("select members, codes_issued, codes_used, codes_cancelled from ballot_counts(:branch, :round)")
                .bind("branch", box.branchAppraisalId()).bind("round", box.round()).mapTo(Counts.class).findOne()).orElseThrow(Refusal::notFound);
    }

    /** Codes go in under their hashes alone, in the order of these: shuffled before. */
    public void issue(Box box, List<byte[]> hashes) {
        database.execute(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into mass_code (county_id, scope_path, branch_appraisal_id, round, code_hash, state)
                    values (:county, :path, :branch, :round, :hash, 'ISSUED')""");
            hashes.forEach(hash -> batch.bind("county", box.countyId()).bind("path", box.scopePath()).bind("branch", box.branchAppraisalId())
                    .bind("round", box.round()).bind("hash", hash).add());
            batch.execute();
        });
    }

    /** @param hash of one code, or null for all that nobody has used @return how many */
    public int cancel(Box box, byte[] hash) {
        return database.query(handle -> handle.createQuery("select cancel_mass_codes(:branch, :round, cast(:hash as bytea))").bind("branch", box.branchAppraisalId())
                .bind("round", box.round()).bind("hash", hash).mapTo(Integer.class).one());
    }

    /** Waits until every voter who entered has finished, and lets nobody else in. */
    public void enterAlone(long branchAppraisal) {
        database.alone(lock(branchAppraisal));
    }

    /**
     * Refuses what belongs to a vote while the branch holds none ({@code WRONG_PHASE}): it is in its ballot, or votes again during the committee's review (§1.6).
     * Whether that vote is over is the box's to say.
     */
    public void requireVote(BranchAppraisal branch) {
        if (branch.getPhase() != Phase.COMMITTEE_REVIEW || latest(branch.getId()).filter(box -> box.isAgain() && !box.isSealed()).isEmpty()) {
            branch.requirePhase(Phase.BALLOT);
        }
    }

    /**
     * The box into which the branch votes, its deadline over or not.
     *
     * @throws Refusal {@code BALLOT_CLOSED} where the vote is over for good, see {@link Box#isOver}
     */
    public Box requireOpen(long ballot) {
        return requireOpen(ballot, "BALLOT_CLOSED");
    }

    /** As {@link #requireOpen(long)}, refusing with a code that says what is not possible any more. */
    public Box requireOpen(long ballot, String code) {
        return latest(ballot).filter(box -> !box.isOver()).orElseThrow(() -> Refusal.conflict(code).under("§1.5"));
    }

    /**
     * The box of the branch's vote, which may be over for good and wait for its sealing.
     *
     * @throws Refusal {@code BALLOT_CLOSED} where it is sealed
     */
    public Box requireUnsealed(long ballot) {
        return latest(ballot).filter(box -> !box.isSealed()).orElseThrow(() -> Refusal.conflict("BALLOT_CLOSED").under("§1.5"));
    }

    /** Nobody else may be in the box. */
    public void extend(BoxName box, OffsetDateTime until) {
        database.execute(handle -> handle.createUpdate("""
                        update ballot_box set closes_at = :until
                         where county_id = :county and branch_appraisal_id = :branch and round = :round and ended_at is null and sealed_at is null""")
                .bind("until", until).bind("county", box.county()).bind("branch", box.branchAppraisal()).bind("round", box.round()).execute());
    }

    /** Nobody votes any more, whatever becomes of the sealing: kept although the transaction around it fails. Nobody else may be in the box. */
    public void end(BoxName box, Scope scope) {
        database.apart(scope, handle -> handle.createUpdate("""
                        update ballot_box set ended_at = :now
                         where county_id = :county and branch_appraisal_id = :branch and round = :round and ended_at is null""")
                .bind("now", OffsetDateTime.now(clock)).bind("county", box.county()).bind("branch", box.branchAppraisal()).bind("round", box.round()).execute());
    }

    /** @return false where it was sealed before */
    public boolean seal(BoxName box, String by, int members, int representatives) {
        return database.query(handle -> handle.createUpdate(SEAL).bind("county", box.county()).bind("branch", box.branchAppraisal()).bind("round", box.round())
                .bind("now", OffsetDateTime.now(clock)).bind("by", by).bind("members", members).bind("representatives", representatives)
                .execute()) == 1;
    }

    /** Notes who lets a box be sealed whose numbers may give somebody away, and why. */
    public void allowFew(BoxName box, String by, String reason) {
        database.execute(handle -> handle.createUpdate("""
                        update ballot_box set few_allowed_by = :by, few_reason = :reason
                         where county_id = :county and branch_appraisal_id = :branch and round = :round""")
                .bind("by", by).bind("reason", reason).bind("county", box.county()).bind("branch", box.branchAppraisal()).bind("round", box.round()).execute());
    }

    /** Notes what the box came to. */
    public void note(BoxName box, String resultHash) {
        database.execute(handle -> handle.createUpdate("""
                        update ballot_box set result_hash = :hash where county_id = :county and branch_appraisal_id = :branch and round = :round""")
                .bind("hash", resultHash).bind("county", box.county()).bind("branch", box.branchAppraisal()).bind("round", box.round()).execute());
    }

    /** Those of these boxes that are sealed. */
    public List<BoxName> sealedAmong(List<BoxName> boxes) {
        return database.query(handle -> handle.createQuery("""
                        select b.county_id as county, b.branch_appraisal_id as branch_appraisal, b.round
                          from ballot_box b join unnest(:counties, :branches, :rounds) as k (county, branch, round)
                            on k.county = b.county_id and k.branch = b.branch_appraisal_id and k.round = b.round
                         where b.sealed_at is not null""")
                .bindArray("counties", Long.class, boxes.stream().map(box -> (Object) box.county()).toArray())
                .bindArray("branches", Long.class, boxes.stream().map(box -> (Object) box.branchAppraisal()).toArray())
                .bindArray("rounds", Integer.class, boxes.stream().map(box -> (Object) box.round()).toArray())
                .mapTo(BoxName.class).list());
    }

    private static String lock(long branchAppraisal) {
        return "ballot-box " + branchAppraisal;
    }
}
