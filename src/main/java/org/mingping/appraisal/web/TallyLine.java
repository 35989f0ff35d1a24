package org.mingping.appraisal.web;

import java.io.Serializable;
import org.mingping.appraisal.application.ReadingTallySheet;
import org.mingping.appraisal.model.TallyRow;
import org.mingping.appraisal.model.Votes;

/** One member's row while the totals are being typed. */
public class TallyLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long memberAppraisalId;
    private final String name;
    private final boolean probationary;
    private final boolean mayVote;
    private boolean voted;
    private Integer excellent;
    private Integer qualified;
    private Integer basicallyQualified;
    private Integer unqualified;
    private Integer abstained;

    /** Whoever may vote has voted, unless the typist says otherwise: most have. */
    TallyLine(ReadingTallySheet.Line line) {
        this.memberAppraisalId = line.memberAppraisalId();
        this.name = line.name();
        this.probationary = line.probationary();
        this.mayVote = line.mayVote();
        this.voted = line.mayVote();
    }

    /** What is left empty counts as none. */
    TallyRow row() {
        Votes votes = new Votes(count(excellent), count(qualified), count(basicallyQualified), count(unqualified), count(abstained));
        return new TallyRow(Long.toString(memberAppraisalId), name, voted, votes);
    }

    private static int count(Integer typed) {
        return typed == null ? 0 : typed;
    }

    public String getName() {
        return name;
    }

    public boolean isProbationary() {
        return probationary;
    }

    public boolean isMayVote() {
        return mayVote;
    }

    public boolean isVoted() {
        return voted;
    }

    public void setVoted(boolean voted) {
        this.voted = voted;
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
