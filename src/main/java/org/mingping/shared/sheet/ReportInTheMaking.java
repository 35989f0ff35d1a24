package org.mingping.shared.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the decisions about a sheet's rows while it is read. */
public final class ReportInTheMaking {

    private final List<RowFinding> rejected = new ArrayList<>();
    private final List<RowFinding> warnings = new ArrayList<>();
    private int accepted;

    public void add(RowDecision<?> decision) {
        if (!decision.isAccepted()) {
            rejected.add(decision.finding());
            return;
        }
        accepted++;
        if (decision.finding() != null) {
            warnings.add(decision.finding());
        }
    }

    /** What was found out about accepted rows beyond the sheet itself. */
    public void warn(List<RowFinding> findings) {
        warnings.addAll(findings);
        warnings.sort(Comparator.comparingInt(RowFinding::row));
    }

    /** @param changed how many of the accepted rows changed something */
    public ImportReport finish(int changed) {
        return new ImportReport(accepted, changed, rejected, warnings);
    }
}
