package org.mingping.registration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.DeclaredWill;
import org.mingping.registration.model.RegistrationAction;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.registration.persistence.RegistrationPapers;
import org.mingping.registration.persistence.RegistrationSteps;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.FieldFaults;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;
import org.mingping.shared.web.Words;

/**
 * {@code mine.xhtml}: a member registers, mostly on a phone. What is typed is kept before it is handed in, so that a refusal costs nothing; but half a form takes the place of nothing that is being
 * written down from paper.
 */
@Named
@ViewScoped
public class OwnRegistrationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "own";

    /** By what a form comes back to the member. */
    private static final Set<RegistrationAction> BACK = EnumSet.of(RegistrationAction.RETURNED, RegistrationAction.TALKED, RegistrationAction.RESUMED);

    @Inject
    private ReadingRegistrations reading;
    @Inject
    private WritingRegistration writing;
    @Inject
    private SubmittingRegistration submitting;
    @Inject
    private Tell tell;
    @Inject
    private Today today;
    @Inject
    private FieldFaults faults;

    private List<RegistrationLists.Line> earlier = List.of();
    private ReadingRegistrations.Whole whole;
    private RegistrationDraft draft;
    private List<String> unsent = List.of();

    public void load() {
        List<RegistrationLists.Line> own = reading.own();
        if (!own.isEmpty()) {
            whole = reading.one(own.get(0).id());
            draft = RegistrationDraft.own(whole);
            earlier = own.subList(1, own.size()).stream().toList();
        }
    }

    public String save() {
        if (!isKept()) {
            return null;
        }
        tell.done("registration", "mine.kept");
        return RegistrationPages.MINE + "?faces-redirect=true";
    }

    public String submit() {
        if (isTyped() && !isWhole() || !isKept() || !isWhole()) {
            return null;
        }
        act(() -> submitting.submit(id(), whole.line().version()));
        tell.done("registration", draft.getWill() == DeclaredWill.LEAVE ? "mine.submitted.leave" : "mine.submitted");
        return RegistrationPages.MINE + "?faces-redirect=true";
    }

    private boolean isWhole() {
        return faults.tell(RegistrationFaults.ofParts(FORM, draft, Words.locale()));
    }

    /** Kept as it is, and seen as it was kept: whatever is refused afterwards, it is there. Not kept where a correction cannot be asked for, which is said at its field. */
    private boolean isKept() {
        if (!faults.tell(RegistrationFaults.ofCorrections(FORM, draft, today.day(), Words.locale()))) {
            return false;
        }
        act(() -> writing.save(id(), whole.line().version(), draft.form(), draft.getAsked()));
        whole = reading.one(id());
        return true;
    }

    /** Where it has changed since it was seen, it is shown as it is now, with what was typed: in the form while it is the member's turn, otherwise to be copied. */
    private void act(RegistrationView.Deed deed) {
        unsent = List.of();
        try {
            deed.act();
        } catch (Refusal refused) {
            if (!refused.code().equals("STALE_VERSION")) {
                throw refused;
            }
            whole = reading.one(id());
            unsent = isWritable() ? List.of() : draft.texts();
            throw Refusal.conflict("REGISTRATION_CHANGED");
        }
    }

    private long id() {
        return whole.line().id();
    }

    public ReadingRegistrations.Whole getWhole() {
        return whole;
    }

    /** What was typed in a form that is no longer there. */
    public List<String> getUnsent() {
        return unsent;
    }

    public RegistrationDraft getDraft() {
        return draft;
    }

    public List<RegistrationLists.Line> getEarlier() {
        return earlier;
    }

    public RegistrationStanding getStanding() {
        return whole.line().standing(today.day());
    }

    public RegistrationStanding standing(RegistrationLists.Line line) {
        return line.standing(today.day());
    }

    /** Whether an officer is writing it down from paper: it is not shown as the member's own words. */
    public boolean isTyped() {
        return isWritable() && whole.typed();
    }

    /** Scans of what they signed: none that was withdrawn, which may be another's. */
    public List<RegistrationPapers.Line> getPapers() {
        return whole.papers().stream().filter(RegistrationPapers.Line::counts).toList();
    }

    /** Whether it is the member's turn. */
    public boolean isWritable() {
        return whole.line().isWritable();
    }

    /** Whether it may be handed in: after the last day only kept. */
    public boolean isInTime() {
        return isWritable() && getStanding() != RegistrationStanding.MISSING;
    }

    /** What is said of where it stands: whoever reconsiders after the talk was told nothing to mend. */
    public String getAdvice() {
        boolean resumed = getStanding() == RegistrationStanding.RETURNED && whole.steps().stream().map(RegistrationSteps.Line::action).filter(BACK::contains).reduce((before, after) -> after).filter(RegistrationAction.RESUMED::equals).isPresent();
        if (getStanding() == RegistrationStanding.RETURNED && whole.isTakenBack()) {
            return "TAKEN_BACK";
        }
        return resumed ? "RESUMED" : getStanding() == RegistrationStanding.RETURNED && whole.decision() == null ? "RECONSIDERED" : getStanding().name();
    }

    /** Whether what follows is still said: a campaign that is closed asks for nothing any more, and what was decided stays. */
    public boolean isAsked() {
        return whole.line().running() || whole.line().state() == RegistrationState.VERIFIED || whole.line().state() == RegistrationState.DECLINED;
    }
}
