package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.TypingTally;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code tally.xhtml}: one person's typing of the paper ballots' totals; a second person types them again without seeing the first (§1.5). */
@Named
@ViewScoped
public class TallyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingBranchAppraisal reading;
    @Inject
    private TypingTally typing;
    @Inject
    private Tell tell;

    private Long id;
    private BranchAppraisal head;
    private List<TallyLine> lines;
    private Integer issued;
    private Integer returned;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        head = reading.head(id);
        lines = reading.members(id).stream().map(member -> new TallyLine(member.id(), member.name(), member.mayVote())).toList();
    }

    public String type() {
        TypingTally.Result result = typing.type(id, head.getVersion(), issued, returned, lines.stream().map(TallyLine::row).toList());
        tell.done("appraisal", "tally.done." + result);
        return "/appraisal/branch.xhtml?faces-redirect=true&id=" + id;
    }

    public String discard() {
        typing.discard(id, head.getVersion());
        tell.done("appraisal", "tally.done.discarded");
        return "/appraisal/branch.xhtml?faces-redirect=true&id=" + id;
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

    public List<TallyLine> getLines() {
        return lines;
    }

    public Integer getIssued() {
        return issued;
    }

    public void setIssued(Integer issued) {
        this.issued = issued;
    }

    public Integer getReturned() {
        return returned;
    }

    public void setReturned(Integer returned) {
        this.returned = returned;
    }
}
