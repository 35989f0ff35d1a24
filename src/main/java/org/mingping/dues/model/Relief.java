package org.mingping.dues.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** A reduction or an exemption of one member: asked for by the branch, decided by the next higher committee, by somebody else (中组发〔2008〕3号 第七条). */
@Entity
@Table(name = "dues_relief")
public class Relief {

    /** The longest reason and the longest decision. */
    public static final int MAX_TEXT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dues_relief_seq")
    @SequenceGenerator(name = "dues_relief_seq", sequenceName = "dues_relief_seq", allocationSize = 50)
    private Long id;
    private long countyId;
    @Version
    private int version;
    private String scopePath;
    private long memberId;
    @Enumerated(EnumType.STRING)
    private ReliefKind kind;
    private BigDecimal amount;
    private LocalDate fromMonth;
    private LocalDate toMonth;
    private String reason;
    @Enumerated(EnumType.STRING)
    private ReliefState state;
    private Instant requestedAt;
    private String requestedBy;
    private Instant decidedAt;
    private String decidedBy;
    private String decision;

    protected Relief() {
        // JPA
    }

    /**
     * As the branch asks for it, once {@link ReliefPolicy} allows it.
     *
     * @param amount what is owed a month instead, or null for an exemption
     * @param months both within
     * @throws Refusal RELIEF_REASON, RELIEF_REASON_TOO_LONG
     */
    public Relief(long county, PayingMember member, ReliefKind kind, Money amount, MonthRange months, String reason, String by, Instant now) {
        this.countyId = county;
        this.scopePath = member.scopePath();
        this.memberId = member.id();
        this.kind = kind;
        this.amount = kind == ReliefKind.REDUCTION ? amount.yuan() : null;
        this.fromMonth = months.first().atDay(1);
        this.toMonth = months.last().plusMonths(1).atDay(1);
        this.reason = Written.text(reason, "RELIEF_REASON", MAX_TEXT);
        this.state = ReliefState.REQUESTED;
        this.requestedBy = by;
        this.requestedAt = now;
    }

    /**
     * The next higher committee grants it or does not, in writing.
     *
     * @throws Refusal RELIEF_DECIDED, RELIEF_BY_REQUESTER, RELIEF_DECISION, RELIEF_DECISION_TOO_LONG
     */
    public void decide(boolean grant, String text, String by, Instant now) {
        if (state != ReliefState.REQUESTED) {
            throw Refusal.conflict("RELIEF_DECIDED").under(ReliefPolicy.CLAUSE);
        }
        if (by.equals(requestedBy)) {
            throw Refusal.conflict("RELIEF_BY_REQUESTER").under(ReliefPolicy.CLAUSE);
        }
        decision = Written.text(text, "RELIEF_DECISION", MAX_TEXT);
        decidedBy = by;
        decidedAt = now;
        state = grant ? ReliefState.GRANTED : ReliefState.REFUSED;
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

    public ReliefKind getKind() {
        return kind;
    }

    public ReliefState getState() {
        return state;
    }

    /** Both within. */
    public MonthRange getMonths() {
        return new MonthRange(YearMonth.from(fromMonth), YearMonth.from(toMonth).minusMonths(1));
    }
}
