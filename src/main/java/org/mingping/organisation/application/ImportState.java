package org.mingping.organisation.application;

import org.mingping.shared.Refusal;
import org.mingping.shared.sheet.ImportKind;
import org.mingping.shared.sheet.ImportReport;

/**
 * How far an upload has come, for a page that looks again every second.
 *
 * @param fileName as the person who uploaded it named it
 * @param done     rows read in the current step
 * @param total    rows there are
 * @param report   the check's while CHECKED and STORING, the import's when STORED
 * @param refusal  why the workbook as a whole is refused, when REFUSED
 * @param failure  the number under which an unforeseen failure stands in the log, when FAILED
 */
public record ImportState(String id, ImportKind kind, String fileName, Step step, long done, long total, ImportReport report,
                          Refusal refusal, String failure) {

    /** Where it stands. */
    public enum Step {
        CHECKING, CHECKED, STORING, STORED, REFUSED, FAILED;

        /** Whether looking again may show something new. */
        public boolean isMoving() {
            return this == CHECKING || this == STORING;
        }
    }

    /** In whole percent, for a progress bar. */
    public int percent() {
        return total == 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
