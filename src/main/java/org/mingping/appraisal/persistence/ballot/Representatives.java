package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.appraisal.model.ballot.Representative;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** The named list of a ballot's mass representatives. */
@ApplicationScoped
public class Representatives {

    @Inject
    private Database database;

    @Inject
    private County county;

    public List<Representative> of(long ballot) {
        return database.query(handle -> handle.createQuery("""
                        select name, standing from mass_representative where county_id = :county and branch_appraisal_id = :branch order by place""")
                .bind("county", county.id()).bind("branch", ballot).mapTo(Representative.class).list());
    }

    /** Puts these in place of the list there was. */
    public void replace(long ballot, String path, List<Representative> list, String by) {
        database.execute(handle -> {
            handle.createUpdate("delete from mass_representative where county_id = :county and branch_appraisal_id = :branch")
                    .bind("county", county.id()).bind("branch", ballot).execute();
            PreparedBatch batch = handle.prepareBatch("""
                    insert into mass_representative (county_id, scope_path, branch_appraisal_id, place, name, standing, listed_by)
                    values (:county, :path, :branch, :place, :name, :standing, :by)""");
            for (int at = 0; at < list.size(); at++) {
                batch.bind("county", county.id()).bind("path", path).bind("branch", ballot).bind("place", at + 1)
                        .bind("name", list.get(at).name()).bind("standing", list.get(at).standing()).bind("by", by).add();
            }
            if (!list.isEmpty()) {
                batch.execute();
            }
        });
    }
}
