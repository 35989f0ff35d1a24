package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.Grade;
import org.mingping.appraisal.model.Outcome;
import org.mingping.shared.persistence.Database;

/** A cycle's grades as they stand, with the names a comparison shows. */
@ApplicationScoped
public class StoredGrades {

    @Inject
    private Database database;

    /** A member's grade. */
    public record Line(long id, String name, String branchCode, String branchName, String townshipName, Outcome outcome, Grade grade) {
    }

    /** By the id of the member appraisal. */
    public Map<Long, Line> ofCycle(long county, long cycle) {
        return database.query(handle -> handle.createQuery("""
                        select r.id, r.name, a.branch_code, a.branch_name, a.township_name, r.outcome, r.grade
                          from branch_appraisal a
                          join member_appraisal r on r.county_id = a.county_id and r.branch_appraisal_id = a.id
                         where a.county_id = :county and a.cycle_id = :cycle and a.tallied_at is not null""")
                .bind("county", county).bind("cycle", cycle).mapTo(Line.class)
                .collect(Collectors.toMap(Line::id, Function.identity())));
    }
}
