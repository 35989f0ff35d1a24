package org.mingping.appraisal.web.ballot;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.CancellingCodes;
import org.mingping.appraisal.application.ballot.ClosingBallot;
import org.mingping.appraisal.application.ballot.ExtendingBallot;
import org.mingping.appraisal.application.ballot.GivingUpCaseBallot;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.ReadingCaseBallot;
import org.mingping.appraisal.application.ballot.VoidingBox;
import org.mingping.appraisal.persistence.ballot.CaseBallotRows;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code case-ballot.xhtml}: one ballot on a case for its office: numbers alone while it is open, codes, deadline and closing; afterwards what it came to. */
@Named
@ViewScoped
public class CaseBallotPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LOST = "lostCode";

    @Inject
    private ReadingCaseBallot reading;
    @Inject
    private ReadingBallot ballots;
    @Inject
    private CancellingCodes cancelling;
    @Inject
    private ClosingBallot closing;
    @Inject
    private ExtendingBallot extending;
    @Inject
    private GivingUpCaseBallot givingUp;
    @Inject
    private VoidingBox voiding;
    @Inject
    private Tell tell;

    private Long id;
    private LocalDateTime until;
    private String reason;
    private transient ReadingCaseBallot.View view;
    private transient ReadingBallot.Turnout turnout;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        getView();
    }

    /** After a refusal the page shows the ballot as it is by then; what was typed stays. */
    public void again() {
        if (FacesContext.getCurrentInstance().isValidationFailed()) {
            view = null;
            turnout = null;
        }
    }

    public ReadingCaseBallot.View getView() {
        if (view == null) {
            view = reading.view(id);
        }
        return view;
    }

    public CaseBallotRows.Row getBallot() {
        return getView().ballot();
    }

    /** Numbers alone. */
    public ReadingBallot.Turnout getTurnout() {
        if (turnout == null) {
            turnout = ballots.turnout(id);
        }
        return turnout;
    }

    /** Whether the caller looks after it: the branch's officer, not in their own case. */
    public boolean isMine() {
        return getBallot().isOpen() && Caller.current().is(Role.BRANCH_OFFICER);
    }

    /** Whether the caller types paper or gives more time. */
    public boolean isHelped() {
        return getBallot().isOpen() && (Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.TOWNSHIP_OFFICER));
    }

    public int getUnused() {
        return getTurnout().codesIssued() - getTurnout().codesUsed() - getTurnout().codesCancelled();
    }

    /** How many codes may still be issued. */
    public int getLeft() {
        return getBallot().representatives() - getTurnout().codesIssued() + getTurnout().codesCancelled();
    }

    public int getSheets() {
        return getTurnout().members() + getTurnout().codesUsed();
    }

    public int getPaperWaiting() {
        return getBallot().isOpen() ? ballots.paperWaiting(id) : 0;
    }

    /** What the sealed box came to, as numbers that agree; none where all came from paper. */
    public List<ReadingBallot.Reconciled> getReconciled() {
        return ballots.reconciliations(id);
    }

    /** Why the timer could not close it; empty where it could, or has not tried. */
    public String getNotClosed() {
        return ballots.notClosed(id).map(why -> why.sentence(Words.locale())).orElse("");
    }

    /** Why it was given up: the program's own reasons in the reader's language, people's as they wrote them. */
    public String getGivenUp() {
        String why = getBallot().reason();
        return "CASE_WENT_ON".equals(why) || "CASE_MOVED".equals(why) ? Words.say("appraisal", "caseBallot.reason." + why) : why;
    }

    public String cancelOne() {
        cancelling.one(id, FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(LOST));
        return done("online.done.cancelled", 1);
    }

    public String cancelUnused() {
        return done("online.done.cancelled", cancelling.unused(id));
    }

    public String extend() {
        OffsetDateTime later = getUntil().atZone(ClockProducer.BEIJING).toOffsetDateTime();
        extending.extend(id, later);
        return done("deadline.done", later);
    }

    public String close() {
        ClosingBallot.Closed closed = closing.close(id);
        return done("online.done.closed", closed.members(), closed.representatives(), closed.paperSheets());
    }

    public String giveUp() {
        givingUp.giveUp(id, reason);
        return done("caseBallot.givenUp.done");
    }

    /** Whether the caller may throw typed paper away, to be counted again. */
    public boolean isDiscarded() {
        return isHelped() && Caller.current().is(Role.TOWNSHIP_OFFICER) && (getView().typed() > 0 || getPaperWaiting() > 0);
    }

    /** Whether the caller may decide for the superior on a box that cannot be opened. */
    public boolean isApproved() {
        return getBallot().isOpen() && Caller.current().is(Role.TOWNSHIP_APPROVER);
    }

    public String voidBox() {
        voiding.give(id, reason);
        return done("void.done");
    }

    private String done(String key, Object... values) {
        tell.done("appraisal", key, values);
        return BallotPages.CASE + "?faces-redirect=true&id=" + id;
    }

    /** In Beijing; proposed later than the one that stands. */
    public LocalDateTime getUntil() {
        if (until == null) {
            until = extending.proposed(id).atZoneSameInstant(ClockProducer.BEIJING).toLocalDateTime();
        }
        return until;
    }

    public void setUntil(LocalDateTime until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
