package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.Role;
import org.mingping.audit.Journal;
import org.mingping.disposition.model.Actor;
import org.mingping.disposition.model.Beside;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseStanding;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.DayRules;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.DispositionCase;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.persistence.CaseBook;
import org.mingping.disposition.persistence.CaseClockRows;
import org.mingping.disposition.persistence.Cases;
import org.mingping.organisation.MembershipLedger;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Refusal;

/**
 * What every act in a case does: find it as the caller saw it, ask the rules, add the line to its book, and set its clocks anew, all in one transaction. A part of the use cases.
 */
@ApplicationScoped
public class CaseDesk {

    private static final String CLAUSE = "domain §5";

    /** An appeal is made, answered, served and its answer sealed whatever else has ended the membership (domain §5: at any time after the decision). */
    static final Set<CaseAction> WHILE_RESTING = EnumSet.of(CaseAction.APPEAL, CaseAction.ANSWER_APPEAL, CaseAction.SERVE_ANSWER, CaseAction.SEAL);

    @Inject
    private Cases cases;

    @Inject
    private CaseBook book;

    @Inject
    private CaseClockRows clocks;

    @Inject
    private SeenMembers seen;

    @Inject
    private CaseRules rules;

    @Inject
    private CaseNotices notices;

    @Inject
    private MembershipLedger ledger;

    @Inject
    private Event<CaseActed> acted;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** A case as the caller found it. */
    record Found(DispositionCase row, List<CaseEntry> lines) {

