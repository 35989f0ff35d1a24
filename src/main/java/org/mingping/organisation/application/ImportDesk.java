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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mingping.access.Caller;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.ImportChoice;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;

/**
 * The desk at which a workbook is handed in, checked, looked at and confirmed. The work goes on in the background, so that
 * the page may be left and returned to; what is checked is what is stored, because the same file is read again. An upload
 * belongs to the account that made it and is forgotten after two hours; it lives on the server that took it.
 */
@ApplicationScoped
public class ImportDesk {

    private static final Duration KEPT = Duration.ofHours(2);

    private final Map<String, ImportJob> jobs = new ConcurrentHashMap<>();

    @Inject
    @Any
    private Instance<WorkbookImport> imports;

    @Inject
    private ImportFolder folder;

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
     * @throws Refusal TOO_LARGE
     */
    public String handIn(ImportKind kind, String fileName, InputStream content, Long cycleId) throws IOException {
        Caller caller = Caller.current();
        forgetOld();
        Path file = folder.keep(content);
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), importOf(kind), fileName, new Upload(file, cycleId), caller, clock.instant());
        jobs.put(job.id(), job);
        executor.execute(() -> job.check(failures));
        return job.id();
    }

    /** @throws Refusal IMPORT_GONE where it is unknown, another's, or forgotten */
    public ImportState state(String id) {
        return job(id).state();
    }

    /** As {@link #state}, for a page that says itself what is gone. */
    public Optional<ImportState> find(String id) {
        return Optional.ofNullable(jobs.get(id)).filter(job -> job.belongsTo(Caller.current())).map(ImportJob::state);
    }

    /** The caller's uploads on this server, the latest first. */
    public List<ImportState> own() {
        Caller caller = Caller.current();
        return jobs.values().stream().filter(job -> job.belongsTo(caller))
                .sorted(Comparator.comparing(ImportJob::handedIn).reversed()).map(ImportJob::state).toList();
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
        executor.execute(() -> job.store(failures));
    }

    /** Writes the rejected rows of a checked or stored upload. */
    public void writeRejected(String id, OutputStream out, Locale locale) throws IOException {
        job(id).writeRejected(out, locale);
    }

    /** Forgets an upload and deletes its file. */
    public void discard(String id) {
        ImportJob job = job(id);
        jobs.remove(id);
        job.deleteFile();
    }

    private ImportJob job(String id) {
        ImportJob job = id == null ? null : jobs.get(id);
        if (job == null || !job.belongsTo(Caller.current())) {
            throw Refusal.conflict("IMPORT_GONE");
        }
        return job;
    }

    private WorkbookImport importOf(ImportKind kind) {
        return imports.stream().filter(one -> one.kind() == kind).findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes in " + kind));
    }

    private void forgetOld() {
        jobs.values().removeIf(job -> {
            boolean old = job.isOlderThan(KEPT, clock.instant());
            if (old) {
                job.deleteFile();
            }
            return old;
        });
    }

    @PreDestroy
    void forgetAll() {
        jobs.values().forEach(ImportJob::deleteFile);
        jobs.clear();
    }
}
