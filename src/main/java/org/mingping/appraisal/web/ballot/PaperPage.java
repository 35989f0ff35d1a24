package org.mingping.appraisal.web.ballot;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.mingping.appraisal.application.ballot.HandingOutPaper;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code paper.xhtml}: at the desk where members come for paper sheets. It says who holds one, and of nobody whether they voted on a screen. */
@Named
@ViewScoped
public class PaperPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String AGAIN = "/appraisal/paper.xhtml?faces-redirect=true&id=";

    @Inject
    private HandingOutPaper paper;
    @Inject
    private Tell tell;

    private Long id;
    private Long back;
    private transient HandingOutPaper.Desk desk;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        getDesk();
    }

    public String handOut(long member) {
        paper.handOut(id, member);
        return done("paper.done.handedOut", member);
    }

    public String takeBack() {
        paper.takeBack(id, back);
        return done("paper.done.takenBack", back);
    }

    private String done(String key, long member) {
        tell.done("appraisal", key, line(member).map(HandingOutPaper.Line::name).orElse(""));
        return AGAIN + id;
    }

    /** The page of what the ballot is about. */
    public String getBackPage() {
        return (getDesk().ofCase() ? BallotPages.CASE : "/appraisal/branch.xhtml") + "?id=" + id;
    }

    /** Whose sheet was asked back; null where nobody's was, or they hold none. */
    public HandingOutPaper.Line getReturning() {
        return back == null ? null : line(back).filter(HandingOutPaper.Line::holds).orElse(null);
    }

    private Optional<HandingOutPaper.Line> line(long member) {
        return getDesk().lines().stream().filter(one -> one.memberAppraisalId() == member).findFirst();
    }

    /** Read anew after the view was kept. */
    public HandingOutPaper.Desk getDesk() {
        if (desk == null) {
            desk = paper.desk(id);
        }
        return desk;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** The member whose sheet comes back, from the address. */
    public Long getBack() {
        return back;
    }

    public void setBack(Long back) {
        this.back = back;
    }
}