        CaseStanding standing() {
            return CaseEntry.standing(lines);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** To show: the lines that the database lets this caller see, which of an educator's case are not all. */
    record Seen(DispositionCase row, List<CaseEntry> lines) {
    }

    /** To show. @throws Refusal NOT_FOUND */
    Seen see(long id) {
        return new Seen(shown(cases.get(id)), book.lines(id));
    }

    /** To read. @throws Refusal NOT_FOUND */
    Found get(long id) {
        return found(shown(cases.get(id)));
    }

    /** Of former members a branch sees the cases that are not closed (decision 0004, 148). @throws Refusal NOT_FOUND */
    private DispositionCase shown(DispositionCase row) {
        seen.require(row.getMemberId());
        return row;
    }

    /** Offices and the member see the whole book by themselves; for whoever has but a part in the case it is read for them, since the rules ask all of it. */
    private Found found(DispositionCase row) {
        boolean byPart = Caller.current().isConfinedToOwn() && !OwnCase.is(row.getMemberId());
        return new Found(row, byPart ? book.linesAt(row.getScopePath(), row.getId()) : book.lines(row.getId()));
    }

    /** Whose case it is. @throws Refusal NOT_FOUND */
    long memberOf(long id) {
        return shown(cases.get(id)).getMemberId();
    }

    /** To add something beside the book: nobody seals or acts at that moment. @throws Refusal NOT_FOUND */
    Found locked(long id) {
        return found(shown(cases.locked(id)));
    }

    /** To act. @throws Refusal NOT_FOUND, STALE_VERSION */
    Found forAct(long id, int seenVersion) {
        journal.subject("case", id, Long.toString(id));
        return found(shown(cases.forAct(id, seenVersion)));
    }

    /** To decide, which may end a membership or give it back: whatever follows that takes its turn before the case is held. @throws Refusal NOT_FOUND, STALE_VERSION */
    Found forDecision(long id, int seenVersion) {
        DispositionCase seen = cases.get(id);
        if (seen.getDisposition().filter(Disposition::endsMembership).isPresent()) {
            ledger.begin(seen.getMemberId());
        }
        return forAct(id, seenVersion);
    }

    /** As {@link #act(Found, CaseFact)} on the case with this id. */
    void act(long id, int seenVersion, CaseFact fact) {
        act(forAct(id, seenVersion), fact);
    }

    /**
     * One act: allowed or refused by the rules, and on record.
     *
     * @throws Refusal what {@link DayRules} refuses, and {@link org.mingping.disposition.model.CaseMoves} refuses; CASE_NO_MEMBER where the membership has ended by something else
     */
    void act(Found found, CaseFact fact) {
        act(found, fact, Actors.person(), Caller.current().accountId(), Actors.acting(fact.action(), found.row().getMemberId()).role());
    }

    /** Whether {@link #act(Found, CaseFact, Named, long, Role)} would be allowed now; nothing is written. */
    void require(Found found, CaseFact fact, Named named, Role role) {
        move(found, fact, named, role);
    }

    private CaseStanding move(Found found, CaseFact fact, Named named, Role role) {
        CaseStanding before = found.standing();
        Named by = inTheBook(found, named);
        boolean rests = rests(found);
        if (rests && !WHILE_RESTING.contains(fact.action())) {
            throw Refusal.conflict("CASE_NO_MEMBER").under(CLAUSE);
        }
        return rules.of(found.row()).moves(found.lines(), beside(found).resting(rests)).move(before, fact.action(), new Actor(by.person(), role), fact.putOn(before.record(), by, today()), today());
    }

    /** Whether nothing but {@link #WHILE_RESTING} is done in it, because the membership has ended by something else: until it is given back. */
    boolean rests(Found found) {
        return cases.rests(found.row());
    }

    /** Of everything that the case has in hand, what its book does not say. */
    Beside beside(Found found) {
        return found.row().getGround().isOwnWish() ? cases.beside(found.row()) : Beside.CLEAR;
    }

    /** As the book knows them, by whichever account they act. */
    Named inTheBook(Found found, Named named) {
        return new Named(book.person(found.row().getId(), named.person()), named.name());
    }

    /**
     * As {@link #act(Found, CaseFact)}, by somebody who answers for it in this role: whoever opened a ballot that its deadline closes. The signature says who did it.
     *
     * @param account of theirs: by it one person's lines are known as one's, so that it is never somebody else's
     */
    void act(Found found, CaseFact fact, Named named, long account, Role role) {
        CaseStanding before = found.standing();
        DayRules.require(found.lines(), fact, today());
        Named by = inTheBook(found, named);
        Actor actor = new Actor(by.person(), role);
        CaseStanding after = move(found, fact, named, role);
        if (CaseState.preparing().contains(after.state()) && before.state() != after.state() && cases.runsBeside(found.row())) {
            throw Refusal.conflict("CASE_RUNS").under(CLAUSE);
        }
        CaseEntry line = new CaseEntry(found.lines().size() + 1, fact, by, actor.role(), OffsetDateTime.now(clock), after.state());
        book.add(found.row().getId(), line, account, Caller.current().signature());
        List<CaseEntry> lines = new ArrayList<>(found.lines());
        lines.add(line);
        Optional<LocalDate> effectiveBefore = found.row().getEffectiveOn();
        found.row().follow(after, today());
        journal.note("action", fact.action().name());
        journal.change("state", before.state(), after.state());
        clocks.set(found.row().getScopePath(), found.row().getId(), rules.of(found.row()).clocks(lines, today()));
        notices.tell(found.row(), line);
        acted.fire(new CaseActed(found.row().getId(), found.row().getMemberId(), fact.action(), found.row().getDisposition(), effectiveBefore, found.row().getEffectiveOn()));
    }

    /** Opens a case. @param path of the member's branch @return its id; empty where this ground has one that runs, or this evidence ever had one */
    Optional<Long> open(String path, Opened opening) {
        DayRules.requireDay(opening.on(), opening.on(), today());
        long ruleSet = rules.inForce();
        Optional<Long> id = cases.open(opening, ruleSet);
        id.ifPresent(opened -> {
            boolean bySystem = Caller.current().accountId() == 0;
            Named by = bySystem ? null : Actors.person();
            CaseEntry line = new CaseEntry(1, opening, by, bySystem ? null : openingRole(), OffsetDateTime.now(clock), CaseState.OPEN);
            book.add(opened, line, Caller.current().accountId(), Caller.current().signature());
            clocks.set(path, opened, rules.under(ruleSet).clocks(List.of(line), today()));
            notices.opened(opened, opening);
        });
        return id;
    }

    /** A case that an event opens is opened by whoever decided the ground, also in an office that opens none by itself. */
    private static Role openingRole() {
        Caller caller = Caller.current();
        return CaseAction.OPEN.roles().stream().filter(caller::is).findFirst().orElse(null);
    }
}
