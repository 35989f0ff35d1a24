package org.mingping.disposition.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.mingping.disposition.application.HearingStatement;
import org.mingping.disposition.application.ReachingMember;
import org.mingping.disposition.application.TalkingWithMember;
import org.mingping.disposition.application.VerifyingCase;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.shared.web.Today;

/** How the facts are verified and the member is heard: forms of {@code case.xhtml}. */
@Named
@ViewScoped
public class HearingForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private VerifyingCase verifying;
    @Inject
    private TalkingWithMember talking;
    @Inject
    private ReachingMember reaching;
    @Inject
    private HearingStatement hearing;
    @Inject
    private PeopleOfCase people;
    @Inject
    private Today now;

    private StepForm verify;
    private StepForm talk;
    private StepForm attempt;
    private StepForm publish;
    private StepForm state;
    private StepForm answer;
    private OwnStatement statement;
    private final AttitudeForm attitude = new AttitudeForm();
    private Way way;
    private Boolean harm;
    private Boolean established;

    @PostConstruct
    void begin() {
        LocalDate today = now.day();
        verify = new StepForm(today);
        talk = new StepForm(today);
        attempt = new StepForm(today);
        publish = new StepForm(today);
        state = new StepForm(today);
        answer = new StepForm(today);
    }

    public String doVerify() {
        verifying.verify(page.getId(), page.seen(), verify.getOn(), people.of(verify), verify.isWithMe(), verify.getText(), Boolean.TRUE.equals(verify.getYes()), Boolean.TRUE.equals(harm),
                !Boolean.FALSE.equals(established));
        return page.done(CaseAction.VERIFY);
    }

    public String doTalk() {
        talking.talk(page.getId(), page.seen(), talk.getOn(), talk.getPlace(), people.of(talk), talk.isWithMe(), talk.getText(), statement, talk.getNote(), attitude.stated());
        return page.done(CaseAction.TALK);
    }

    public String doAttempt() {
        reaching.attempt(page.getId(), page.seen(), attempt.getOn(), way, attempt.getText());
        return page.done(CaseAction.RECORD_ATTEMPT);
    }

    public String doPublish() {
        reaching.publish(page.getId(), page.seen(), publish.getOn(), publish.getPlace(), publish.getText());
        return page.done(CaseAction.PUBLISH);
    }

    public String doState() {
        hearing.state(page.getId(), page.seen(), state.getOn(), state.getText(), state.getNote());
        return page.done(CaseAction.STATE);
    }

    public String doAnswer() {
        hearing.answer(page.getId(), page.seen(), answer.getOn(), answer.getText());
        return page.done(CaseAction.ANSWER_STATEMENT);
    }

    public List<OwnStatement> getStatements() {
        return List.of(OwnStatement.ACKNOWLEDGED, OwnStatement.REFUSED, OwnStatement.MISSING);
    }

    public Way[] getWays() {
        return Way.values();
    }

    public StepForm getVerify() {
        return verify;
    }

    public StepForm getTalk() {
        return talk;
    }

    public StepForm getAttempt() {
        return attempt;
    }

    public StepForm getPublish() {
        return publish;
    }

    public StepForm getState() {
        return state;
    }

    public StepForm getAnswer() {
        return answer;
    }

    public AttitudeForm getAttitude() {
        return attitude;
    }

    public OwnStatement getStatement() {
        return statement;
    }

    public void setStatement(OwnStatement statement) {
        this.statement = statement;
    }

    public Way getWay() {
        return way;
    }

    public void setWay(Way way) {
        this.way = way;
    }

    public Boolean getEstablished() {
        return established;
    }

    public void setEstablished(Boolean established) {
        this.established = established;
    }

    public Boolean getHarm() {
        return harm;
    }

    public void setHarm(Boolean harm) {
        this.harm = harm;
    }
}
