package org.mingping.findings.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.mingping.findings.FailureKind;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * Six months of one failure running. Raised by the monthly check as a set, verified by the branch (was there a good reason?), decided by the township. Whether there was one
 * is a person's judgement, and nothing here changes a membership: a confirmed finding is a ground on which a general meeting may decide (Party Constitution Art. 9).
 */
@Entity
public class Finding {

    /** The longest text of a verification, a return, a decision or a statement. */
    public static final int MAX_TEXT = 2000;

    private static final String CLAUSE = "中国共产党章程 第九条";

    @Id
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long memberId;
    @Enumerated(EnumType.STRING)
    private FailureKind kind;
    private LocalDate since;
    private LocalDate[] months;
    @Enumerated(EnumType.STRING)
    private FindingState state;
    private Instant raisedAt;
    private Instant verifiedAt;
    private String verifiedBy;
    private String verification;
    private Instant returnedAt;
    private String returnedBy;
    private String returnReason;
    private Instant decidedAt;
    private String decidedBy;
    private String decision;
    private Integer statementsHeard;

    protected Finding() {
        // JPA; rows are made set-based by the monthly check
    }

    /**
     * The branch says whether there was a good reason, and why it thinks so; until the township has decided it may say it anew.
     *
     * @throws Refusal FINDING_DECIDED, VERIFICATION_TEXT, VERIFICATION_TEXT_TOO_LONG
     */
    public void verify(boolean goodReason, String text, String by, Instant now) {
        requireUndecided();
        verification = Written.text(text, "VERIFICATION_TEXT", MAX_TEXT);
        verifiedBy = by;
        verifiedAt = now;
        state = goodReason ? FindingState.GOOD_REASON : FindingState.NO_GOOD_REASON;
    }

    /**
     * What the member has to say of it, as long as nobody has decided: the finding itself stays as it is.
     *
     * @return the words as they are kept
     * @throws Refusal FINDING_DECIDED, STATEMENT_TEXT, STATEMENT_TEXT_TOO_LONG
     */
    public String statement(String text) {
        requireUndecided();
        return Written.text(text, "STATEMENT_TEXT", MAX_TEXT);
    }

    /**
     * The township sends it back: what the branch says does not suffice to decide.
     *
     * @throws Refusal FINDING_DECIDED, FINDING_NOT_VERIFIED, RETURN_REASON, RETURN_REASON_TOO_LONG
     */
    public void sendBack(String reason, String by, Instant now) {
        requireVerified();
        returnReason = Written.text(reason, "RETURN_REASON", MAX_TEXT);
        returnedBy = by;
        returnedAt = now;
        state = FindingState.RAISED;
    }

    /**
     * The township decides what the branch verified: with the branch, or, with a written reason, against it.
     *
     * @param goodReason whether there was one
     * @param text       why; may be empty where the township agrees with the branch
     * @param statements how many of the member's lie before whoever decides: the decision says whether the member was heard
     * @throws Refusal FINDING_DECIDED, FINDING_NOT_VERIFIED, VERIFIED_BY_DECIDER, DECISION_REASON, DECISION_REASON_TOO_LONG
     */
    public void decide(boolean goodReason, String text, int statements, String by, Instant now) {
        requireVerified();
        if (by.equals(verifiedBy)) {
            throw Refusal.conflict("VERIFIED_BY_DECIDER").under(CLAUSE);
        }
        boolean agrees = goodReason == (state == FindingState.GOOD_REASON);
        decision = agrees && (text == null || text.isBlank()) ? null : Written.text(text, "DECISION_REASON", MAX_TEXT);
        statementsHeard = statements;
        decidedBy = by;
        decidedAt = now;
        state = goodReason ? FindingState.EXCUSED : FindingState.CONFIRMED;
    }

    private void requireUndecided() {
        if (state.isDecided()) {
            throw Refusal.conflict("FINDING_DECIDED").under(CLAUSE);
        }
    }

    private void requireVerified() {
        requireUndecided();
        if (!state.isVerified()) {
            throw Refusal.conflict("FINDING_NOT_VERIFIED").under(CLAUSE);
        }
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getScopePath() {
        return scopePath;
    }

    public long getMemberId() {
        return memberId;
    }

    public FailureKind getKind() {
        return kind;
    }

    public FindingState getState() {
        return state;
    }

    /** The evidence: the failed months as the check found them, oldest first. */
    public List<YearMonth> getMonths() {
        return Arrays.stream(months).map(YearMonth::from).toList();
    }

    /** Why it was decided as it was: the township's own words, or, where it had none to add, the branch's, with which it agreed. */
    public String reason() {
        return decision == null ? verification : decision;
    }

    public String getVerification() {
        return verification;
    }

    public String getReturnReason() {
        return returnReason;
    }
}
