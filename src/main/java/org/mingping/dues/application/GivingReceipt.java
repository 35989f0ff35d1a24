package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.mingping.access.Caller;
import org.mingping.access.HolderNames;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.persistence.PaymentBook;
import org.mingping.dues.persistence.Receipts;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

/** Shows a receipt, and prints it: every print but the first says that it is a further one. */
@Stateless
public class GivingReceipt {

    @Inject
    private Receipts receipts;

    @Inject
    private PaymentBook payments;

    @Inject
    private HolderNames names;

    @Inject
    private Journal journal;

    /** @param cashier who took the money @param lines by month; those taken back among them */
    public record Receipt(Receipts.Head head, String cashier, List<PaymentBook.Line> lines) {

        /** What was taken by this act, whatever was taken back of it later. */
        public Money total() {
            return lines.stream().map(PaymentBook.Line::sum).reduce(Money.ZERO, Money::plus);
        }

        /** What of it still stands. */
        public Money standing() {
            return lines.stream().filter(PaymentBook.Line::isStanding).map(PaymentBook.Line::sum).reduce(Money.ZERO, Money::plus);
        }
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-receipt", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Receipt read(long id) {
        Receipts.Head head = receipts.find(id).orElseThrow(Refusal::notFound);
        return new Receipt(head, names.name(head.issuedBy()), payments.ofReceipt(id));
    }

    /**
     * Whoever took the money gives its receipt, and counts the prints: the member's new branch sees it and no more.
     *
     * @return the document (PDF)
     * @throws Refusal NOT_FOUND, RECEIPT_GIVEN_ELSEWHERE
     */
    @UseCase(value = "dues.print-receipt", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public byte[] print(long id, Locale locale) {
        if (!receipts.find(id).orElseThrow(Refusal::notFound).givenHere()) {
            throw Refusal.conflict("RECEIPT_GIVEN_ELSEWHERE");
        }
        int print = receipts.printed(id).orElseThrow(Refusal::notFound);
        Receipt receipt = read(id);
        journal.subject("dues-receipt", Long.toString(id), receipt.head().number());
        journal.note("print", print);
        return new ReceiptDocument(locale).of(receipt, Caller.current().displayName(), print);
    }
}
