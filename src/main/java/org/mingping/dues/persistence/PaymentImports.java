package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.mingping.dues.model.SheetPayment;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.CopyRows;
import org.mingping.shared.persistence.Database;

/** Payments of a workbook, as a set. A row is known again by the workbook's hash and its number. */
@ApplicationScoped
public class PaymentImports {

    private static final String ROWS = "select source_row from dues_payment where county_id = :county and source = :source and reverses is null";

    private static final String STAGE = """
            create temporary table dues_staged (member_id bigint, month date, amount numeric(12,2), paid_on date, payer_kind text, payer text, source_row integer) on commit drop""";

    private static final String INSERT = """
            insert into dues_payment (county_id, scope_path, collected_path, member_id, month, amount, paid_on, method, payer_kind, payer, source, source_row,
                                      recorded_at, recorded_by)
            select m.county_id, m.scope_path, m.scope_path, m.id, s.month, s.amount, s.paid_on, 'UNKNOWN', s.payer_kind, s.payer, :source, s.source_row, :now, :by
              from dues_staged s join member m on m.county_id = :county and m.id = s.member_id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** The rows of this workbook that were stored before. */
    public Set<Integer> storedRows(String source) {
        return database.query(handle -> new HashSet<>(handle.createQuery(ROWS).bind("county", county.id()).bind("source", source).mapTo(Integer.class).list()));
    }

    /** @param source the workbook's hash */
    public void store(List<SheetPayment> payments, String source, String by) {
        database.execute(handle -> {
            handle.execute(STAGE);
            copy(handle, payments);
            handle.createUpdate(INSERT).bind("county", county.id()).bind("source", source).bind("now", OffsetDateTime.now(clock)).bind("by", by).execute();
        });
    }

    private static void copy(Handle handle, List<SheetPayment> payments) {
        try (CopyRows copy = CopyRows.into(handle.getConnection(), "dues_staged")) {
            payments.forEach(one -> copy.row(one.member().id(), one.month().atDay(1), one.amount(), one.paidOn(), one.payerKind(), one.payer(), one.row()));
            copy.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the payments could not be staged", failure);
        }
    }
}
