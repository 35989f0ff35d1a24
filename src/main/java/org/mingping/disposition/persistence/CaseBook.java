package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.Role;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.Named;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** The books of cases: read from the first line, written at the end. */
@ApplicationScoped
public class CaseBook {

    private static final String READ = """
            select number, action, cast(fact as text) as fact, actor_kind, actor_number, actor_name, actor_role, entered_at, state_after
              from case_entry where county_id = :county and case_id = :case order by number""";

    /** Where a line lies is asked of the case, so that it lies beside it. */
    private static final String ADD = """
            insert into case_entry (county_id, scope_path, case_id, member_id, number, action, fact, happened_on, actor_kind, actor_number, actor_name, actor_role, signature,
                                    entered_at, state_after)
            select c.county_id, c.scope_path, c.id, c.member_id, :number, :action, cast(:fact as jsonb), :on, :kind, :actor, :name, :role, :signature, :now, :state
              from disposition_case c where c.county_id = :county and c.id = :case""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** As it is stored. */
    public record Stored(int number, CaseAction action, String fact, PersonId.Kind actorKind, Long actorNumber, String actorName, Role actorRole, OffsetDateTime enteredAt,
                         CaseState stateAfter) {

        CaseEntry line() {
            Named by = actorKind == null ? null : new Named(new PersonId(actorKind, actorNumber), actorName);
            return new CaseEntry(number, FactText.read(action, fact), by, actorRole, enteredAt, stateAfter);
        }
    }

    /** All lines that the caller may see, in their order. */
    public List<CaseEntry> lines(long caseId) {
        return database.query(handle -> handle.createQuery(READ).bind("county", county.id()).bind("case", caseId).mapTo(Stored.class).list()).stream().map(Stored::line).toList();
    }

    /** The same whole, for whoever has a part in the case without being its office; {@code path} is where the case lies. */
    public List<CaseEntry> linesAt(String path, long caseId) {
        List<CaseEntry> lines = new java.util.ArrayList<>();
        database.whileSeeing(path, () -> lines.addAll(lines(caseId)));
        return List.copyOf(lines);
    }

    /** @param signature how the journal names the account */
    public void add(long caseId, CaseEntry line, String signature) {
        database.execute(handle -> handle.createUpdate(ADD).bind("county", county.id()).bind("case", caseId).bind("number", line.number())
                .bind("action", line.fact().action().name()).bind("fact", FactText.write(line.fact())).bind("on", line.fact().on())
                .bind("kind", line.by() == null ? null : line.by().person().kind().name()).bind("actor", line.by() == null ? null : line.by().person().number())
                .bind("name", line.by() == null ? null : line.by().name()).bind("role", line.role() == null ? null : line.role().name()).bind("signature", signature)
                .bind("now", line.enteredAt()).bind("state", line.after().name()).execute());
    }
}
