package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.dues.model.Collection;
import org.mingping.dues.model.PayingMember;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** The book of payments: rows are added, never changed. */
@ApplicationScoped
public class Payments {

    /** Receipts of a branch are numbered through a year, without a gap: whoever numbers one holds the branch's line of it. */
    private static final String NUMBER = """
            insert into dues_receipt (county_id, scope_path, collected_path, organisation_id, member_id, year, number, issued_at, issued_by, branch, member_name)
            select m.county_id, m.scope_path, m.scope_path, m.organisation_id, m.id, :year,
                   1 + coalesce((select max(r.number) from dues_receipt r where r.county_id = m.county_id and r.organisation_id = m.organisation_id and r.year = :year), 0),
                   :now, :by, o.name, m.name
              from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where m.county_id = :county and m.id = :member
            returning id""";

    private static final String INSERT = """
            insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, payer, receipt_id, recorded_at, recorded_by)
            select m.county_id, m.scope_path, m.scope_path, m.id, :month, :amount, :paidOn, :method, :payerKind, :payer, :receipt, :now, :by
              from member m where m.county_id = :county and m.id = :member""";

    private static final String AGAIN = """
            select exists (select from dues_payment p
                            where p.county_id = :county and p.member_id = :member and p.month = :month and p.amount = :amount and p.paid_on = :paidOn
                              and p.recorded_by = :by and p.recorded_at > :since
                              and not exists (select from dues_payment b where b.county_id = p.county_id and b.reverses = p.id))""";

    /** Within it the same payment again is one that was sent twice. */
    private static final Duration SENT_TWICE = Duration.ofMinutes(1);

    private static final String REVERSE = """
            insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, payer, reverses, reason, recorded_at, recorded_by)
            select county_id, scope_path, collected_path, member_id, month, -amount, :today, method, payer_kind, payer, id, :reason, :now, :by
              from dues_payment where county_id = :county and id = :id
            on conflict (county_id, reverses) where reverses is not null do nothing
            returning id""";

    private static final String STANDING = """
            select p.id, p.member_id, p.month, p.reverses is not null as reversal,
                   exists (select from dues_payment r where r.county_id = p.county_id and r.reverses = p.id) as reversed,
                   starts_with(p.collected_path, current_scope()) as taken_here
              from dues_payment p where p.county_id = :county and p.id = :id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A payment, as far as whoever takes it back must know. @param takenHere whether a branch of the caller's took it, wherever the member is now */
    public record Standing(long id, long memberId, java.time.LocalDate month, boolean reversal, boolean reversed, boolean takenHere) {
    }

    /** @return the id of the receipt */
    public long add(Collection collection, PayingMember member, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.query(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "receipts of " + member.scopePath());
            long receipt = handle.createQuery(NUMBER).bind("county", county.id()).bind("member", member.id()).bind("year", YearMonth.now(clock).getYear())
                    .bind("now", now).bind("by", by).mapTo(Long.class).one();
            insert(handle, collection, member, receipt, now, by);
            return receipt;
        });
    }

    private void insert(Handle handle, Collection collection, PayingMember member, long receipt, OffsetDateTime now, String by) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        collection.amounts().forEach((month, amount) -> batch.bind("county", county.id()).bind("member", member.id())
                .bind("month", month.atDay(1)).bind("amount", amount.yuan()).bind("paidOn", collection.paidOn()).bind("method", collection.method().name())
                .bind("payerKind", collection.payerKind().name()).bind("payer", collection.payer()).bind("receipt", receipt).bind("now", now).bind("by", by).add());
        batch.execute();
    }

    /** The first of these months for which this account recorded the very same within the last minute. */
    public Optional<YearMonth> again(Collection collection, String by) {
        return database.query(handle -> collection.amounts().entrySet().stream().filter(one -> handle.createQuery(AGAIN).bind("county", county.id())
                .bind("member", collection.memberId()).bind("month", one.getKey().atDay(1)).bind("amount", one.getValue().yuan()).bind("paidOn", collection.paidOn())
                .bind("by", by).bind("since", OffsetDateTime.now(clock).minus(SENT_TWICE)).mapTo(Boolean.class).one()).map(Map.Entry::getKey).findFirst());
    }

    public Optional<Standing> find(long id) {
        return database.query(handle -> handle.createQuery(STANDING).bind("county", county.id()).bind("id", id).mapTo(Standing.class).findOne());
    }

    /** @return whether it was reversed now, and not by somebody else at the same time */
    public boolean reverse(long id, String reason, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.query(handle -> handle.createQuery(REVERSE).bind("county", county.id()).bind("id", id).bind("reason", reason)
                .bind("today", now.toLocalDate()).bind("now", now).bind("by", by).mapTo(Long.class).findOne().isPresent());
    }
}
