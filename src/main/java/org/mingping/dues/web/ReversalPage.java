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
        return DuesPages.MEMBER_DUES + "?faces-redirect=true&id=" + getPayment().memberId();
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
