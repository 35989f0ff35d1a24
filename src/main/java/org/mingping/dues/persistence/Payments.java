package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
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
            insert into dues_receipt (county_id, scope_path, collected_path, organisation_id, member_id, year, number, issued_at, issued_by, branch)
            select m.county_id, m.scope_path, m.scope_path, m.organisation_id, m.id, :year,
                   1 + coalesce((select max(r.number) from dues_receipt r where r.county_id = m.county_id and r.organisation_id = m.organisation_id and r.year = :year), 0),
                   :now, :by, o.name
              from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
             where m.county_id = :county and m.id = :member
            returning id""";

    private static final String INSERT = """
            insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, payer, receipt_id, recorded_at, recorded_by)
            values (:county, :path, :path, :member, :month, :amount, :paidOn, :method, :payerKind, :payer, :receipt, :now, :by)""";

    private static final String REVERSE = """
            insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, payer, reverses, reason, recorded_at, recorded_by)
            select county_id, scope_path, collected_path, member_id, month, -amount, :today, method, payer_kind, payer, id, :reason, :now, :by
              from dues_payment where county_id = :county and id = :id
            on conflict (county_id, reverses) where reverses is not null do nothing
            returning id""";

    private static final String STANDING = """
            select p.id, p.member_id, p.month, p.reverses is not null as reversal,
                   exists (select from dues_payment r where r.county_id = p.county_id and r.reverses = p.id) as reversed
              from dues_payment p where p.county_id = :county and p.id = :id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** A payment, as far as whoever takes it back must know. */
    public record Standing(long id, long memberId, java.time.LocalDate month, boolean reversal, boolean reversed) {
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
        collection.amounts().forEach((month, amount) -> batch.bind("county", county.id()).bind("path", member.scopePath()).bind("member", member.id())
                .bind("month", month.atDay(1)).bind("amount", amount.yuan()).bind("paidOn", collection.paidOn()).bind("method", collection.method().name())
                .bind("payerKind", collection.payerKind().name()).bind("payer", collection.payer()).bind("receipt", receipt).bind("now", now).bind("by", by).add());
        batch.execute();
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
