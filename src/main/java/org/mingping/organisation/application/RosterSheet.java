package org.mingping.organisation.application;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mingping.organisation.model.RosterRow;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetFile;
import org.mingping.shared.sheet.SheetRow;

/**
 * The sheet 党员名册. Its 所属党委 is merged down the column: Excel keeps the text in the topmost cell only, so a blank one
 * continues the one above.
 */
final class RosterSheet {

    private RosterSheet() {
    }

    static void read(SheetFile file, Consumer<RosterRow> reader) throws IOException {
        CommitteeAbove above = new CommitteeAbove();
        file.read(RosterRow.LAYOUT, row -> {
            String committee = above.inForceAt(row);
            if (!RosterRow.isBlank(row)) {
                reader.accept(new RosterRow(row, committee));
            }
        });
    }

    /** Writes the committee out where it came from above, so that a row can stand alone. */
    static UnaryOperator<SheetRow> completion() {
        CommitteeAbove above = new CommitteeAbove();
        return row -> {
            Map<String, SheetCell> cells = new HashMap<>(row.cells());
            cells.put(RosterRow.COMMITTEE, SheetCell.ofText(above.inForceAt(row)));
            return new SheetRow(row.number(), cells);
        };
    }

    private static final class CommitteeAbove {

        private String committee = "";

        String inForceAt(SheetRow row) {
            SheetCell own = row.cell(RosterRow.COMMITTEE);
            if (!own.isBlank()) {
                committee = own.text();
            }
            return committee;
        }
    }
}
