package org.mingping.dues.model;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

/** A branch's month of money on its way to the superior: closed (set-based, with its payments), handed over, received. */
@Entity
@Table(name = "dues_closing")
public class Closing {

    @Id
    private Long id;
    private long countyId;
    private String scopePath;
    @Version
    private int version;
    private long organisationId;
    private LocalDate month;
    private int payments;
    private BigDecimal total;
    @Enumerated(EnumType.STRING)
    private ClosingState state;
    private LocalDate handedOverOn;
    @Enumerated(EnumType.STRING)
    private HandOverWay handedOverHow;
    private String handedOverBy;
    private LocalDate receivedOn;
    private String receivedBy;

    protected Closing() {
        // JPA; a row is made in the statement that takes its payments
    }

    /** The branch gave the money to its superior. @throws Refusal CLOSING_STATE, CLOSING_EMPTY, HAND_OVER_DAY, HAND_OVER_HOW */
    public void handOver(LocalDate on, HandOverWay how, String by, LocalDate today) {
        requireState(ClosingState.CLOSED);
        if (!getTotal().isPositive()) {
            throw Refusal.conflict("CLOSING_EMPTY", getMonth());
        }
        if (on == null || on.isAfter(today) || on.isBefore(month)) {
            throw Refusal.invalid("HAND_OVER_DAY", month, today);
        }
        if (how == null) {
            throw Refusal.invalid("HAND_OVER_HOW");
        }
        state = ClosingState.HANDED_OVER;
        handedOverOn = on;
        handedOverHow = how;
        handedOverBy = by;
    }

    /** The superior says that it arrived. @throws Refusal CLOSING_STATE, RECEIVED_DAY */
    public void receive(LocalDate on, String by, LocalDate today) {
        requireState(ClosingState.HANDED_OVER);
        if (on == null || on.isAfter(today) || on.isBefore(handedOverOn)) {
            throw Refusal.invalid("RECEIVED_DAY", handedOverOn, today);
        }
        state = ClosingState.RECEIVED;
        receivedOn = on;
        receivedBy = by;
    }

    private void requireState(ClosingState needed) {
        if (state != needed) {
            throw Refusal.conflict("CLOSING_STATE");
        }
    }

    public Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public YearMonth getMonth() {
        return YearMonth.from(month);
    }

    public Money getTotal() {
        return new Money(total);
    }

    public ClosingState getState() {
        return state;
    }
}
