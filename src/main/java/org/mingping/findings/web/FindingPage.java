package org.mingping.findings.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.findings.FailureRuns;
import org.mingping.findings.application.DecidingFinding;
import org.mingping.findings.application.KeepingPapers;
import org.mingping.findings.application.ReadingFinding;
import org.mingping.findings.application.StatingOwnSide;
import org.mingping.findings.application.VerifyingFinding;
import org.mingping.findings.model.PaperPolicy;
import org.mingping.findings.persistence.FindingView;
import org.mingping.findings.persistence.Papers;
import org.mingping.findings.persistence.Statements;
import org.mingping.findings.persistence.Verifications;
import org.mingping.shared.Messages;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;
import org.mingping.shared.web.Words;

/** {@code finding.xhtml}: six failed months with their evidence; the branch verifies, the township decides (domain §2). */
@Named
@ViewScoped
public class FindingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ReadingFinding reading;
    @Inject
    private VerifyingFinding verifying;
    @Inject
    private DecidingFinding deciding;
    @Inject
    private StatingOwnSide stating;
    @Inject
    private KeepingPapers keeping;
    @Inject
    private Tell tell;

    private Long id;
    private String refused;
    private boolean kept;
    private FindingView.Line finding;
    private List<FailureRuns.Evidence> evidence = List.of();
    private List<Verifications.Line> verifications = List.of();
    private List<Statements.Line> statements = List.of();
    private List<Papers.Line> papers = List.of();
    private String statement;
    private Boolean goodReason;
    private String text;
    private String returnReason;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        finding = reading.get(id);
        evidence = reading.evidence(id, Words.locale());
        verifications = reading.verifications(id);
        statements = stating.of(id);
        papers = keeping.of(id);
    }

    /** The member's own words, or, at the branch, what the member said to it. */
    public String state() {
        if (isOwn()) {
            stating.state(id, statement);
        } else {
            stating.hear(id, statement);
        }
        return done(isOwn() ? "finding.done.stated" : "finding.done.heard");
    }

    public String verify() {
        onWhatWasSeen(() -> verifying.verify(id, finding.version(), goodReason, text));
        return done(goodReason ? "finding.done.goodReason" : "finding.done.noGoodReason");
    }

    public String excuse() {
        onWhatWasSeen(() -> deciding.decide(id, finding.version(), true, text));
        return done("finding.done.excused");
    }

    public String confirm() {
        onWhatWasSeen(() -> deciding.decide(id, finding.version(), false, text));
        return done("finding.done.confirmed");
    }

    public String sendBack() {
        deciding.sendBack(id, finding.version(), returnReason);
        return done("finding.done.returned");
    }

    /** Whoever acted before reading what the member has just stated reads it now, with what they typed still in place, and acts again. */
    private void onWhatWasSeen(Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            int seen = statements.size();
            load();
            throw refused.code().equals("STALE_VERSION") && statements.size() > seen ? Refusal.conflict("STATEMENT_SINCE") : refused;
        }
    }

    private String done(String key) {
        tell.done("findings", key, finding.name());
        return FindingPages.FINDING + "?faces-redirect=true&id=" + id;
    }

    /** Whether the branch or the member can lay papers beside it: that judges nothing. */
    public boolean isOpenToPapers() {
        return isOpenToBranch() || isOwn();
    }

    public boolean isToVerify() {
        return isOpenToBranch() && !OwnCase.is(finding.memberId());
    }

    public boolean isToDecide() {
        return isOpenToDecision() && !OwnCase.is(finding.memberId());
    }

    /** Whether the caller's office is to act and the caller may not: somebody else has to (domain §5). */
    public boolean isForSomebodyElse() {
        return (isOpenToBranch() || isOpenToDecision()) && OwnCase.is(finding.memberId());
    }

    /** Whether it is about the one who reads it, who may still state their side, whatever office they hold besides. */
    public boolean isOwn() {
        return OwnCase.is(finding.memberId()) && !finding.state().isDecided();
    }

    private boolean isOpenToBranch() {
        return Caller.current().is(Role.BRANCH_OFFICER) && !finding.state().isDecided();
    }

    private boolean isOpenToDecision() {
        return (Caller.current().is(Role.TOWNSHIP_OFFICER) || Caller.current().is(Role.TOWNSHIP_APPROVER)) && finding.state().isVerified();
    }

    /** What stood in the way of the paper that was sent, or null. */
    public String getPaperRefusal() {
        return refused == null || !Messages.has(Words.locale(), "refusals", refused) ? null
                : Messages.text(Words.locale(), "refusals", refused, refused.equals("PAPERS_TOO_MANY") ? isOwn() ? PaperPolicy.MAX_OWN_PAPERS : PaperPolicy.MAX_PAPERS : PaperPolicy.MAX_SIZE >> 20);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }

    /** Whether a paper was just kept. */
    public boolean isKept() {
        return kept;
    }

    public void setKept(boolean kept) {
        this.kept = kept;
    }

    public FindingView.Line getFinding() {
        return finding;
    }

    /** The months that count as failures no more, with what they count as now, so that nobody judges what is over without knowing; null where there are none. */
    public String getNoLongerFailed() {
        List<String> months = evidence.stream().filter(one -> one.stands() != FailureRuns.Standing.FAILED)
                .map(one -> Messages.text(Words.locale(), "findings", "finding.standing." + one.stands(), one.month())).toList();
        return months.isEmpty() ? null : Messages.text(Words.locale(), "findings", "finding.noLongerFailed",
                String.join(Words.say("findings", "finding.standing.separator"), months), months.size(), evidence.size());
    }

    public List<FailureRuns.Evidence> getEvidence() {
        return evidence;
    }

    /** What branch and township wrote until now, oldest first. */
    public List<Verifications.Line> getVerifications() {
        return verifications;
    }

    public List<Statements.Line> getStatements() {
        return statements;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public List<Papers.Line> getPapers() {
        return papers;
    }

    public Boolean getGoodReason() {
        return goodReason;
    }

    public void setGoodReason(Boolean goodReason) {
        this.goodReason = goodReason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReturnReason() {
        return returnReason;
    }

    public void setReturnReason(String returnReason) {
        this.returnReason = returnReason;
    }
}
