package org.mingping.appraisal.application.ballot;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.appraisal.model.ballot.Tally;
import org.mingping.appraisal.persistence.ballot.BallotBox;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.OverdueBoxes;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** What may be known of a ballot: how many have voted, while it is open; receipts and totals, once it is sealed. */
@Stateless
public class ReadingBallot {

    @Inject
    private Boxes boxes;

    @Inject
    private BallotBox box;

    @Inject
    private OverdueBoxes overdue;

    /**
     * How many have voted; numbers alone.
     *
     * @param closesAt the deadline, null where none was set
     * @param ended    whether the vote is over for good
     */
    public record Turnout(boolean sealed, int members, int codesIssued, int codesUsed, int codesCancelled, OffsetDateTime closesAt, boolean ended) {
    }

    @UseCase(value = "appraisal.read-turnout", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Turnout turnout(long branchAppraisalId) {
        Boxes.Box open = boxes.latest(branchAppraisalId).orElseThrow(Refusal::notFound);
        Boxes.Counts counts = boxes.counts(open);
        return new Turnout(open.isSealed(), counts.members(), counts.codesIssued(), counts.codesUsed(), counts.codesCancelled(), open.closesAt(), open.isOver());
    }

    /** Why the timer could not close it when its deadline was over; empty where it could, or has not tried. */
    @UseCase(value = "appraisal.read-turnout", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<Refusal> notClosed(long branchAppraisalId) {
        return boxes.latest(branchAppraisalId).flatMap(open -> overdue.reason(open.name()));
    }

    /**
     * What a sealed box came to: sheets and receipts agreed, or it would not be sealed.
     *
     * @param members         who voted on a screen
     * @param representatives who voted with a code
     * @param paper           sheets counted beside the box
     */
    public record Reconciled(int members, int representatives, int paper, int codesIssued, int codesUsed, int codesCancelled, OffsetDateTime sealedAt, String resultHash) {

        public int sheets() {
            return members + representatives;
        }
    }

    /** Empty where the box is open, or was put away with nothing in it. */
    @UseCase(value = "appraisal.read-reconciliation", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<Reconciled> reconciliation(long branchAppraisalId) {
        return boxes.latest(branchAppraisalId).filter(found -> found.resultHash() != null).map(found -> {
            Boxes.Counts counts = boxes.counts(found);
            int paper = found.membersVoted() + found.representativesVoted() - counts.members() - counts.codesUsed();
            return new Reconciled(counts.members(), counts.codesUsed(), paper, counts.codesIssued(), counts.codesUsed(), counts.codesCancelled(),
                    found.sealedAt(), found.resultHash());
        });
    }

    /** Sorted. @throws Refusal {@code BALLOT_OPEN} before the box is sealed */
    @UseCase(value = "appraisal.read-receipts", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<String> receipts(long branchAppraisalId, int page, int size) {
        return Page.of(box.receipts(sealed(branchAppraisalId)), page, size);
    }

    /** A line for each member and group. @throws Refusal {@code BALLOT_OPEN} before the box is sealed */
    @UseCase(value = "appraisal.read-tallies", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Tally> tallies(long branchAppraisalId, int page, int size) {
        return Page.of(box.tallies(sealed(branchAppraisalId)), page, size);
    }

    private Boxes.Box sealed(long branchAppraisalId) {
        Boxes.Box found = boxes.latest(branchAppraisalId).orElseThrow(Refusal::notFound);
        if (!found.isSealed()) {
            throw Refusal.conflict("BALLOT_OPEN").under("§1.5");
        }
        return found;
    }
}
