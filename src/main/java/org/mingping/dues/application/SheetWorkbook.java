package org.mingping.dues.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.dues.model.BranchYear;
import org.mingping.dues.model.MemberYear;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** A branch's year as a workbook: the letters and amounts that the page shows. */
final class SheetWorkbook {

    private final Locale locale;

    SheetWorkbook(Locale locale) {
        this.locale = locale;
    }

    void write(OutputStream out, BranchYear sheet) throws IOException {
        List<String> headings = new ArrayList<>(List.of(word("sheet.name")));
        sheet.getMonths().forEach(month -> headings.add(Messages.month(month, locale)));
        headings.add(word("sheet.paid"));
        headings.add(word("sheet.missing"));
        ListWorkbook workbook = new ListWorkbook(out, Integer.toString(sheet.year()), headings);
        sheet.members().forEach(member -> workbook.add(cells(member)));
        List<Object> sums = new ArrayList<>(List.of(word("sheet.sum")));
        sums.addAll(sheet.getPaidByMonth());
        sums.add(sheet.getPaid());
        sums.add(sheet.getMissing());
        workbook.add(sums);
        workbook.finish();
    }

    private List<Object> cells(MemberYear member) {
        List<Object> cells = new ArrayList<>(List.of(member.name()));
        member.months().forEach(cell -> {
            String letter = word("letter." + cell.letter());
            cells.add(cell.isPaidAny() ? new ListWorkbook.Lettered(letter, cell.paid()) : letter);
        });
        cells.add(member.getPaid());
        cells.add(member.getMissing());
        return cells;
    }

    private String word(String key) {
        return Messages.text(locale, "dues", key);
    }
}
