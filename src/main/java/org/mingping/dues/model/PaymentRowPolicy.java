package org.mingping.dues.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mingping.organisation.model.MemberRowPolicy;
import org.mingping.shared.Money;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.SheetRow;

/**
 * Whether a row of the sheet 党费收缴明细 comes in: UNKNOWN_MEMBER, MONTH_INVALID, AMOUNT_INVALID, DATE_INVALID, PAYER_TOO_LONG, ALREADY_PAID, MONTH_NOT_OWED, the first that
 * applies. One policy sees one sheet from top to bottom: what it accepted counts for the rows below.
 */
public final class PaymentRowPolicy {

    public static final String MONTH = "月份";
    public static final String AMOUNT = "金额";
    public static final String PAID_ON = "缴纳日期";
    public static final String PAYER = "代缴人";

    public static final SheetLayout LAYOUT = new SheetLayout("党费收缴明细", List.of(MemberRowPolicy.NAME, MemberRowPolicy.ID_NUMBER, MONTH, AMOUNT, PAID_ON), List.of(PAYER));

    private final PaymentWindow window;
    private final LocalDate today;
    private final Map<String, MonthAccount> accepted = new HashMap<>();

    /** @param today the day after which a payment lies in the future */
    public PaymentRowPolicy(PaymentWindow window, LocalDate today) {
        this.window = window;
        this.today = today;
    }

    /** The month of a row, for looking up accounts before it is decided. */
    public static Optional<YearMonth> monthIn(SheetRow row) {
        return SheetMonth.in(row.cell(MONTH));
    }

    /**
     * @param memberOrNull who has this number on the roster
     * @param storedBefore whether this very workbook's very row stands as a payment already
     * @param accounts     the member's months
     */
    public RowDecision<SheetPayment> decide(SheetRow row, PayingMember memberOrNull, boolean storedBefore, Function<YearMonth, MonthAccount> accounts) {
        if (memberOrNull == null) {
            return rejected(row, "UNKNOWN_MEMBER", MemberRowPolicy.ID_NUMBER);
        }
        String name = row.cell(MemberRowPolicy.NAME).text();
        if (!memberOrNull.name().equals(name)) {
            // One code for both faults, as the interface has it; whoever mends the row must know which of the two it is.
            return RowDecision.rejected(RowFinding.because(row, "UNKNOWN_MEMBER", name.isEmpty() ? "unnamed" : "name", MemberRowPolicy.NAME));
        }
        if (MemberRowPolicy.flaw(row).isPresent()) {
            return rejected(row, "UNKNOWN_MEMBER", MemberRowPolicy.ID_NUMBER);
        }
        Optional<YearMonth> month = monthIn(row);
        if (month.isEmpty()) {
            return rejected(row, "MONTH_INVALID", MONTH);
        }
        Optional<Money> amount = amountIn(row.cell(AMOUNT));
        if (amount.isEmpty()) {
            return rejected(row, "AMOUNT_INVALID", AMOUNT);
        }
        Optional<LocalDate> paidOn = row.cell(PAID_ON).date().filter(day -> !day.isAfter(today));
        if (paidOn.isEmpty()) {
            return rejected(row, "DATE_INVALID", PAID_ON);
        }
        String payer = row.cell(PAYER).text();
        if (payer.length() > Collection.MAX_PAYER) {
            return rejected(row, "PAYER_TOO_LONG", PAYER);
        }
        SheetPayment payment = new SheetPayment(row.number(), memberOrNull, month.get(), amount.get(), paidOn.get(), PayerKind.named(payer),
                payer.isEmpty() ? null : payer, storedBefore);
        return storedBefore ? RowDecision.accepted(payment, null) : decide(row, payment, accounts);
    }

    private RowDecision<SheetPayment> decide(SheetRow row, SheetPayment payment, Function<YearMonth, MonthAccount> accounts) {
        String key = payment.member().id() + "/" + payment.month();
        MonthAccount account = accepted.getOrDefault(key, accounts.apply(payment.month()));
        if (account.isPaid()) {
            return rejected(row, "ALREADY_PAID", MONTH);
        }
        if (!window.admits(payment.month(), payment.member().joinedOn(), payment.paidOn())) {
            return rejected(row, "MONTH_NOT_OWED", MONTH);
        }
        accepted.put(key, account.plus(payment.amount()));
        return RowDecision.accepted(payment, null);
    }

    private static Optional<Money> amountIn(SheetCell cell) {
        Optional<Money> amount = cell.isNumeric() ? Money.exactly(cell.number()) : Money.typed(cell.compact());
        return amount.filter(Money::isPositive);
    }

    private static RowDecision<SheetPayment> rejected(SheetRow row, String code, String heading) {
        return RowDecision.rejected(RowFinding.at(row, code, heading));
    }
}
