package org.mingping.appraisal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.appraisal.application.ReadingAwaited;
import org.mingping.appraisal.application.ReadingBranchAppraisal;
import org.mingping.appraisal.application.ReadingTallySheet;
import org.mingping.appraisal.application.TypingTally;
import org.mingping.appraisal.model.BranchAppraisal;
import org.mingping.appraisal.model.ReturnedSheets;
import org.mingping.appraisal.model.TallyRound;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code tally.xhtml}: one person's typing of the paper ballots' totals; a second person types them again without seeing the first (§1.5). */
@Named
@ViewScoped
public class TallyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingBranchAppraisal reading;
    @Inject
    private ReadingTallySheet sheets;
    @Inject
    private ReadingAwaited awaited;
    @Inject
    private TypingTally typing;
    @Inject
    private Tell tell;

    private Long id;
    private BranchAppraisal head;
    private TallyRound round;
    private List<TallyLine> lines;
    private int voters;
    private int representatives;
    private boolean typed;
    private String typists;
    private boolean onceMore;
    private Integer issued;
    private Integer membersReturned;
    private Integer representativesReturned;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        head = reading.head(id);
        ReadingTallySheet.Sheet sheet = sheets.of(id);
        round = sheet.round();
        lines = sheet.lines().stream().map(TallyLine::new).toList();
        voters = sheet.voters();
        representatives = sheet.representatives();
        typed = awaited.of(id).typedOwn();
        typists = typed ? typists(awaited.otherOfficers(id)) : "";
    }

    /** Who may type the other totals, in words. */
    static String typists(List<String> officers) {
        return officers.isEmpty() ? Words.say("appraisal", "branch.typed.whoElse")
                : Words.say1("appraisal", "branch.typed.who", String.join(Words.say("shared", "list.separator"), officers));
    }

    public String type() {
        TypingTally.Result result = typing.type(id, round, issued, new ReturnedSheets(membersReturned, representativesReturned), lines.stream().map(TallyLine::row).toList());
        tell.done("appraisal", "tally.done." + result);
        return "/appraisal/branch.xhtml?faces-redirect=true&id=" + id;
    }

    public String discard() {
        typing.discard(id, round);
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

    /** Whether the branch votes again, on those alone whom its votes gave no grade (§1.6). */
    public boolean isAgain() {
        return round.isAgain();
    }

    /** Whether the caller's own totals are in already, and they have not asked to type them again. */
    public boolean isWaiting() {
        return typed && !onceMore;
    }

    public boolean isTyped() {
        return typed;
    }

    public String getTypists() {
        return typists;
    }

    public int getVoters() {
        return voters;
    }

    public int getRepresentatives() {
        return representatives;
    }

    public boolean isOnceMore() {
        return onceMore;
    }

    public void setOnceMore(boolean onceMore) {
        this.onceMore = onceMore;
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

    public Integer getMembersReturned() {
        return membersReturned;
    }

    public void setMembersReturned(Integer membersReturned) {
        this.membersReturned = membersReturned;
    }

    public Integer getRepresentativesReturned() {
        return representativesReturned;
    }

    public void setRepresentativesReturned(Integer representativesReturned) {
        this.representativesReturned = representativesReturned;
    }
}
