package org.mingping.disposition.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One case of disposition (domain §5): how far it is, for lists, clocks and two at once. What is on record stands in its book ({@link CaseEntry}); this row follows from the book's
 * last line, and its version makes a stale page or a second officer at once harmless.
 */
@Entity
public class DispositionCase {

    @Id
    private Long id;
    /** Where it lies follows the member, set-based; what it is of never changes, and the database lets nobody change it. */
    @Column(updatable = false)
    private long countyId;
    @Column(updatable = false)
    private String scopePath;
    @Version
    private int version;
    @Column(updatable = false)
    private long memberId;
    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private CaseGround ground;
    @Column(updatable = false)
    private String evidence;
    @Column(updatable = false)
    private Long evidenceId;
    @Column(updatable = false)
    private long ruleSetId;
    @Enumerated(EnumType.STRING)
    private CaseState state;
    private LocalDate stateSince;
    @Enumerated(EnumType.STRING)
    private Disposition disposition;
    @Column(updatable = false)
    private LocalDate openedOn;
    private LocalDate decidedOn;
    private LocalDate effectiveOn;
    private LocalDate closedOn;
    private int lines;

    protected DispositionCase() {
        // JPA; rows are made by a statement, as also the system opens cases
    }

    /** Takes over where a new line of its book has brought it. @param today on which that line was written */
    public void follow(CaseStanding standing, LocalDate today) {
        if (state != standing.state()) {
            state = standing.state();
            stateSince = today;
        }
        CaseRecord record = standing.record();
        disposition = record.proposed().orElse(null);
        decidedOn = record.decidedOn().orElse(null);
        effectiveOn = record.effectiveOn().orElse(null);
        closedOn = state == CaseState.CLOSED ? stateSince : null;
        lines++;
    }

    public Long getId() {
        return id;
    }

    public String getScopePath() {
        return scopePath;
    }

    public int getVersion() {
        return version;
    }

    public long getMemberId() {
        return memberId;
    }

    public CaseGround getGround() {
        return ground;
    }

    /** Of the rule set in force on the day of its opening: it goes by that one to its end. */
    public long getRuleSetId() {
        return ruleSetId;
    }

    public CaseState getState() {
        return state;
    }

    public Optional<Disposition> getDisposition() {
        return Optional.ofNullable(disposition);
    }

    /** The day on which a membership ended by it. */
    public Optional<LocalDate> getEffectiveOn() {
        return Optional.ofNullable(effectiveOn);
    }
}
