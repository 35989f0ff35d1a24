package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mingping.disposition.application.AppealingDecision;
import org.mingping.disposition.application.ClosingCase;
import org.mingping.disposition.application.FollowingUpCase;
import org.mingping.disposition.application.TakingBackApplication;
import org.mingping.disposition.model.CaseAction;
import org.mingping.shared.web.Today;

/** What follows a decision, and an application that is taken back: forms of {@code case.xhtml}. */
@Named
@ViewScoped
public class AfterForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private AppealingDecision appealing;
    @Inject
    private TakingBackApplication takingBack;
    @Inject
    private FollowingUpCase following;
    @Inject
    private ClosingCase closing;
    @Inject
    private Today now;

    private static final int VISITS = 4;

    private StepForm appeal;
    private StepForm takeBack;
    private StepForm followUp;
    private StepForm visit;
    private final StepForm close = new StepForm(null);
    private List<StepForm> visits;

    @PostConstruct
    void begin() {
        LocalDate today = now.day();
        appeal = new StepForm(today);
        takeBack = new StepForm(today);
        followUp = new StepForm(today);
        visit = new StepForm(today);
        visits = Stream.generate(() -> new StepForm(null)).limit(VISITS).toList();
    }

    public String doAppeal() {
        appealing.appeal(page.getId(), page.seen(), appeal.getOn(), appeal.getText());
        return page.done(CaseAction.APPEAL);
    }

    public String doTakeBack() {
        takingBack.takeBack(page.getId(), page.seen(), takeBack.getOn(), takeBack.getText());
        return page.done(CaseAction.TAKE_BACK);
    }

    public String doFollowUp() {
        List<LocalDate> days = visits.stream().map(StepForm::getOn).filter(Objects::nonNull).toList();
        following.plan(page.getId(), page.seen(), followUp.getOn(), followUp.getPerson(), days, followUp.getText());
        return page.done(CaseAction.PLAN_FOLLOW_UP);
    }

    public String doVisit() {
        following.visit(page.getId(), page.seen(), visit.getOn(), visit.getText());
        return page.done(CaseAction.VISIT);
    }

    public String doClose() {
        closing.close(page.getId(), page.seen(), close.getText());
        return page.done(CaseAction.CLOSE);
    }

    public StepForm getAppeal() {
        return appeal;
    }

    public StepForm getTakeBack() {
        return takeBack;
    }

    public StepForm getFollowUp() {
        return followUp;
    }

    public StepForm getVisit() {
        return visit;
    }

    public StepForm getClose() {
        return close;
    }

    public List<StepForm> getVisits() {
        return visits;
    }
}
