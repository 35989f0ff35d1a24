package org.mingping.shared.sheet;

import java.util.List;

/**
 * What an import found and did.
 *
 * @param accepted valid rows, whether or not they change anything
 * @param changed  those among them that did, or in a dry run would
 * @param rejected one finding a rejected row, in the sheet's order
 * @param warnings findings about accepted rows, in the sheet's order
 */
public record ImportReport(int accepted, int changed, List<RowFinding> rejected, List<RowFinding> warnings) {

    public ImportReport {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
