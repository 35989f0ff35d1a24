package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.persistence.Database;

/** A cycle's grades as they stand, with the names a comparison shows. */
@ApplicationScoped
public class StoredGrades {

    @Inject
    private Database database;

    /** A member's grade. */
    public record Line(long id, String name, String branchCode, String branchName, String townshipCode, String townshipName, Outcome outcome, Grade grade) {
    }

    /** A cycle with how far its branches are: grades of one that is not finished may still change. */
    public record CycleLine(long id, int year, Half half, int branches, int tallied, int confirmed) {

        public HalfYear period() {
            return new HalfYear(year, half);
        }

        public boolean isFinished() {
            return confirmed == branches;
        }
    }

    /** The cycles that have grades, newest first. */
    public List<CycleLine> cycles(long county) {
        return database.query(handle -> handle.createQuery("""
                        select c.id, c.year, c.half, count(*) as branches, count(a.tallied_at) as tallied,
                               count(*) filter (where a.phase = 'CONFIRMED') as confirmed
                          from cycle c join branch_appraisal a on a.county_id = c.county_id and a.cycle_id = c.id
                         where c.county_id = :county
                         group by c.id, c.year, c.half having count(a.tallied_at) > 0 order by c.year desc, c.half desc""")
                .bind("county", county).mapTo(CycleLine.class).list());
    }

    /** By the id of the member appraisal. */
    public Map<Long, Line> ofCycle(long county, long cycle) {
        return database.query(handle -> handle.createQuery("""
                        select r.id, r.name, a.branch_code, a.branch_name, a.township_code, a.township_name, r.outcome, r.grade
                          from branch_appraisal a
                          join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
                         where a.county_id = :county and a.cycle_id = :cycle and a.tallied_at is not null""")
                .bind("county", county).bind("cycle", cycle).mapTo(Line.class)
                .collect(Collectors.toMap(Line::id, Function.identity())));
    }
}
