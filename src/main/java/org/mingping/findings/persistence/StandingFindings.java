package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.findings.FindingsOnRecord;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Reads them in one statement, however many branches are asked for. */
@ApplicationScoped
class StandingFindings implements FindingsOnRecord {

    private static final String STANDING = """
            select f.member_id, m.organisation_id as branch, f.kind, f.since
              from finding f join member m on m.county_id = f.county_id and m.id = f.member_id
             where f.county_id = :county and f.state <> 'EXCUSED' and m.status <> 'FORMER' and m.organisation_id = any(:branches)
             order by m.organisation_id, m.name_key, m.id, f.since, f.kind""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Override
    public List<Line> standing(List<Long> branches) {
        return database.query(handle -> handle.createQuery(STANDING).bind("county", county.id()).bindArray("branches", Long.class, branches.toArray()).mapTo(Line.class).list());
    }
}
