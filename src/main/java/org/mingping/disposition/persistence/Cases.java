package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.DispositionCase;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.organisation.County;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Cases by id, within the caller's scope. */
@ApplicationScoped
public class Cases {

    /** Set-based, as also the system opens cases; none where this ground already has one that runs, or this evidence ever had one. */
    private static final String OPEN = """
            insert into disposition_case (county_id, scope_path, member_id, ground, evidence, evidence_id, state, state_since, opened_on, lines)
            select m.county_id, m.scope_path, m.id, :ground, :evidence, :evidenceId, :state, :on, :on, 1
              from member m where m.county_id = :county and m.id = :member and m.status <> 'FORMER'
            on conflict do nothing returning id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @return its id; empty where this ground has one that runs, or the evidence ever had one, or nobody is there to have one */
    public Optional<Long> open(Opened opening) {
        return database.query(handle -> handle.createQuery(OPEN).bind("county", county.id()).bind("member", opening.member().person().number())
                .bind("ground", opening.ground().name()).bind("evidence", opening.evidence().map(Evidence::kind).orElse(null))
                .bind("evidenceId", opening.evidence().map(Evidence::id).orElse(null)).bind("state", CaseState.OPEN.name()).bind("on", opening.on())
                .mapTo(Long.class).findOne());
    }

    /** @throws Refusal NOT_FOUND where it does not exist for this caller */
    public DispositionCase get(long id) {
        DispositionCase found = database.entities().find(DispositionCase.class, id);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * For an act on what the caller saw. Whoever else would act waits, and then is told that it has changed: two lines with one number cannot be written.
     *
     * @throws Refusal NOT_FOUND or STALE_VERSION
     */
    public DispositionCase forAct(long id, int seenVersion) {
        DispositionCase found = get(id);
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }
}
