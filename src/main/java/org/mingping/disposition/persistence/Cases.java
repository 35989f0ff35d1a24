package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.disposition.model.Beside;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
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
            insert into disposition_case (county_id, scope_path, member_id, ground, evidence, evidence_id, rule_set_id, state, state_since, opened_on, lines)
            select m.county_id, m.scope_path, m.id, :ground, :evidence, :evidenceId, :ruleSet, :state, :on, :on, 1
              from member m where m.county_id = :county and m.id = :member and m.status <> 'FORMER'
            on conflict do nothing returning id""";

    /**
     * A case c of a member m who is one no more, by something else than this case: nothing is done in it but what an appeal asks for ({@link #ANSWERS}). What is decided in it is still served and filed; a rectification that
     * was decided has nobody to reform.
     */
    static final String RESTS = "(m.status = 'FORMER' and c.effective_on is null and (c.state in ('OPEN','IN_EDUCATION','EVALUATED','PROPOSED','PASSED','REVIEWED','RECTIFYING')"
            + " or c.state in ('DECIDED','SERVED') and c.disposition = 'RECTIFICATION'))";

    /** Clocks k of an appeal: answered and served whatever else became of case and membership. */
    static final String ANSWERS = "k.kind in ('ANSWER_APPEAL','SERVE_ANSWER')";

    /** A case c in which such a clock runs. */
    static final String IS_APPEALED = "exists (select from case_clock k where k.county_id = c.county_id and k.case_id = c.id and " + ANSWERS + " and k.running)";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param ruleSet id of the one that the case goes by @return its id; empty where this ground has one that runs, or the evidence ever had one, or nobody is there to have one */
    public Optional<Long> open(Opened opening, long ruleSet) {
        return database.query(handle -> handle.createQuery(OPEN).bind("county", county.id()).bind("member", opening.member().person().number())
                .bind("ground", opening.ground().name()).bind("evidence", opening.evidence().map(Evidence::kind).orElse(null))
                .bind("evidenceId", opening.evidence().map(Evidence::id).orElse(null)).bind("ruleSet", ruleSet).bind("state", CaseState.OPEN.name()).bind("on", opening.on())
                .mapTo(Long.class).findOne());
    }

    /** Whether a case beside this one has ended the membership and stands. */
    public boolean endedByAnother(long member, long caseId) {
        return asked("select exists (select 1 from disposition_case where county_id = :county and member_id = :member and id <> :case and effective_on is not null)", member, caseId);
    }

    /** Those of the members who have a case that is not closed, or one with something due in it all the same: an appeal to be answered, and the answer to be served. */
    public Set<Long> runningOf(Collection<Long> members) {
        return database.query(handle -> handle.createQuery("select distinct c.member_id from disposition_case c join member m on m.county_id = c.county_id and m.id = c.member_id"
                        + " where c.county_id = :county and c.member_id = any(:members) and (not " + RESTS + " and c.state <> 'CLOSED' or " + IS_APPEALED + ")")
                .bind("county", county.id()).bindArray("members", Long.class, members.toArray()).mapTo(Long.class).collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of the members who have a case of their own that is not at its end: whoever is to be educated educates nobody meanwhile. */
    public Set<Long> concerned(Collection<Long> members) {
        return database.query(handle -> handle.createQuery("select distinct member_id from disposition_case where county_id = :county and member_id = any(:members)"
                        + " and state in ('OPEN','IN_EDUCATION','EVALUATED','PROPOSED','PASSED','REVIEWED','DECIDED','SERVED','RECTIFYING') and (decided_on is null"
                        + " or disposition not in ('CLOSED_AS_QUALIFIED','CLOSED_AS_UNFOUNDED'))")
                .bind("county", county.id()).bindArray("members", Long.class, members.toArray()).mapTo(Long.class).collect(Collectors.toUnmodifiableSet()));
    }

    /** By what a membership ended. */
    public record Ended(long memberId, Disposition disposition, LocalDate effectiveOn, long ruleSetId) {
    }

    /** The decisions in force that ended the memberships of these, the last of each. */
    public List<Ended> ended(Collection<Long> members) {
        return database.query(handle -> handle.createQuery("select distinct on (member_id) member_id, disposition, effective_on, rule_set_id from disposition_case"
                        + " where county_id = :county and member_id = any(:members) and effective_on is not null order by member_id, effective_on desc, id desc")
                .bind("county", county.id()).bindArray("members", Long.class, members.toArray()).mapTo(Ended.class).list());
    }

    /** Whether a case beside this one runs on the same ground: of these there is one at a time. */
    public boolean runsBeside(DispositionCase row) {
        return asked("""
                select exists (select 1 from disposition_case c join disposition_case o on o.county_id = c.county_id and o.member_id = c.member_id and o.ground = c.ground and o.id <> c.id
                                where c.county_id = :county and c.member_id = :member and c.id = :case
                                  and o.state in ('OPEN','IN_EDUCATION','EVALUATED','PROPOSED','PASSED','REVIEWED','DECIDED','SERVED','RECTIFYING'))""", row.getMemberId(), row.getId());
    }

    /** Whether the member is one no more, by something else than this case. */
    public boolean rests(DispositionCase row) {
        // An educator sees the row of the case and not that of its member.
        boolean[] rests = new boolean[1];
        database.whileSeeing(row.getScopePath(), () -> rests[0] = askedRests(row));
        return rests[0];
    }

    private boolean askedRests(DispositionCase row) {
        return asked("select exists (select 1 from disposition_case c join member m on m.county_id = c.county_id and m.id = c.member_id and m.id = :member"
                + " where c.county_id = :county and c.id = :case and " + RESTS + ")", row.getMemberId(), row.getId());
    }

    /** What bears on a wish to leave beside its book. */
    public Beside beside(DispositionCase row) {
        return new Beside(asked("select exists (select 1 from case_paper where county_id = :county and member_id = :member and case_id = :case and kind = 'APPLICATION' and withdrawn_at is null)", row.getMemberId(), row.getId()),
                asked("select exists (select 1 from disposition_case where county_id = :county and member_id = :member and id <> :case and ground not in ('OWN_APPLICATION','DECLINED_REGISTRATION')"
                        + " and (state in ('OPEN','IN_EDUCATION','EVALUATED','PROPOSED','PASSED','REVIEWED','RECTIFYING') or state in ('DECIDED','SERVED') and disposition = 'RECTIFICATION'))", row.getMemberId(), row.getId()));
    }

    private boolean asked(String question, long member, long caseId) {
        return database.query(handle -> handle.createQuery(question).bind("county", county.id()).bind("member", member).bind("case", caseId).mapTo(Boolean.class).one());
    }

    /** For what is added beside the book without a line in it: whoever seals or acts at the same moment waits. @throws Refusal NOT_FOUND */
    public DispositionCase locked(long id) {
        DispositionCase found = get(id);
        database.entities().refresh(found, LockModeType.PESSIMISTIC_WRITE);
        return found;
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
        DispositionCase found = locked(id);
        if (found.getVersion() != seenVersion) {
            throw Refusal.stale();
        }
        return found;
    }
}
