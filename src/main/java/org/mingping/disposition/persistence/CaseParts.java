package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Who educates or helps in which case, for those who find it only by that. */
@ApplicationScoped
public class CaseParts {

    private static final String END = """
            update case_part set until = :on where county_id = :county and case_id = :case and part = :part and until is null and not (member_id = any(:members))""";

    private static final String BEGIN = """
            insert into case_part (county_id, scope_path, case_id, member_id, part, since)
            select c.county_id, m.scope_path, c.id, m.id, :part, :on from disposition_case c, member m
             where c.county_id = :county and c.id = :case and m.county_id = c.county_id and m.id = any(:members)
            on conflict (county_id, case_id, member_id, part) do update set until = null""";

    private static final String OF = """
            select p.case_id, p.part, p.since from case_part p
              join disposition_case c on c.county_id = p.county_id and c.id = p.case_id
              join member m on m.county_id = p.county_id and m.id = p.member_id and m.status <> 'FORMER'
             where p.county_id = :county and p.member_id = :member and p.until is null and c.state <> 'CLOSED' order by p.case_id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** What somebody does in a case. */
    public enum Part { EDUCATOR, HELPER }

    /** A part somebody has. */
    public record Line(long caseId, Part part, LocalDate since) implements Serializable {
    }

    /** From now on these have the part, and nobody else, of whichever branch they are. */
    public void set(long caseId, Part part, Collection<Long> members, LocalDate on) {
        Object[] these = members.toArray();
        // A part lies with the branch of whoever has it, which may be another than the case's and the caller's.
        database.whileSeeing(county.path(), () -> database.execute(handle -> {
            handle.createUpdate(END).bind("county", county.id()).bind("case", caseId).bind("part", part.name()).bind("on", on).bindArray("members", Long.class, these).execute();
            handle.createUpdate(BEGIN).bind("county", county.id()).bind("case", caseId).bind("part", part.name()).bind("on", on).bindArray("members", Long.class, these).execute();
        }));
    }

    public List<Line> of(long member) {
        return database.query(handle -> handle.createQuery(OF).bind("county", county.id()).bind("member", member).mapTo(Line.class).list());
    }
}
