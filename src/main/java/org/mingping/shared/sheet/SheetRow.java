package org.mingping.shared.sheet;

import java.util.Map;

/**
 * One row under the header.
 *
 * @param number the sheet's own row number, counted from 1 as Excel shows it
 * @param cells  the non-blank cells of the layout's columns, by heading
 */
public record SheetRow(int number, Map<String, SheetCell> cells) {

    /** The cell under {@code heading}; blank when the row or the whole sheet has none there. */
    public SheetCell cell(String heading) {
        return cells.getOrDefault(heading, SheetCell.BLANK);
    }

    public boolean isBlank() {
        return cells.isEmpty();
    }
}
