package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.mingping.disposition.application.EducatingMember;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.shared.web.Today;

/** The weekly education: forms of {@code case.xhtml}. */
@Named
@ViewScoped
public class EducationForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private EducatingMember educating;
    @Inject
    private PeopleOfCase people;
    @Inject
    private Today now;

    private StepForm appoint;
    private StepForm session;

    @PostConstruct
    void begin() {
        LocalDate today = now.day();
        appoint = new StepForm(today);
        session = new StepForm(today);
        appoint.setUntil(today);
    }

    public String doAppoint() {
        List<String> topics = appoint.getText() == null ? List.of() : appoint.getText().lines().map(String::strip).filter(topic -> !topic.isEmpty()).toList();
        educating.appoint(page.getId(), page.seen(), appoint.getOn(), people.of(appoint), appoint.getUntil(), topics);
        return page.done(CaseAction.APPOINT_EDUCATORS);
    }

    public String doSession() {
        educating.session(page.getId(), page.seen(), session.getOn(), session.getPerson(), session.getText(), session.getNote());
        return page.done(CaseAction.HOLD_SESSION);
    }

    /** Those who are appointed now, to say which of them held a session. */
    public List<org.mingping.disposition.model.fact.Named> getEducators() {
        return page.getBook().stream().map(CaseEntry::fact).filter(EducatorsAppointed.class::isInstance).map(EducatorsAppointed.class::cast)
                .reduce((before, after) -> after).map(last -> last.educators().stream().map(Appointed::who).toList()).orElse(List.of());
    }

    public StepForm getAppoint() {
        return appoint;
    }

    public StepForm getSession() {
        return session;
    }
}
