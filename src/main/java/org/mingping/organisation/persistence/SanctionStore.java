package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.SanctionsRecorded;
import org.mingping.organisation.model.SheetSanction;
import org.mingping.shared.persistence.CopyRows;
import org.mingping.shared.persistence.Database;

/** Puts sanctions on record as sets. One member's sanction of one kind and day is one sanction. */
@ApplicationScoped
public class SanctionStore {

    private static final String STAGE =
            "create temporary table sanction_staged (member_id bigint, kind text, decided_on date, document_no text) on commit drop";

    private static final String STANDING = """
            from sanction_staged s left join sanction x
              on x.county_id = current_county() and x.member_id = s.member_id and x.kind = s.kind and x.decided_on = s.decided_on
            where x.id is null or s.document_no is not null and x.document_no is distinct from s.document_no""";

    private static final String UPDATE = """
            update sanction x set document_no = s.document_no, version = x.version + 1
            from sanction_staged s
            where x.county_id = current_county() and x.member_id = s.member_id and x.kind = s.kind and x.decided_on = s.decided_on
              and s.document_no is not null and x.document_no is distinct from s.document_no""";

    private static final String INSERT = """
            insert into sanction (county_id, scope_path, member_id, kind, decided_on, document_no, recorded_at)
            select m.county_id, m.scope_path, m.id, s.kind, s.decided_on, s.document_no, :now
            from sanction_staged s join member m on m.county_id = current_county() and m.id = s.member_id
            where not exists (select 1 from sanction x where x.county_id = m.county_id and x.member_id = s.member_id
                              and x.kind = s.kind and x.decided_on = s.decided_on)
            returning member_id, kind, decided_on""";

    private static final String RECORD = """
            insert into member_event (county_id, scope_path, member_id, kind, after_value, happened_on, recorded_at, recorded_by)
            select m.county_id, m.scope_path, m.id, 'sanctioned', s.kind, s.decided_on, :now, :by
            from sanction_staged s join member m on m.county_id = current_county() and m.id = s.member_id
            where not exists (select 1 from sanction x where x.county_id = m.county_id and x.member_id = s.member_id
                              and x.kind = s.kind and x.decided_on = s.decided_on)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** Puts them into the transaction's staging table. */
    public void stage(List<SheetSanction> sanctions) {
        database.execute(handle -> {
            handle.execute(STAGE);
            copy(handle, sanctions);
        });
    }

    /** How many staged sanctions are new or carry another document number. */
    public int countChanges() {
        return database.query(handle -> handle.createQuery("select count(*) " + STANDING).mapTo(Integer.class).one());
    }

    /** @return those that were not on record before */
    public List<SanctionsRecorded.One> apply(String recordedBy) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<SanctionsRecorded.One> added = database.query(handle -> {
            handle.createUpdate(UPDATE).execute();
            handle.createUpdate(RECORD).bind("now", now).bind("by", recordedBy).execute();
            return handle.createQuery(INSERT).bind("now", now).mapTo(SanctionsRecorded.One.class).list();
        });
        database.forgetEntities();
        return added;
    }

    private static void copy(Handle handle, List<SheetSanction> sanctions) {
        try (CopyRows copy = CopyRows.into(handle.getConnection(), "sanction_staged")) {
            sanctions.forEach(one -> copy.row(one.memberId(), one.kind(), one.decidedOn(), one.documentNo()));
            copy.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the sanctions could not be staged", failure);
        }
    }
}
