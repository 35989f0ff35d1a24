package org.mingping.dues.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.dues.application.CapitalFigures;
import org.mingping.dues.application.ClosingMonth;
import org.mingping.dues.application.ReadingClosings;
import org.mingping.dues.model.ClosingState;
import org.mingping.dues.model.HandOverWay;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code closing.xhtml} and {@code closing-sheet.xhtml}: one closed month, what it holds, and its way to the superior. */
@Named
@ViewScoped
public class ClosingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingClosings reading;
    @Inject
    private ClosingMonth closing;
    @Inject
    private Tell tell;

    private Long id;
    private int seenVersion;
    private transient ReadingClosings.View view;
    private LocalDate on;
    private HandOverWay how = HandOverWay.CASH;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        seenVersion = getView().line().version();
        on = getView().today();
    }

    public String handOver() {
        closing.handOver(id, seenVersion, on, how);
        return done("closing.done.handedOver");
    }

    public String receive() {
        closing.receive(id, seenVersion, on);
        return done("closing.done.received");
    }

    private String done(String key) {
        tell.done("dues", key);
        return DuesPages.CLOSING + "?faces-redirect=true&id=" + id;
    }

    public boolean isMayHandOver() {
        return Caller.current().is(Role.BRANCH_OFFICER) && getView().line().isToHandOver();
    }

    public boolean isMayReceive() {
        return Caller.current().is(Role.TOWNSHIP_OFFICER) && getView().line().state() == ClosingState.HANDED_OVER;
    }

    public String getCapital() {
        return CapitalFigures.of(getView().line().sum());
    }

    public ReadingClosings.View getView() {
        if (view == null) {
            view = reading.view(id);
        }
        return view;
    }

    public List<HandOverWay> getWays() {
        return List.of(HandOverWay.values());
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public HandOverWay getHow() {
        return how;
    }

    public void setHow(HandOverWay how) {
        this.how = how;
    }
}
