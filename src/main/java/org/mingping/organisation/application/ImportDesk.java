package org.mingping.organisation.application;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import org.mingping.access.Caller;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.ImportChoice;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;
import org.mingping.shared.sheet.Workbooks;

/**
 * The desk at which a workbook is handed in, checked, looked at and confirmed. The work goes on in the background, so that
 * the page may be left and returned to; what is checked is what is stored, because the same file is read again. An upload
 * belongs to the account that made it and is forgotten after two hours; it lives on the server that took it.
 */
@ApplicationScoped
public class ImportDesk {

    private static final Duration KEPT = Duration.ofHours(2);
    /** Longer than any import can take. */
    private static final Duration LEFT_LYING = Duration.ofDays(1);

    private final ImportShelf shelf = new ImportShelf();

    @Inject
    @Any
    private Instance<WorkbookImport> imports;

    @Inject
    private ImportFolder folder;

    @Inject
    private Workbooks workbooks;

    @Inject
    private Failures failures;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    /**
     * Takes an upload and begins to check it.
     *
     * @param cycleId of a tally, otherwise null
     * @return its id
     * @throws Refusal TOO_LARGE, TOO_MANY_IMPORTS, or IMPORT_FOLDER_UNSAFE
     */
    public String handIn(ImportKind kind, String fileName, InputStream content, Long cycleId) throws IOException {
        Caller caller = Caller.current();
        Upload upload = new Upload(folder.keep(content), fileName, cycleId);
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), importOf(kind), upload, caller, clock.instant());
        try {
            shelf.put(job);
        } catch (Refusal full) {
            job.deleteFile();
            throw full;
        }
        execute(job, () -> job.check(failures));
        return job.id();
    }

    /** @throws Refusal IMPORT_GONE where it is unknown, another's, or forgotten */
    public ImportState state(String id) {
        return job(id).state();
    }

    /** As {@link #state}, for a page that says itself what is gone. */
    public Optional<ImportState> find(String id) {
        return shelf.find(id, Caller.current()).map(ImportJob::state);
    }

    /** The caller's uploads on this server, the latest first. */
    public List<ImportState> own() {
        return shelf.of(Caller.current()).stream().map(ImportJob::state).toList();
    }

    /** See {@link WorkbookImport#choices}. */
    public Optional<List<ImportChoice>> choices(ImportKind kind, Locale locale) {
        return importOf(kind).choices(locale);
    }

    /**
     * Begins to store what was checked.
     *
     * @throws Refusal IMPORT_GONE, or IMPORT_NOT_READY unless it stands CHECKED; a second call finds it no longer so
     */
    public void confirm(String id) {
        ImportJob job = job(id);
        job.beginStoring();
        execute(job, () -> job.store(failures));
    }

    /** Writes the rejected rows of a checked or stored upload. */
    public void writeRejected(String id, OutputStream out, Locale locale) throws IOException {
        job(id).writeRejected(workbooks, out, locale);
    }

    /**
     * Forgets an upload and deletes its file.
     *
     * @throws Refusal IMPORT_GONE, or IMPORT_NOT_READY while it is being checked or stored
     */
    public void discard(String id) {
        shelf.remove(job(id));
    }

    /** Forgets what nobody came back for, and what a server that was cut short left lying. */
    public void forgetOld() {
        shelf.forgetOlderThan(KEPT, clock.instant());
        folder.forgetOlderThan(LEFT_LYING);
    }

    private ImportJob job(String id) {
        return shelf.find(id, Caller.current()).orElseThrow(() -> Refusal.conflict("IMPORT_GONE"));
    }

    private WorkbookImport importOf(ImportKind kind) {
        return imports.stream().filter(one -> one.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes in " + kind));
    }

    /** A server that is busy or about to stop takes no more work: that is a failure like any other, and not a check that never ends. */
    private void execute(ImportJob job, Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException busy) {
            job.fail(failures, busy);
        }
    }

    @PreDestroy
    void forgetAll() {
        shelf.forgetAll();
    }
}
