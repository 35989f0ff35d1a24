package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.appraisal.application.Objecting;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.persistence.BranchView.ObjectionLine;
import org.mingping.appraisal.persistence.PostedList;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code objections.xhtml}: objections to a posted list, and the superior's written answers (§1.11). */
@Named
@ViewScoped
public class ObjectionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingBranchAppraisal reading;
    @Inject
    private Objecting objecting;
    @Inject
    private Tell tell;

    private Long id;
    private BranchAppraisal head;
    private List<PostedList.Item> posted;
    private List<ObjectionLine> objections = List.of();
    private Long about;
    private String raisedBy;
    private String content;
    private Long answered;
    private String answer;
    private Boolean upheld;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        head = reading.head(id);
        posted = reading.posted(id);
        objections = isPersonal() ? reading.ownObjections(id) : reading.objections(id);
    }

    public String raise() {
        objecting.raise(id, about, raisedBy, content);
        return done("objections.done.raise");
    }

    public String answer() {
        objecting.answer(id, head.getVersion(), answered, answer, upheld);
        return done(upheld ? "objections.done.upheld" : "objections.done.answered");
    }

    private String done(String key) {
        tell.done("appraisal", key);
        return "/appraisal/objections.xhtml?faces-redirect=true&id=" + id;
    }

    /** A member objects under their own name, and sees their own objections with the answers. */
    public boolean isPersonal() {
        return Caller.current().isConfinedToOwn();
    }

    public List<ObjectionLine> getUnanswered() {
        return objections.stream().filter(objection -> objection.answer() == null).toList();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public BranchAppraisal getHead() {
        return head;
    }

    public List<PostedList.Item> getPosted() {
        return posted;
    }

    public List<ObjectionLine> getObjections() {
        return objections;
    }

    public Long getAbout() {
        return about;
    }

    public void setAbout(Long about) {
        this.about = about;
    }

    public String getRaisedBy() {
        return raisedBy;
    }

    public void setRaisedBy(String raisedBy) {
        this.raisedBy = raisedBy;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public Long getAnswered() {
        return answered;
    }

    public void setAnswered(Long answered) {
        this.answered = answered;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public Boolean getUpheld() {
        return upheld;
    }

    public void setUpheld(Boolean upheld) {
        this.upheld = upheld;
    }
}
