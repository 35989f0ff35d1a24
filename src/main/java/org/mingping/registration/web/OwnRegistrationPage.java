package org.mingping.registration.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.registration.application.ReadingRegistrations;
import org.mingping.registration.application.SubmittingRegistration;
import org.mingping.registration.application.WritingRegistration;
import org.mingping.registration.model.RegistrationStanding;
import org.mingping.registration.model.RegistrationState;
import org.mingping.registration.persistence.RegistrationLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Today;

/** {@code mine.xhtml}: a member registers, mostly on a phone. What is typed is kept before it is handed in, so that a refusal costs nothing. */
@Named
@ViewScoped
public class OwnRegistrationPage implements Serializable {

    private static final long serialVersionUID = 1L;

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

    private List<RegistrationLists.Line> earlier = List.of();
    private ReadingRegistrations.Whole whole;
    private RegistrationDraft draft;
    private List<String> unsent = List.of();

    public void load() {
        List<RegistrationLists.Line> own = reading.own();
        if (!own.isEmpty()) {
            whole = reading.one(own.get(0).id());
            draft = RegistrationDraft.of(whole);
            earlier = own.subList(1, own.size()).stream().toList();
        }
    }

    public String save() {
        keep();
        tell.done("registration", "mine.kept");
        return RegistrationPages.MINE + "?faces-redirect=true";
    }

    public String submit() {
        keep();
        act(() -> submitting.submit(id(), whole.line().version()));
        tell.done("registration", "mine.submitted");
        return RegistrationPages.MINE + "?faces-redirect=true";
    }

    /** Kept as it is, and seen as it was kept: whatever is refused afterwards, it is there. */
    private void keep() {
        act(() -> writing.save(id(), whole.line().version(), draft.form(), draft.getAsked()));
        whole = reading.one(id());
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
        return getStanding() == RegistrationStanding.RETURNED && whole.decision() == null ? "RECONSIDERED" : getStanding().name();
    }

    /** Whether what follows is still said: a campaign that is closed asks for nothing any more, and what was decided stays. */
    public boolean isAsked() {
        return whole.line().running() || whole.line().state() == RegistrationState.VERIFIED || whole.line().state() == RegistrationState.DECLINED;
    }
}
