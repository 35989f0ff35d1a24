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
import org.mingping.appraisal.persistence.ballot.BallotRoll;
import org.mingping.appraisal.persistence.ballot.Boxes;
import org.mingping.appraisal.persistence.ballot.OverdueBoxes;
import org.mingping.appraisal.persistence.ballot.PaperBesideBox;
import org.mingping.appraisal.persistence.ballot.VoidedBoxes;
import org.mingping.shared.Page;
import org.mingping.shared.Refusal;

/** What may be known of a ballot: how many have voted, while it is open; receipts and totals, once it is sealed. Nobody reads numbers of the ballot on their own case ({@code OWN_CASE}). */
@Stateless
public class ReadingBallot {

    @Inject
    private Boxes boxes;

    @Inject
    private BallotBox box;

    @Inject
    private OverdueBoxes overdue;

    @Inject
    private PaperBesideBox paper;

    @Inject
    private VoidedBoxes voided;

    @Inject
    private BallotRoll rolls;

    @Inject
    private CaseBallotSubjects cases;

    /**
     * How many have voted; numbers alone.
     *
     * @param round    which of the branch's boxes, from 1
     * @param again    whether it votes again, on those alone whom the votes gave no grade
     * @param voters   members who have somebody to mark
     * @param closesAt the deadline, null where none was set
     * @param ended    whether the vote is over for good
     */
    public record Turnout(int round, boolean again, boolean sealed, int voters, int members, int codesIssued, int codesUsed, int codesCancelled, OffsetDateTime closesAt,
                          boolean ended) {
    }

    @UseCase(value = "appraisal.read-turnout", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Turnout turnout(long branchAppraisalId) {
        cases.requireOthers(branchAppraisalId);
        Boxes.Box open = boxes.latest(branchAppraisalId).orElseThrow(Refusal::notFound);
        Boxes.Counts counts = boxes.counts(open);
        return new Turnout(open.round(), open.isAgain(), open.isSealed(), rolls.of(open).voters(), counts.members(), counts.codesIssued(), counts.codesUsed(), counts.codesCancelled(),
                open.closesAt(), open.isOver());
    }

    /** Where a ballot is held. @param ofCase whether it is about one case and no branch's appraisal */
    public record Place(String branch, boolean ofCase) {
    }

    /** @throws Refusal {@code NOT_FOUND} where the caller sees no such ballot, or it never opened */
    @UseCase(value = "appraisal.read-receipts", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Place place(long ballot) {
        Boxes.Box box = boxes.latest(ballot).orElseThrow(Refusal::notFound);
        return new Place(box.branchName(), box.occasion() != null);
    }

    /** Why the timer could not close it when its deadline was over; empty where it could, or has not tried. */
    @UseCase(value = "appraisal.read-turnout", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<Refusal> notClosed(long branchAppraisalId) {
        cases.requireOthers(branchAppraisalId);
        return boxes.latest(branchAppraisalId).flatMap(open -> overdue.reason(open.name()));
    }

    /** How many paper sheets two people have typed alike for the vote that is open: they are counted when it is closed. */
    @UseCase(value = "appraisal.read-turnout", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public int paperWaiting(long branchAppraisalId) {
        cases.requireOthers(branchAppraisalId);
        return boxes.latest(branchAppraisalId).filter(open -> !open.isSealed()).flatMap(paper::counted).map(PaperBesideBox.Counted::sheetsReturned).orElse(0);
    }

    /**
     * What a sealed box came to: sheets and receipts agreed, or it would not be sealed.
     *
     * @param round           1 for the branch's ballot, more where it voted again
     * @param members         who voted on a screen
     * @param representatives who voted with a code
     * @param paper           sheets counted beside the box
     */
    public record Reconciled(int round, int members, int representatives, int paper, int codesIssued, int codesUsed, int codesCancelled, OffsetDateTime sealedAt,
                             String sealedBy, String resultHash) {

        public int sheets() {
            return members + representatives;
        }
    }

    /** Of the latest vote that is sealed; empty where none is, or it was put away with nothing in it. */
    @UseCase(value = "appraisal.read-reconciliation", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Optional<Reconciled> reconciliation(long branchAppraisalId) {
        List<Reconciled> all = reconciliations(branchAppraisalId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Of every vote that is sealed and had something in its box, the first one first. */
    @UseCase(value = "appraisal.read-reconciliation", writes = false,
            roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Reconciled> reconciliations(long branchAppraisalId) {
        cases.requireOthers(branchAppraisalId);
        return boxes.all(branchAppraisalId).stream().filter(found -> found.resultHash() != null).map(found -> {
            Boxes.Counts counts = boxes.counts(found);
            int paper = found.membersVoted() + found.representativesVoted() - counts.members() - counts.codesUsed();
            return new Reconciled(found.round(), counts.members(), counts.codesUsed(), paper, counts.codesIssued(), counts.codesUsed(), counts.codesCancelled(),
                    found.sealedAt(), found.sealedBy(), found.resultHash());
        }).toList();
    }

    /** The branch's boxes that were given up, with nothing counted: whoever voted into one may know why. */
    @UseCase(value = "appraisal.read-voided", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<VoidedBoxes.Voided> voided(long branchAppraisalId) {
        return voided.of(branchAppraisalId);
    }

    /** Which of the branch's votes are sealed, the first one first. */
    @UseCase(value = "appraisal.read-receipts", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public List<Integer> sealedRounds(long branchAppraisalId) {
        return boxes.all(branchAppraisalId).stream().filter(Boxes.Box::isSealed).map(Boxes.Box::round).toList();
    }

    /** Of the latest vote that is sealed. @throws Refusal {@code BALLOT_OPEN} before one is */
    @UseCase(value = "appraisal.read-receipts", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<String> receipts(long branchAppraisalId, int page, int size) {
        return receipts(branchAppraisalId, null, page, size);
    }

    /** Sorted. @param round of which vote, null for the latest that is sealed @throws Refusal {@code BALLOT_OPEN} before it is sealed */
    @UseCase(value = "appraisal.read-receipts", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<String> receipts(long branchAppraisalId, Integer round, int page, int size) {
        return Page.of(box.receipts(sealed(branchAppraisalId, round)), page, size);
    }

    /** Of the latest vote that is sealed. @throws Refusal {@code BALLOT_OPEN} before one is */
    @UseCase(value = "appraisal.read-tallies", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Tally> tallies(long branchAppraisalId, int page, int size) {
        return tallies(branchAppraisalId, null, page, size);
    }

    /** A line for each member and group. @param round as of {@link #receipts(long, Integer, int, int)} @throws Refusal {@code BALLOT_OPEN} before it is sealed */
    @UseCase(value = "appraisal.read-tallies", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Page<Tally> tallies(long branchAppraisalId, Integer round, int page, int size) {
        return Page.of(box.tallies(sealed(branchAppraisalId, round)), page, size);
    }

    private Boxes.Box sealed(long branchAppraisalId, Integer round) {
        cases.requireOthers(branchAppraisalId);
        List<Boxes.Box> asked = boxes.all(branchAppraisalId).stream().filter(one -> round == null || one.round() == round).toList();
        if (asked.isEmpty()) {
            throw Refusal.notFound();
        }
        // A box that was voided is shown to who asks for it, and stands in for no count.
        return asked.stream().filter(one -> one.isSealed() && (round != null || !one.isVoided())).reduce((earlier, later) -> later).orElseThrow(() -> Refusal.conflict("BALLOT_OPEN").under("§1.5"));
    }
}
