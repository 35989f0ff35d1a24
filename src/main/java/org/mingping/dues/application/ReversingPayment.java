package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.persistence.Payments;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;
import org.mingping.shared.persistence.Database;
import org.mingping.shared.sheet.WorkbookImport;

/** Takes a payment back that was recorded wrongly: by a second row with the opposite amount, so that the book shows both. */
@Stateless
public class ReversingPayment {

    /** The longest reason. */
    public static final int MAX_REASON = 500;

    @Inject
    private Payments payments;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    /** @throws Refusal NOT_FOUND, PAYMENT_TAKEN_ELSEWHERE, REVERSAL_REASON, REVERSAL_REASON_TOO_LONG, PAYMENT_IS_REVERSAL, PAYMENT_REVERSED */
    @UseCase(value = "dues.reverse-payment", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void reverse(long paymentId, String reason) {
        journal.subject("dues-payment", Long.toString(paymentId), Long.toString(paymentId));
        database.together(WorkbookImport.ALONE);
        database.together(Collecting.ALONE);
        Payments.Standing standing = payments.find(paymentId).orElseThrow(Refusal::notFound);
        String why = Written.text(reason, "REVERSAL_REASON", MAX_REASON);
        if (!standing.takenHere()) {
            throw Refusal.conflict("PAYMENT_TAKEN_ELSEWHERE");
        }
        if (standing.reversal()) {
            throw Refusal.conflict("PAYMENT_IS_REVERSAL");
        }
        if (standing.reversed() || !payments.reverse(paymentId, why, Caller.current().signature())) {
            throw Refusal.conflict("PAYMENT_REVERSED");
        }
    }
}
