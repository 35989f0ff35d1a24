package org.mingping.appraisal.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingping.appraisal.model.TallyRowPolicy;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ImportChoice;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;
import org.mingping.shared.sheet.Progress;
import org.mingping.shared.sheet.SheetLayout;
import org.mingping.shared.sheet.Upload;
import org.mingping.shared.sheet.WorkbookImport;

/** The workbook of tallies. */
@ApplicationScoped
public class TallyWorkbook implements WorkbookImport {

    @Inject
    private CheckingTally checking;

    @Inject
    private ImportingTally importing;

    @Inject
    private ReadingCycle reading;

    @Override
    public ImportKind kind() {
        return ImportKind.TALLY;
    }

    /** A tally does not say of which half-year it is: the cycles, newest first. */
    @Override
    public Optional<List<ImportChoice>> choices(Locale locale) {
        return Optional.of(reading.cycles().stream()
                .map(cycle -> new ImportChoice(cycle.id(), Messages.text(locale, "shared", "halfYear." + cycle.half(), Integer.toString(cycle.year()))))
                .toList());
    }

    @Override
    public ImportReport check(Upload upload, Progress progress) throws IOException {
        return checking.check(upload, progress);
    }

    @Override
    public ImportReport store(Upload upload, Progress progress) throws IOException {
        return importing.store(upload, progress);
    }

    @Override
    public SheetLayout layout() {
        return TallyRowPolicy.LAYOUT;
    }
}
