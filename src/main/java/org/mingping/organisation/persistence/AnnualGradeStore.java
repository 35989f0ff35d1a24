package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.mingping.organisation.model.KnownMember;
import org.mingping.organisation.model.PreviousGradeRowPolicy.MemberYear;
import org.mingping.organisation.model.RecordedGrade;
import org.mingping.organisation.model.SheetGrade;
import org.mingping.shared.persistence.CopyRows;
import org.mingping.shared.persistence.Database;

/** Puts earlier years' grades on record as sets; what an appraisal here confirmed stays. */
@ApplicationScoped
public class AnnualGradeStore {

    private static final String CONFIRMED = """
            select member_id, year, grade from annual_grade
            where county_id = current_county() and source = 'CYCLE' and member_id = any(:members)""";

    private static final String STAGE = "create temporary table grade_staged (member_id bigint, year integer, grade text) on commit drop";

    private static final String COUNT_CHANGES = """
            select count(*) from grade_staged s left join annual_grade g
              on g.county_id = current_county() and g.member_id = s.member_id and g.year = s.year
            where g.grade is distinct from s.grade""";

    private static final String UPDATE = """
            update annual_grade g set grade = s.grade, version = g.version + 1, recorded_at = :now
            from grade_staged s
            where g.county_id = current_county() and g.member_id = s.member_id and g.year = s.year and g.source = 'IMPORTED' and g.grade <> s.grade""";

    private static final String INSERT = """
            insert into annual_grade (county_id, scope_path, member_id, year, grade, source, recorded_at)
            select m.county_id, m.scope_path, m.id, s.year, s.grade, 'IMPORTED', :now
            from grade_staged s join member m on m.county_id = current_county() and m.id = s.member_id
            where not exists (select 1 from annual_grade g where g.county_id = m.county_id and g.member_id = s.member_id and g.year = s.year)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** A grade confirmed here. */
    public record Confirmed(long memberId, int year, RecordedGrade grade) {
    }

    public Map<MemberYear, RecordedGrade> confirmed(Collection<KnownMember> members) {
        Map<MemberYear, RecordedGrade> found = new HashMap<>();
        database.execute(handle -> handle.createQuery(CONFIRMED)
                .bindArray("members", Long.class, members.stream().map(KnownMember::id).toArray())
                .mapTo(Confirmed.class).forEach(one -> found.put(new MemberYear(one.memberId(), one.year()), one.grade())));
        return found;
    }

    /** Puts them into the transaction's staging table. */
    public void stage(List<SheetGrade> grades) {
        database.execute(handle -> {
            handle.execute(STAGE);
            copy(handle, grades);
            handle.execute("analyze grade_staged");
        });
    }

    /** How many staged grades are new or differ from what stands. */
    public int countChanges() {
        return database.query(handle -> handle.createQuery(COUNT_CHANGES).mapTo(Integer.class).one());
    }

    public void apply() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.execute(handle -> {
            handle.createUpdate(UPDATE).bind("now", now).execute();
            handle.createUpdate(INSERT).bind("now", now).execute();
        });
        database.forgetEntities();
    }

    private static void copy(Handle handle, List<SheetGrade> grades) {
        try (CopyRows copy = CopyRows.into(handle.getConnection(), "grade_staged")) {
            grades.forEach(one -> copy.row(one.memberId(), one.year(), one.grade()));
            copy.finish();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException("the grades could not be staged", failure);
        }
    }
}
