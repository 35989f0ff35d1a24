package org.mingping.appraisal.web.ballot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.HolderNames;
import org.mingping.access.Role;
import org.mingping.appraisal.application.ballot.ReadingBallot;
import org.mingping.appraisal.application.ballot.VoidingBox;
import org.mingping.appraisal.persistence.ballot.VoidedBoxes;
import org.mingping.appraisal.web.BranchPage;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** The part of {@code branch.xhtml} where the township gives up a box that cannot be sealed, and where branch and members read that it did. */
@Named
@RequestScoped
public class VoidStep {

    @Inject
    private BranchPage branch;

    @Inject
    private VoidingBox voiding;

    @Inject
    private ReadingBallot reading;

    @Inject
    private HolderNames names;

    @Inject
    private Tell tell;

    private String reason;
    private List<Line> voided;

    /** One that was voided. @param cause what was wrong with it, in words */
    public record Line(VoidedBoxes.Voided box, String by, String cause) {
    }

    public String give() {
        VoidingBox.Voided done = voiding.give(branch.getId(), reason);
        tell.done("appraisal", done.next() == null ? "void.done.moot" : "void.done");
        return "/appraisal/branch.xhtml?faces-redirect=true&id=" + branch.getId();
    }

    public List<Line> getVoided() {
        if (voided == null) {
            voided = reading.voided(branch.getId()).stream().map(one -> new Line(one, names.name(one.by()), cause(one.cause()))).toList();
        }
        return voided;
    }

    private static String cause(String code) {
        return Words.say("appraisal", "void.cause." + code);
    }

    /** Whether whoever looks may give up the box that is open. */
    public boolean isMine() {
        return Caller.current().is(Role.TOWNSHIP_APPROVER);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
