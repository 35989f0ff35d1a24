package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.mingping.disposition.application.HoldingCaseMeeting;
import org.mingping.disposition.application.ProposingDisposition;
import org.mingping.disposition.application.ServingDecision;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseAftermath;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.shared.web.Today;

/** The branch proposes, tells, meets, and serves the decision: forms of {@code case.xhtml}. */
@Named
@ViewScoped
public class DecisionForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private ProposingDisposition proposing;
    @Inject
    private HoldingCaseMeeting holding;
    @Inject
    private ServingDecision serving;
    @Inject
    private Today now;

    private StepForm propose;
    private StepForm tell;
    private StepForm withdraw;
    private StepForm meeting;
    private StepForm serve;
    private StepForm serveAnswer;
    private Disposition disposition;
    private Integer inFavour;
    private Integer against;
    private Service how;

    @PostConstruct
    void begin() {
        LocalDate today = now.day();
        propose = new StepForm(today);
        tell = new StepForm(today);
        withdraw = new StepForm(today);
        meeting = new StepForm(today);
        serve = new StepForm(today);
        serveAnswer = new StepForm(today);
    }

    public String doPropose() {
        proposing.propose(page.getId(), page.seen(), propose.getOn(), disposition, propose.getNumber(), propose.getText());
        return page.done(CaseAction.PROPOSE + (disposition == Disposition.CLOSED_AS_UNFOUNDED ? ".unfounded" : ""));
    }

    public String doWithdraw() {
        proposing.withdraw(page.getId(), page.seen(), withdraw.getText());
        return page.done(CaseAction.WITHDRAW_PROPOSAL);
    }

    public String doTell() {
        proposing.tell(page.getId(), page.seen(), tell.getOn(), tell.getUntil(), tell.getText());
        return page.done(CaseAction.TELL);
    }

    public String doMeeting() {
        holding.hold(page.getId(), page.seen(), meeting.getOn(), meeting.counted(), meeting.chosen(), number(inFavour), number(against), isAnnouncing() && meeting.isWithMe(), meeting.getText());
        return page.done(CaseAction.HOLD_MEETING);
    }

    /** Whether the meeting announces what the member decided themself, and so votes on nothing. */
    public boolean isAnnouncing() {
        return page.getLine().disposition() == Disposition.VOLUNTARY_WITHDRAWAL;
    }

    public String doServe() {
        serving.serve(page.getId(), page.seen(), serve.getOn(), how, serve.getText());
        return page.done(CaseAction.SERVE_NOTICE);
    }

    public String doServeAnswer() {
        serving.answer(page.getId(), page.seen(), serveAnswer.getOn(), how, serveAnswer.getText());
        return page.done(CaseAction.SERVE_ANSWER);
    }

    /** The day of the appeal whose answer is served next; null where none is. */
    public LocalDate getServed() {
        return CaseEntry.standing(page.getBook()).record().aftermath().unservedAppeal().map(CaseAftermath.Appeal::on).orElse(null);
    }

    public StepForm getServeAnswer() {
        return serveAnswer;
    }

    /** Prefilled with everybody who may vote now; who counts that day is the branch's to say. */
    public StepForm getMeeting() {
        if (meeting.getNumber() == null) {
            meeting.setNumber(page.getVoting().size());
        }
        return meeting;
    }

    public Service[] getServices() {
        return Service.values();
    }

    private static int number(Integer counted) {
        return counted == null ? 0 : counted;
    }

    public StepForm getPropose() {
        return propose;
    }

    public StepForm getWithdraw() {
        return withdraw;
    }

    public StepForm getTell() {
        return tell;
    }

    public StepForm getServe() {
        return serve;
    }

    public Disposition getDisposition() {
        return disposition;
    }

    public void setDisposition(Disposition disposition) {
        this.disposition = disposition;
    }

    public Integer getInFavour() {
        return inFavour;
    }

    public void setInFavour(Integer inFavour) {
        this.inFavour = inFavour;
    }

    public Integer getAgainst() {
        return against;
    }

    public void setAgainst(Integer against) {
        this.against = against;
    }

    public Service getHow() {
        return how;
    }

    public void setHow(Service how) {
        this.how = how;
    }
}
