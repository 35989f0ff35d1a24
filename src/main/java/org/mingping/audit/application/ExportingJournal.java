package org.mingping.audit.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;

/** The auditor takes the journal away; that stands in the journal, too. */
@Stateless
public class ExportingJournal {

    @Inject
    private JournalShelf shelf;

    @Inject
    private Journal journal;

    @UseCase(value = "audit.export-journal", roles = Role.AUDITOR)
    public void export(JournalFilter filter, Consumer<JournalRow> reader) {
        AtomicLong count = new AtomicLong();
        shelf.each(Caller.current().county(), filter, row -> {
            count.incrementAndGet();
            reader.accept(row);
        });
        journal.note("entries", count);
    }
}
