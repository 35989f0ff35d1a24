package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.OpeningVoteAgain;
import org.mingping.appraisal.application.ballot.CancellingCodes;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.ExtendingBallot;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingSheet;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.web.BranchPage;
import org.mingping.shared.Refusal;
import org.mingping.shared.RefusalKind;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** The part of {@code branch.xhtml} that is about voting online: turnout, codes and closing for officers, the way to their sheet for members. */
@Named
@RequestScoped
public class BallotStep {

    private static final String AGAIN = "/appraisal/branch.xhtml?faces-redirect=true&id=";
    private static final String LOST = "lostCode";

    @Inject
    private BranchPage branch;

    @Inject
    private ReadingBallot reading;

    @Inject
    private ReadingSheet sheets;

    @Inject
    private CancellingCodes cancelling;

    @Inject
    private ClosingBallot closing;

    @Inject
    private ExtendingBallot extending;

    @Inject
    private OpeningVoteAgain again;

    @Inject
    private DeadlineField deadline;

    @Inject
    private Tell tell;

    @Inject
    private Clock clock;

    private ReadingBallot.Turnout turnout;
    private ReadingSheet.Sheet own;
    private boolean ownRead;
    private boolean turnoutRead;
    private List<ReadingBallot.Reconciled> reconciled;

    /** Numbers alone; null where there is no open box to look at. */
    public ReadingBallot.Turnout getTurnout() {
        if (!turnoutRead && mayBeOpen() && !Caller.current().isConfinedToOwn()) {
            turnoutRead = true;
            turnout = known(() -> reading.turnout(branch.getId()));
            turnout = turnout == null || turnout.sealed() && !isAnswering() ? null : turnout;
        }
        return turnout;
    }

    /** Whether a form of this part may have been sent while somebody else sealed the box: it is still there to be refused. */
    private boolean isAnswering() {
        return FacesContext.getCurrentInstance().isPostback() && branch.getHead().getPhase() == Phase.BALLOT;
    }

    /** What the sealed boxes came to, the first vote's first; nothing where there was none. */
    public List<ReadingBallot.Reconciled> getReconciled() {
        if (reconciled == null) {
            reconciled = Caller.current().isConfinedToOwn() ? List.of() : reading.reconciliations(branch.getId());
        }
        return reconciled;
    }

    /** A member's own sheet; null for whoever has none. */
    public ReadingSheet.Sheet getOwn() {
        if (!ownRead && mayBeOpen() && Caller.current().isConfinedToOwn()) {
            ownRead = true;
            own = known(() -> sheets.own(branch.getId()));
        }
        return own;
    }

    /** Whether the branch votes again on screens (§1.6), as far as whoever looks may know. */
    public boolean isAgain() {
        return getTurnout() != null && getTurnout().again() || getOwn() != null && getOwn().again() && !getOwn().sealed();
    }

    /** How many paper sheets two people have typed alike, that wait for the closing. */
    public int getPaperWaiting() {
        return reading.paperWaiting(branch.getId());
    }

    /** Opens a vote again on those whom the votes gave no grade. */
    public String openAgain() {
        return done("again.done", again.open(branch.getId(), branch.getHead().getVersion(), deadline.getUntil()));
    }

    private boolean mayBeOpen() {
        return branch.getHead().getPhase() == Phase.BALLOT || branch.getHead().getPhase() == Phase.COMMITTEE_REVIEW;
    }

    /** Who is not on a roll, or whose branch votes on paper, simply has nothing here. */
    private static <T> T known(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal none) {
            if (none.kind() == RefusalKind.NOT_FOUND || none.kind() == RefusalKind.FORBIDDEN) {
                return null;
            }
            throw none;
        }
    }

    public OffsetDateTime getNow() {
        return OffsetDateTime.now(clock);
    }

    public int getUnused() {
        return getTurnout().codesIssued() - getTurnout().codesUsed() - getTurnout().codesCancelled();
    }

    /** How many codes may still be issued. */
    public int getLeft() {
        return branch.getHead().getMassRepresentatives() - getTurnout().codesIssued() + getTurnout().codesCancelled();
    }

    public int getSheets() {
        return getTurnout().members() + getTurnout().codesUsed();
    }

    public long getEntitled() {
        return getTurnout().voters() + branch.getHead().getMassRepresentatives();
    }

    /** Codes handed out and good for a vote, or used for one. */
    public int getStanding() {
        return getTurnout().codesIssued() - getTurnout().codesCancelled();
    }

    /** Read from the request itself: a field of Faces would keep the code in the view. */
    public String cancelOne() {
        cancelling.one(branch.getId(), FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(LOST));
        return done("online.done.cancelled", 1);
    }

    public String cancelUnused() {
        return done("online.done.cancelled", cancelling.unused(branch.getId()));
    }

    /** Whether the deadline is over and the box still waits to be closed. */
    public boolean isDue() {
        OffsetDateTime until = getTurnout().closesAt();
        return until != null && !getNow().isBefore(until);
    }

    /** Why the timer could not close it; empty where it could, or has not tried. */
    public String getNotClosed() {
        return reading.notClosed(branch.getId()).map(why -> why.sentence(Words.locale())).orElse("");
    }

    public String extend() {
        extending.extend(branch.getId(), deadline.getUntil());
        return done("deadline.done", deadline.getUntil());
    }

    public String close() {
        ClosingBallot.Closed closed = closing.close(branch.getId());
        return done("online.done.closed", closed.members(), closed.representatives(), closed.paperSheets());
    }

    private String done(String key, Object... values) {
        tell.done("appraisal", key, values);
        return AGAIN + branch.getId();
    }
}
