package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Which case a confirmed ground belongs to. Set-based: who confirms need not see where the member is now, and the system confirms too. */
@ApplicationScoped
public class CasesOfGrounds {

    private static final String OPENED = "exists (select 1 from disposition_case where county_id = :county and evidence = :evidence and evidence_id = :id)";

    private static final String ADDED = """
            exists (select 1 from case_entry where county_id = :county and action = 'ADD_GROUND' and fact -> 'evidence' ->> 'kind' = :evidence and fact -> 'evidence' ->> 'id' = :idText)""";

    /** Of its own kind first, for that is the one which keeps another from being opened; of another kind only as long as nothing is decided in it. */
    private static final String RUNNING = """
            select id, scope_path, ground, state, lines from disposition_case
             where county_id = :county and member_id = :member and ground = any(:grounds) and (ground = :ground and state = any(:running) or state = any(:undecided))
             order by ground = :ground desc, id limit 1 for update""";

    /** The version moves on: whoever has the case before them sees what came before they act. */
    private static final String FOLLOW = """
            update disposition_case set version = version + 1, lines = lines + 1 where county_id = :county and id = :case""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A case as its row says. @param lines of its book */
    public record Running(long id, String scopePath, CaseGround ground, CaseState state, int lines) {
    }

    /** Whether this evidence has opened a case or was added to one. */
    public boolean isKnown(Evidence evidence) {
        return database.query(handle -> handle.createQuery("select " + OPENED + " or " + ADDED).bind("county", county.id()).bind("evidence", evidence.kind())
                .bind("id", evidence.id()).bind("idText", Long.toString(evidence.id())).mapTo(Boolean.class).one());
    }

    /** The case of this member that a confirmed ground joins, held until the transaction is over; empty where it opens one of its own. */
    public Optional<Running> joined(long member, CaseGround ground) {
        return database.query(handle -> handle.createQuery(RUNNING).bind("county", county.id()).bind("member", member).bind("ground", ground.name())
                .bindArray("grounds", String.class, Arrays.stream(CaseGround.values()).filter(CaseGround::needsConfirmation).map(Enum::name).toArray())
                .bindArray("running", String.class, states(CaseAction.ADD_GROUND)).bindArray("undecided", String.class, states(CaseAction.STATE)).mapTo(Running.class).findFirst());
    }

    /** Its row after one more line that moves nothing. */
    public void follow(long caseId) {
        database.execute(handle -> handle.createUpdate(FOLLOW).bind("county", county.id()).bind("case", caseId).execute());
    }

    private static Object[] states(CaseAction action) {
        return Arrays.stream(CaseState.values()).filter(action::isFor).map(Enum::name).toArray();
    }
}
