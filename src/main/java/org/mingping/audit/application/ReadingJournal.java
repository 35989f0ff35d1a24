package org.mingping.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.Page;

/** The auditor reads who did what. */
@Stateless
public class ReadingJournal {

    @Inject
    private JournalShelf shelf;

    @UseCase(value = "audit.read-journal", roles = Role.AUDITOR, writes = false)
    public Page<JournalRow> read(JournalFilter filter, int page, int size) {
        return shelf.page(Caller.current().county(), filter, page, Math.min(size, Page.MAX_SIZE));
    }
}
