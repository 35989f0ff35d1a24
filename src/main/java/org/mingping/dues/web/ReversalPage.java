package org.mingping.dues.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.mingping.dues.application.ReadingMemberDues;
import org.mingping.dues.application.ReversingPayment;
import org.mingping.dues.persistence.PaymentBook;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Tell;

/** {@code reversal.xhtml}: takes one payment back, with the reason. */
@Named
@RequestScoped
public class ReversalPage {

    @Inject
    private ReadingMemberDues reading;
    @Inject
    private ReversingPayment reversing;
    @Inject
    private Tell tell;

    private Long id;
    private PaymentBook.Line payment;
    private String reason;

    public void load() {
        if (id == null) {
            throw Refusal.notFound();
        }
        payment = reading.payment(id);
    }

    public String reverse() {
        reversing.reverse(id, reason);
        tell.done("dues", "reversal.done");
        String back = getBack();
        return back + (back.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Where the payment is read: among the member's, or in the branch's own books where the member has gone out of sight. */
    public String getBack() {
        PaymentBook.Line one = getPayment();
        if (one.inSight()) {
            return DuesPages.MEMBER_DUES + "?id=" + one.memberId();
        }
        return one.closingId() == null ? DuesPages.CLOSINGS : DuesPages.CLOSING + "?id=" + one.closingId();
    }

    public PaymentBook.Line getPayment() {
        if (payment == null) {
            load();
        }
        return payment;
    }

    public int getLongest() {
        return ReversingPayment.MAX_REASON;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
