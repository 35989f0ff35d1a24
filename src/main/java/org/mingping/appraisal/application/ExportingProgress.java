package org.mingping.appraisal.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.mingping.access.UseCase;
import org.mingping.appraisal.persistence.CycleProgress;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.organisation.County;

/** Writes a cycle's progress as a workbook: by township, and branch by branch. No member's data. */
@Stateless
public class ExportingProgress {

    @Inject
    private Cycles cycles;

    @Inject
    private CycleProgress progress;

    @Inject
    private County county;

    /**
     * Writes the workbook; does not close the stream.
     *
     * @throws org.mingping.shared.Refusal NOT_FOUND
     */
    @UseCase(value = "appraisal.export-progress", writes = false, roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public void export(long cycle, OutputStream out, Locale locale) throws IOException {
        cycles.get(county.id(), cycle);
        new ProgressWorkbook(locale).write(out, progress.byTownship(cycle), progress.branches(cycle));
    }
}
