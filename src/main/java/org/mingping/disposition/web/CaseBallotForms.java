package org.mingping.disposition.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.CaseBallots;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.disposition.application.HoldingCaseBallot;
import org.mingping.disposition.application.OfferingActs;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.Defect;
import org.mingping.shared.ClockProducer;

/** The secret ballots on a case, and the form that opens one: on {@code case.xhtml}. What happens in an open one is on the ballot room's own page. */
@Named
@ViewScoped
public class CaseBallotForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private HoldingCaseBallot holding;
    @Inject
    private OfferingActs offering;

    private LocalDateTime until;
    private String representatives;
    private String remark;
    private transient List<CaseBallots.Line> ballots;
    private transient List<Defect> lacking;

    public String doEvaluate() {
        return open(CaseAction.EVALUATE);
    }

    public String doReevaluate() {
        return open(CaseAction.REEVALUATE);
    }

    private String open(CaseAction act) {
        holding.open(page.getId(), page.seen(), getUntil().atZone(ClockProducer.BEIJING).toOffsetDateTime(), Representative.typed(representatives), remark);
        return page.done(act);
    }

    /** What would make an evaluation that is opened now count for nothing. */
    public List<Defect> getLacking() {
        if (lacking == null) {
            lacking = offering.beforeEvaluation(page.getId());
        }
        return lacking;
    }

    /** Nothing for the one whose case it is: their own page says how it ended. */
    public List<CaseBallots.Line> getBallots() {
        if (ballots == null) {
            ballots = page.isOwn() || Caller.current().roles().stream().noneMatch(Role::isOffice) ? List.of() : holding.of(page.getId());
        }
        return ballots;
    }

    /** The one that is open; null where none is. */
    public CaseBallots.Line getRunning() {
        return getBallots().stream().filter(one -> one.state() == CaseBallots.State.OPEN).findFirst().orElse(null);
    }

    public LocalDateTime getUntil() {
        if (until == null) {
            until = holding.deadline().atZoneSameInstant(ClockProducer.BEIJING).toLocalDateTime();
        }
        return until;
    }

    public void setUntil(LocalDateTime until) {
        this.until = until;
    }

    public String getRepresentatives() {
        return representatives;
    }

    public void setRepresentatives(String representatives) {
        this.representatives = representatives;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }
}
