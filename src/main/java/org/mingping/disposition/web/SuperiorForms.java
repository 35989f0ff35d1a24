package org.mingping.disposition.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.mingping.disposition.application.AppealingDecision;
import org.mingping.disposition.application.ApprovingDisposition;
import org.mingping.disposition.application.PausingCase;
import org.mingping.disposition.model.CaseAction;

/** What the organisations above the branch do: forms of {@code case.xhtml}. */
@Named
@ViewScoped
public class SuperiorForms implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CasePage page;
    @Inject
    private ApprovingDisposition approving;
    @Inject
    private PausingCase pausing;
    @Inject
    private AppealingDecision appealing;

    private final StepForm review = new StepForm(null);
    private final StepForm approve = new StepForm(null);
    private final StepForm onFile = new StepForm(null);
    private final StepForm sendBack = new StepForm(null);
    private final StepForm answerAppeal = new StepForm(null);
    private final StepForm pause = new StepForm(null);
    private final StepForm resume = new StepForm(null);

    public String doReview() {
        approving.review(page.getId(), page.seen(), review.getText());
        return page.done(CaseAction.REVIEW);
    }

    public String doApprove() {
        approving.approve(page.getId(), page.seen(), approve.getText());
        return page.done(CaseAction.APPROVE);
    }

    public String doOnFile() {
        approving.takeOnFile(page.getId(), page.seen(), onFile.getText());
        return page.done(CaseAction.TAKE_ON_FILE);
    }

    public String doSendBack() {
        approving.sendBack(page.getId(), page.seen(), sendBack.getText());
        return page.done(CaseAction.RETURN);
    }

    public String doPause() {
        pausing.pause(page.getId(), page.seen(), pause.getOn(), pause.getUntil(), pause.getText());
        return page.done(CaseAction.PAUSE);
    }

    public String doResume() {
        pausing.resume(page.getId(), page.seen(), resume.getText());
        return page.done(CaseAction.RESUME);
    }

    /** The member was right: the decision is undone. */
    public String doUphold() {
        return doAnswer(true);
    }

    /** The decision stands. */
    public String doReject() {
        return doAnswer(false);
    }

    private String doAnswer(boolean upheld) {
        appealing.answer(page.getId(), page.seen(), upheld, answerAppeal.getText());
        return page.done(CaseAction.ANSWER_APPEAL);
    }

    public StepForm getReview() {
        return review;
    }

    public StepForm getApprove() {
        return approve;
    }

    public StepForm getOnFile() {
        return onFile;
    }

    public StepForm getSendBack() {
        return sendBack;
    }

    public StepForm getAnswerAppeal() {
        return answerAppeal;
    }

    public StepForm getResume() {
        return resume;
    }

    public StepForm getPause() {
        return pause;
    }
}
