package org.mingping.orglife.application;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingping.orglife.model.OverviewSheet;
import org.mingping.shared.Messages;
import org.mingping.shared.sheet.ListWorkbook;

/** The overview as a workbook: the table of the page, row by row. */
final class OverviewWorkbook {

    private final Locale locale;

    OverviewWorkbook(Locale locale) {
        this.locale = locale;
    }

    void write(OutputStream out, OverviewSheet sheet) throws IOException {
        List<String> headings = new ArrayList<>(List.of(text("overview.code"), text("overview.organisation")));
        sheet.getMonths().forEach(month -> headings.add(Messages.month(month, locale)));
        headings.add(text("overview.total"));
        ListWorkbook list = new ListWorkbook(out, text("overview.title"), headings);
        for (OverviewSheet.Row row : sheet.getRows()) {
            List<Object> cells = new ArrayList<>(List.of(row.getCode(), row.getName()));
            sheet.getMonths().forEach(month -> cells.add(row.in(month)));
            cells.add(row.getTotal());
            list.add(cells);
        }
        list.finish();
    }

    private String text(String key) {
        return Messages.text(locale, "orglife", key);
    }
}
