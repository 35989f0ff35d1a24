package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import org.mingping.appraisal.application.SelfAssessing;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.SelfAssessment;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code self-assessment.xhtml}: four parts and the grade one thinks right, by the member or by the branch officer from the member's paper. */
@Named
@ViewScoped
public class SelfAssessmentPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SelfAssessing assessing;
    @Inject
    private Tell tell;

    private Long id;
    private Integer version;
    private boolean writable;
    private Refusal closed;
    private Instant submittedAt;
    private String thought;
    private String work;
    private String conduct;
    private String life;
    private Grade declaredGrade;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        SelfAssessing.Sheet sheet = assessing.read(id);
        writable = sheet.writable();
        closed = sheet.closed();
        SelfAssessment written = sheet.written();
        if (written != null) {
            version = written.getVersion();
            submittedAt = written.getSubmittedAt();
            SelfAssessment.Text text = written.text();
            thought = text.thought();
            work = text.work();
            conduct = text.conduct();
            life = text.life();
            declaredGrade = text.declaredGrade();
        }
    }

    public String draft() {
        assessing.draft(id, version, text());
        tell.done("appraisal", "self.done.draft");
        return "/appraisal/self-assessment.xhtml?faces-redirect=true&id=" + id;
    }

    public String submit() {
        assessing.submit(id, version, text());
        tell.done("appraisal", "self.done.submit");
        return "/appraisal/self-assessment.xhtml?faces-redirect=true&id=" + id;
    }

    private SelfAssessment.Text text() {
        return new SelfAssessment.Text(thought, work, conduct, life, declaredGrade);
    }

    /** Townships read; members and branch officers write, until the votes are counted. */
    public boolean isWritable() {
        return writable;
    }

    /** Why it can no longer be written, empty where it can or never could. */
    public String getClosed() {
        return closed == null ? "" : closed.sentence(Words.locale());
    }

    public Grade[] getGrades() {
        return Grade.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public String getThought() {
        return thought;
    }

    public void setThought(String thought) {
        this.thought = thought;
    }

    public String getWork() {
        return work;
    }

    public void setWork(String work) {
        this.work = work;
    }

    public String getConduct() {
        return conduct;
    }

    public void setConduct(String conduct) {
        this.conduct = conduct;
    }

    public String getLife() {
        return life;
    }

    public void setLife(String life) {
        this.life = life;
    }

    public Grade getDeclaredGrade() {
        return declaredGrade;
    }

    public void setDeclaredGrade(Grade declaredGrade) {
        this.declaredGrade = declaredGrade;
    }
}
