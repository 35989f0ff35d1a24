package org.mingping.appraisal.application.ballot;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Infrastructure;
import org.mingping.access.Realm;
import org.mingping.audit.Journal;
import org.mingping.organisation.County;
import org.mingping.shared.Scope;

/** Writes down that somebody guesses codes: from where, never what they typed. */
@Stateless
@Infrastructure("the door of those who vote with a code: nobody is known yet; writes an entry with the address of a guess")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class GuessJournal {

    @Inject
    private Journal journal;

    @Inject
    private County county;

    /** @param locks whether this guess closes the door for its source */
    public void guess(String source, boolean locks) {
        Scope before = Scope.bind(Scope.ofSystem(county.id(), county.path()));
        try {
            Caller nobody = new Caller(0, source, "", Realm.BRANCH, Set.of(), county.id(), county.id(), county.name(), county.path(), null,
                    Caller.Via.API, "zh-CN");
            journal.event(nobody, "appraisal.guess-code", "REFUSED", locks ? "CODE_GUESSES" : "CODE_UNKNOWN");
        } finally {
            Scope.restore(before);
        }
    }
}
