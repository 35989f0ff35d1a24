package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;
import org.mingping.organisation.County;
import org.mingping.shared.Money;
import org.mingping.shared.persistence.Database;

/** Payments as people read them: with their receipt, and with what took them back. */
@ApplicationScoped
public class PaymentBook {

    private static final String LINES = """
            select p.id, p.member_id, coalesce(m.name, nullif(r.member_name, '')) as member, p.month, p.amount, p.paid_on, p.method, p.payer_kind, p.payer, p.receipt_id,
                   case when r.id is null then null else r.year || '-' || lpad(r.number::text, greatest(4, length(r.number::text)), '0') end as receipt,
                   p.reverses, p.reason, b.id as reversed_by, b.paid_on as reversed_on, b.reason as reversal_reason, p.recorded_by, p.recorded_at, starts_with(p.collected_path, current_scope()) as taken_here,
                   p.closing_id, m.id is not null as in_sight
              from dues_payment p
              left join member m on m.county_id = p.county_id and m.id = p.member_id
              left join dues_receipt r on r.county_id = p.county_id and r.id = p.receipt_id
              left join dues_payment b on b.county_id = p.county_id and b.reverses = p.id
             where p.county_id = :county and""";

    private static final int MOST = 500;

    @Inject
    private Database database;

    @Inject
    private County county;

    /**
     * A payment, or a reversal of one.
     *
     * @param member     the name; of who has gone out of the reader's sight as the receipt has it, null where none was given
     * @param reverses   the payment it takes back, or null
     * @param takenHere  whether a branch of the caller's took it
     * @param closingId  the closed month that holds it, or null
     * @param inSight    whether the member is within the reader's scope still
     * @param reversedBy the reversal that took it back, or null
     */
    public record Line(long id, long memberId, String member, LocalDate month, BigDecimal amount, LocalDate paidOn, PaymentMethod method, PayerKind payerKind, String payer,
                       Long receiptId, String receipt, Long reverses, String reason, Long reversedBy, LocalDate reversedOn, String reversalReason, String recordedBy, OffsetDateTime recordedAt,
                       boolean takenHere, Long closingId, boolean inSight) {

        public Money sum() {
            return new Money(amount);
        }

        public YearMonth of() {
            return YearMonth.from(month);
        }

        /** Whether the caller's books hold it, and it may be taken back there. */
        public boolean isReversible() {
            return isStanding() && takenHere;
        }

        public boolean isReversal() {
            return reverses != null;
        }

        public boolean isStanding() {
            return reverses == null && reversedBy == null;
        }
    }

    /** What this member paid, the latest first. */
    public List<Line> ofMember(long memberId) {
        return database.query(handle -> handle.createQuery(LINES + " p.member_id = :member order by p.id desc limit :most").bind("county", county.id())
                .bind("member", memberId).bind("most", MOST).mapTo(Line.class).list());
    }

    /** What this member paid for these months, both within: by the day of paying, the latest first. */
    public List<Line> ofMember(long memberId, YearMonth first, YearMonth last) {
        return database.query(handle -> handle.createQuery(LINES + " p.member_id = :member and p.month between :first and :last order by p.paid_on desc, p.id desc")
                .bind("county", county.id()).bind("member", memberId).bind("first", first.atDay(1)).bind("last", last.atDay(1)).mapTo(Line.class).list());
    }

    /** What a receipt covers, by month. */
    public List<Line> ofReceipt(long receiptId) {
        return database.query(handle -> handle.createQuery(LINES + " p.receipt_id = :receipt order by p.month, p.id").bind("county", county.id())
                .bind("receipt", receiptId).mapTo(Line.class).list());
    }

    /** What a closed month holds, in the order of being paid. */
    public List<Line> ofClosing(long closingId) {
        return database.query(handle -> handle.createQuery(LINES + " p.closing_id = :closing order by p.paid_on, p.id").bind("county", county.id())
                .bind("closing", closingId).mapTo(Line.class).list());
    }

    public Optional<Line> of(long id) {
        return database.query(handle -> handle.createQuery(LINES + " p.id = :id").bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }
}
