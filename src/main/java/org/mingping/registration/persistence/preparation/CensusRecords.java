package org.mingping.registration.persistence.preparation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.mingping.findings.FindingsOnRecord;
import org.mingping.organisation.County;
import org.mingping.registration.model.preparation.CensusFact;
import org.mingping.registration.model.preparation.CensusGround;
import org.mingping.shared.persistence.Database;

/** What the system holds of members under the three failures or a sanction: the findings' room and the ledger, asked for whole townships at once. */
@ApplicationScoped
public class CensusRecords {

    private static final String SANCTIONS = """
            select s.member_id, m.organisation_id as branch, s.kind, s.decided_on
              from sanction s join member m on m.county_id = s.county_id and m.id = s.member_id
             where s.county_id = :county and m.status <> 'FORMER' and m.organisation_id = any(:branches)
             order by m.organisation_id, m.name_key, m.id, s.decided_on, s.kind""";

    @Inject
    private FindingsOnRecord findings;

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param branch id */
    public record Line(long branch, CensusFact fact) {
    }

    /** A sanction as the ledger has it. */
    public record Sanction(long memberId, long branch, String kind, LocalDate decidedOn) {
    }

    /** The failures first. @param branches ids */
    public List<Line> of(List<Long> branches) {
        List<Line> lines = new ArrayList<>();
        findings.standing(branches).forEach(one -> lines.add(new Line(one.branch(), new CensusFact(one.memberId(), CensusGround.FINDING, one.kind().name(), one.since()))));
        database.query(handle -> handle.createQuery(SANCTIONS).bind("county", county.id()).bindArray("branches", Long.class, branches.toArray()).mapTo(Sanction.class).list())
                .forEach(one -> lines.add(new Line(one.branch(), new CensusFact(one.memberId(), CensusGround.SANCTION, one.kind(), one.decidedOn()))));
        return lines;
    }

    public List<CensusFact> ofBranch(long branch) {
        return of(List.of(branch)).stream().map(Line::fact).toList();
    }
}
