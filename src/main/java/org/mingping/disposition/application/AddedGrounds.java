package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.Caller;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.persistence.CaseBook;
import org.mingping.disposition.persistence.CasesOfGrounds;
import org.mingping.disposition.persistence.CasesOfGrounds.Running;

/**
 * Writes a ground that was confirmed while a case runs into its book (domain §5): by the system, for whoever confirmed it acted elsewhere; whose confirmation it was stands in the line's
 * signature. The book is not read for it: a line that nobody can read keeps nobody from confirming. A part of the use cases.
 */
@ApplicationScoped
public class AddedGrounds {

    /** No account wrote it. */
    private static final long NOBODY = 0;

    @Inject
    private CasesOfGrounds cases;

    @Inject
    private CaseBook book;

    @Inject
    private CaseNotices notices;

    @Inject
    private Clock clock;

    /** Adds the line and tells the member, the branch and those above it. @param running held by this transaction */
    void add(Running running, Named member, GroundAdded fact) {
        CaseEntry line = new CaseEntry(running.lines() + 1, fact, null, null, OffsetDateTime.now(clock), running.state());
        book.add(running.id(), line, NOBODY, Caller.current().signature());
        cases.follow(running.id());
        notices.added(running, member, fact);
    }
}
