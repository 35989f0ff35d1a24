package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.Half;
import org.mingping.shared.persistence.Database;

/** Which rolls a few members touch: those of the branches they are in, and those on which they stand; of cycles that are not over, and not frozen. */
@ApplicationScoped
public class TouchedRolls {

    private static final String TOUCHED = """
            select a.cycle_id, c.year, c.half, a.id as branch_appraisal_id, a.township_id
              from branch_appraisal a join cycle c on c.county_id = a.county_id and c.id = a.cycle_id
             where a.county_id = :county and a.phase <> 'CONFIRMED' and a.roll_frozen_at is null
               and (a.organisation_id in (select m.organisation_id from member m where m.county_id = :county and m.id = any(:members))
                    or a.id in (select r.branch_appraisal_id from member_appraisal r where r.county_id = :county and r.member_id = any(:members)))
             order by a.cycle_id, a.township_id, a.id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** One of them. @param townshipId whose pool its branch is in */
    public record Touched(long cycleId, int year, Half half, long branchAppraisalId, long townshipId) {
    }

    /** In the order in which pools are taken. Seen from the whole county: what is over and what is not is no matter of who ended a membership. */
    public List<Touched> of(Collection<Long> members) {
        List<Touched> touched = new ArrayList<>();
        database.whileSeeing(county.path(), () -> touched.addAll(database.query(handle -> handle.createQuery(TOUCHED).bind("county", county.id())
                .bindArray("members", Long.class, members.toArray()).mapTo(Touched.class).list())));
        return touched;
    }
}
