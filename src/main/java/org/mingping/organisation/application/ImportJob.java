package org.mingping.organisation.application;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mingping.access.Caller;
import org.mingping.organisation.application.ImportState.Step;
import org.mingping.shared.Failures;
import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.RejectedRowsWorkbook;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;
import org.mingping.shared.sheet.Workbooks;

/** One upload on the {@link ImportDesk}. Its steps run one after the other, on whatever thread; its state can be read at any time. */
final class ImportJob {

    private static final Logger LOG = Logger.getLogger(ImportJob.class.getName());

    private final String id;
    private final WorkbookImport workbook;
    private final Upload upload;
    private final Caller owner;
    private final Instant handedIn;

    private Step step = Step.CHECKING;
    private boolean retired;
    private long done;
    private long total;
    private ImportReport report;
    private Refusal refusal;
    private String failure;

    ImportJob(String id, WorkbookImport workbook, Upload upload, Caller owner, Instant handedIn) {
        this.id = id;
        this.workbook = workbook;
        this.upload = upload;
        this.owner = owner;
        this.handedIn = handedIn;
    }

    String id() {
        return id;
    }

    Instant handedIn() {
        return handedIn;
    }

    Caller owner() {
        return owner;
    }

    boolean belongsTo(Caller caller) {
        return owner.accountId() == caller.accountId();
    }

    synchronized ImportState state() {
        return new ImportState(id, workbook.kind(), upload.fileName(), step, done, total, report, refusal, failure);
    }

    void check(Failures failures) {
        run(failures, Step.CHECKED, workbook::check);
    }

    /**
     * @throws Refusal IMPORT_GONE where it was just retired
     * @throws Refusal IMPORT_NOT_READY unless it stands CHECKED
     */
    synchronized void beginStoring() {
        if (retired) {
            throw Refusal.conflict("IMPORT_GONE");
        }
        if (step != Step.CHECKED) {
            throw Refusal.conflict("IMPORT_NOT_READY");
        }
        step = Step.STORING;
        done = 0;
    }

    void store(Failures failures) {
        run(failures, Step.STORED, workbook::store);
    }

    /** See {@link RejectedRowsWorkbook}. */
    void writeRejected(Workbooks workbooks, OutputStream out, Locale locale) throws IOException {
        ImportReport written = state().report();
        if (written == null) {
            throw Refusal.conflict("IMPORT_NOT_READY");
        }
        try (SheetFile source = workbooks.open(upload.file(), Progress.UNWATCHED)) {
            new RejectedRowsWorkbook(source, locale).write(out, workbook.alsoNeeded(), workbook.layout(), written.rejected(), workbook.completion());
        }
    }

    /**
     * Gives its file up, unless it is being worked on.
     *
     * @return whether it did; it can do nothing more then
     */
    synchronized boolean retire() {
        if (step.isMoving()) {
            return false;
        }
        retired = true;
        deleteFile();
        return true;
    }

    void deleteFile() {
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException stays) {
            LOG.log(Level.WARNING, stays, () -> "an upload could not be deleted: " + upload.file());
        }
    }

    @FunctionalInterface
    private interface Work {

        ImportReport run(Upload upload, Progress progress) throws IOException;
    }

    private void run(Failures failures, Step onSuccess, Work work) {
        try {
            ImportReport result = owner.perform(() -> work.run(upload, this::progressed));
            reached(onSuccess, result, null, null);
        } catch (Exception thrown) {
            Throwable cause = thrown instanceof EJBException && thrown.getCause() != null ? thrown.getCause() : thrown;
            if (cause instanceof Refusal refused) {
                reached(Step.REFUSED, null, refused, null);
            } else {
                fail(failures, cause);
            }
        } catch (Error grave) {
            fail(failures, grave);
            throw grave;
        }
    }

    /** Whatever goes wrong, and even where it cannot be logged any more: nobody is left waiting for a step that has ended. */
    void fail(Failures failures, Throwable cause) {
        String number = null;
        try {
            number = failures.log(cause);
        } finally {
            reached(Step.FAILED, null, null, number);
        }
    }

    private synchronized void progressed(long rowsDone, long rowsTotal) {
        done = rowsDone;
        total = rowsTotal;
    }

    private synchronized void reached(Step next, ImportReport result, Refusal refused, String number) {
        step = next;
        report = result;
        refusal = refused;
        failure = number;
        done = total;
    }
}
