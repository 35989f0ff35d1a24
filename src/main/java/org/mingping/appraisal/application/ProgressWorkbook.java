package org.mingping.appraisal.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.CycleProgress.Branch;
import org.mingping.appraisal.persistence.CycleProgress.Township;
import org.mingping.shared.ClockProducer;
import org.mingping.shared.Messages;

/** The two sheets of an exported progress. */
final class ProgressWorkbook {

    private final Locale locale;

    ProgressWorkbook(Locale locale) {
        this.locale = locale;
    }

    void write(OutputStream out, List<Township> townships, List<Branch> branches) throws IOException {
        // Not closed where something fails: closing would finish it, and half of it would look whole.
        Workbook workbook = new Workbook(out, "Mingping", "1.0");
        List<String> phases = Arrays.stream(Phase.values()).map(phase -> text("phase." + phase)).collect(Collectors.toList());
        List<String> heading = new ArrayList<>(List.of(text("cycle.code"), text("cycle.township"), text("cycle.branches")));
        heading.addAll(phases);
        heading.add(text("cycle.late"));
        Worksheet byTownship = sheet(workbook, text("cycle.byTownship"), heading);
        for (int row = 0; row < townships.size(); row++) {
            write(byTownship, row + 1, townships.get(row));
        }
        Worksheet byBranch = sheet(workbook, text("cycle.branches"), List.of(text("cycle.township"), text("cycle.code"), text("cycle.branch"),
                text("cycle.phase"), text("cycle.since"), text("cycle.late"), text("cycle.postedOn"), text("cycle.confirmedOn")));
        for (int row = 0; row < branches.size(); row++) {
            write(byBranch, row + 1, branches.get(row));
        }
        workbook.finish();
    }

    private static Worksheet sheet(Workbook workbook, String name, List<String> heading) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < heading.size(); column++) {
            sheet.value(0, column, heading.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static void write(Worksheet sheet, int row, Township township) {
        sheet.value(row, 0, township.code());
        sheet.value(row, 1, township.name());
        sheet.value(row, 2, township.branches());
        for (Phase phase : Phase.values()) {
            sheet.value(row, 3 + phase.ordinal(), township.in(phase));
        }
        sheet.value(row, 3 + Phase.values().length, township.late());
    }

    private void write(Worksheet sheet, int row, Branch branch) {
        Object[] cells = {branch.townshipName(), branch.code(), branch.name(), text("phase." + branch.phase()),
            branch.phaseSince().atZoneSameInstant(ClockProducer.BEIJING).toLocalDate(), branch.late() ? text("cycle.late") : "",
            branch.postedOn() == null ? "" : branch.postedOn(), branch.confirmedOn() == null ? "" : branch.confirmedOn()};
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column].toString());
        }
    }

    private String text(String key) {
        return Messages.text(locale, "appraisal", key);
    }
}
