package org.mingping.dues.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.dues.application.DecidingRelief;
import org.mingping.dues.application.ReadingReliefs;
import org.mingping.dues.model.ReliefState;
import org.mingping.dues.persistence.Reliefs;
import org.mingping.shared.Page;
import org.mingping.shared.web.Tell;

/** {@code reliefs.xhtml}: reductions and exemptions; the next higher committee decides them here. */
@Named
@ViewScoped
public class ReliefsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private ReadingReliefs reading;
    @Inject
    private DecidingRelief deciding;
    @Inject
    private Tell tell;

    private ReliefState state;
    private int page;
    private Long id;
    private String text;
    private transient Page<Reliefs.Line> found;
    private transient Reliefs.Line chosen;
    private int seenVersion;

    public void load() {
        page = Math.max(page, 0);
        found = reading.page(state, page, SIZE);
        chosen = id == null ? null : reading.get(id);
        seenVersion = chosen == null ? 0 : chosen.version();
    }

    public String grant() {
        return decide(true);
    }

    public String refuse() {
        return decide(false);
    }

    private String decide(boolean granted) {
        deciding.decide(id, seenVersion, granted, text);
        tell.done("dues", granted ? "reliefs.done.granted" : "reliefs.done.refused", getChosen().name());
        return AssessmentPages.RELIEFS + "?faces-redirect=true";
    }

    public boolean isDecider() {
        return isOpenToDecision() && !OwnCase.is(getChosen().memberId());
    }

    /** Whether the caller's office is to decide and the caller may not: somebody else has to (domain §5). */
    public boolean isForSomebodyElse() {
        return isOpenToDecision() && OwnCase.is(getChosen().memberId());
    }

    private boolean isOpenToDecision() {
        return getChosen() != null && getChosen().state() == ReliefState.REQUESTED && (Caller.current().is(Role.TOWNSHIP_OFFICER) || Caller.current().is(Role.TOWNSHIP_APPROVER));
    }

    /** Not kept with the view: read anew where it is gone. */
    public Page<Reliefs.Line> getFound() {
        if (found == null) {
            found = reading.page(state, page, SIZE);
        }
        return found;
    }

    public ReliefState[] getStates() {
        return ReliefState.values();
    }

    public int getSize() {
        return SIZE;
    }

    public Reliefs.Line getChosen() {
        if (chosen == null && id != null) {
            chosen = reading.get(id);
        }
        return chosen;
    }

    public ReliefState getState() {
        return state;
    }

    public void setState(ReliefState state) {
        this.state = state;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
