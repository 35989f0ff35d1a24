package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.organisation.County;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/** A year's grades: those of its second half, or of the first where there is none (§1.12). */
@ApplicationScoped
public class AnnualGrades {

    private static final String RECORD = """
            insert into annual_grade (county_id, scope_path, member_id, year, half, grade, source, recorded_at)
            select r.county_id, m.scope_path, r.member_id, :year, :half, r.grade, 'CYCLE', :now
              from member_appraisal r join member m on m.county_id = r.county_id and m.id = r.member_id
             where r.county_id = :county and r.branch_appraisal_id = :branch and r.grade is not null
            on conflict (county_id, member_id, year)
            do update set grade = excluded.grade, half = excluded.half, source = 'CYCLE', recorded_at = excluded.recorded_at
             where :second""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @Inject
    private County county;

    /**
     * Records a confirmed branch's grades: the second half's take the place of the first's, never the other way round. Also of members who
     * have moved out of the caller's sight since the roll was frozen.
     */
    public void record(HalfYear period, long branchAppraisal) {
        database.whileSeeing(county.path(), () -> write(period, branchAppraisal));
    }

    private void write(HalfYear period, long branchAppraisal) {
        database.execute(handle -> handle.createUpdate(RECORD).bind("year", period.year()).bind("half", period.half().name()).bind("now", OffsetDateTime.now(clock))
                .bind("county", county.id()).bind("branch", branchAppraisal).bind("second", period.half() == Half.H2).execute());
    }
}
