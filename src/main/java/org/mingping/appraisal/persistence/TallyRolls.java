package org.mingping.appraisal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.model.TallyRoll;
import org.mingping.appraisal.model.Votes;
import org.mingping.shared.persistence.Database;

/** Reads the rolls of a cycle at once, for a workbook of tallies to be checked against. */
@ApplicationScoped
public class TallyRolls {

    private static final String BRANCHES = """
            select a.id, a.branch_code, a.phase, a.sheets_issued, a.sheets_returned, a.mass_representatives, (
                       select count(*) from member_appraisal r where r.county_id = a.county_id and r.branch_appraisal_id = a.id and r.may_vote) as voters
            from branch_appraisal a
            where a.county_id = current_county() and a.cycle_id = :cycle""";

    private static final String LINES = """
            select r.id, r.branch_appraisal_id, r.id_number, r.name,
                   r.status = 'FULL' and coalesce(r.outcome, '') not in ('COMMENT_ONLY', 'NOT_A_MEMBER') as graded,
                   r.excellent, r.qualified, r.basically_qualified, r.unqualified, r.abstained
            from member_appraisal r
            where r.county_id = current_county() and r.cycle_id = :cycle""";

    @Inject
    private Database database;

    public TallyRoll of(long cycleId) {
        return database.query(handle -> {
            List<TallyRoll.Branch> branches = handle.createQuery(BRANCHES).bind("cycle", cycleId)
                    .map((row, context) -> new TallyRoll.Branch(row.getLong("id"), row.getString("branch_code"), Phase.valueOf(row.getString("phase")),
                            row.getObject("sheets_issued", Integer.class), row.getObject("sheets_returned", Integer.class), row.getInt("voters"),
                            row.getObject("mass_representatives", Integer.class))).list();
            List<TallyRoll.Line> lines = handle.createQuery(LINES).bind("cycle", cycleId)
                    .map((row, context) -> new TallyRoll.Line(row.getLong("id"), row.getLong("branch_appraisal_id"), row.getString("id_number"),
                            row.getString("name"), row.getBoolean("graded"), row.getObject("excellent", Integer.class) == null ? null
                                    : new Votes(row.getInt("excellent"), row.getInt("qualified"), row.getInt("basically_qualified"),
                                            row.getInt("unqualified"), row.getInt("abstained")))).list();
            return new TallyRoll(branches, lines);
        });
    }
}
