package org.mingping.appraisal.web.ballot;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.mingping.appraisal.application.ballot.TypingCasePaper;
import org.mingping.appraisal.model.ballot.CasePaperTotals;
import org.mingping.shared.web.Tell;

/** The part of {@code case-ballot.xhtml} where two people type what the paper sheets came to, neither seeing the other's (§1.5). */
@Named
@ViewScoped
public class CasePaperStep implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseBallotPage page;
    @Inject
    private TypingCasePaper typing;
    @Inject
    private Tell tell;

    private Integer members;
    private Integer representatives;
    private Integer excellent;
    private Integer qualified;
    private Integer basicallyQualified;
    private Integer unqualified;
    private Integer abstained;

    public String type() {
        TypingCasePaper.Result result = typing.type(page.getId(), CasePaperTotals.of(members, representatives, excellent, qualified, basicallyQualified, unqualified, abstained));
        return done("casePaper.done." + result);
    }

    public String discard() {
        typing.discard(page.getId());
        return done("casePaper.done.discarded");
    }

    private String done(String key) {
        tell.done("appraisal", key);
        return BallotPages.CASE + "?faces-redirect=true&id=" + page.getId();
    }

    public Integer getMembers() {
        return members;
    }

    public void setMembers(Integer members) {
        this.members = members;
    }

    public Integer getRepresentatives() {
        return representatives;
    }

    public void setRepresentatives(Integer representatives) {
        this.representatives = representatives;
    }

    public Integer getExcellent() {
        return excellent;
    }

    public void setExcellent(Integer excellent) {
        this.excellent = excellent;
    }

    public Integer getQualified() {
        return qualified;
    }

    public void setQualified(Integer qualified) {
        this.qualified = qualified;
    }

    public Integer getBasicallyQualified() {
        return basicallyQualified;
    }

    public void setBasicallyQualified(Integer basicallyQualified) {
        this.basicallyQualified = basicallyQualified;
    }

    public Integer getUnqualified() {
        return unqualified;
    }

    public void setUnqualified(Integer unqualified) {
        this.unqualified = unqualified;
    }

    public Integer getAbstained() {
        return abstained;
    }

    public void setAbstained(Integer abstained) {
        this.abstained = abstained;
    }
}
