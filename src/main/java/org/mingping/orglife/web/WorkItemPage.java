package org.mingping.orglife.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.orglife.application.ReadingTasks;
import org.mingping.orglife.application.RecordingTaskResult;
import org.mingping.orglife.model.TaskResult;
import org.mingping.orglife.persistence.TaskLists;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code work-item.xhtml}: one piece of assigned work, and what became of it. */
@Named
@ViewScoped
public class WorkItemPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingTasks reading;
    @Inject
    private RecordingTaskResult recording;
    @Inject
    private Tell tell;

    private Long id;
    private ReadingTasks.Whole whole;
    private TaskResult result;
    private String text;
    private String reason;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        whole = reading.one(id);
        result = whole.line().result();
        text = whole.line().resultText();
    }

    public String record() {
        recording.record(id, whole.line().version(), result, text, reason);
        tell.done("orglife", "workItem.done");
        return LifePages.WORK_ITEM + "?faces-redirect=true&id=" + id;
    }

    /** Whether the caller says what became of it: the branch, or the township as for the officers' own. Nobody does of theirs. */
    public boolean isOfficer() {
        return isOfOffice() && !OwnCase.is(whole.line().memberId());
    }

    /** Whether the caller's office says what became of it and the caller may not: somebody else has to. */
    public boolean isForSomebodyElse() {
        return isOfOffice() && OwnCase.is(whole.line().memberId());
    }

    private static boolean isOfOffice() {
        return Caller.current().is(Role.BRANCH_OFFICER) || Caller.current().is(Role.TOWNSHIP_OFFICER);
    }

    public TaskResult[] getResults() {
        return TaskResult.values();
    }

    public TaskLists.Line getLine() {
        return whole.line();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public ReadingTasks.Whole getWhole() {
        return whole;
    }

    public TaskResult getResult() {
        return result;
    }

    public void setResult(TaskResult result) {
        this.result = result;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
