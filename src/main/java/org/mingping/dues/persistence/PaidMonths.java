package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** What was paid for a member's months, and taken back. */
@ApplicationScoped
public class PaidMonths {

    private static final String OF_MEMBER = """
            select p.id, p.month, p.amount, p.paid_on, p.method, p.payer_kind, p.payer, p.reverses is not null as reversal, p.reason, p.receipt_id, p.recorded_at
              from dues_payment p where p.county_id = :county and p.member_id = :member and p.month between :first and :last
             order by p.paid_on desc, p.id desc""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** One act of paying for one month, or the reversal of one; then the amount is below zero. */
    public record Line(long id, LocalDate month, BigDecimal amount, LocalDate paidOn, PaymentMethod method, PayerKind payerKind, String payer, boolean reversal,
                       String reason, Long receiptId, OffsetDateTime recordedAt) {

        public YearMonth of() {
            return YearMonth.from(month);
        }

        public Money sum() {
            return new Money(amount);
        }
    }

    /** Of these months, both within; the latest payment first. */
    public List<Line> of(long member, YearMonth first, YearMonth last) {
        return database.query(handle -> handle.createQuery(OF_MEMBER).bind("county", county.id()).bind("member", member).bind("first", first.atDay(1))
                .bind("last", last.atDay(1)).mapTo(Line.class).list());
    }
}
