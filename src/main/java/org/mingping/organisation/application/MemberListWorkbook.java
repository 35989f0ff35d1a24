package org.mingping.organisation.application;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingping.organisation.persistence.MemberLine;
import org.mingping.shared.Messages;

/** A member list as a workbook, written row by row. */
final class MemberListWorkbook implements Closeable {

    private static final List<String> COLUMNS =
            List.of("name", "gender", "idNumber", "status", "category", "floating", "joinedOn", "telephone", "branch", "superior");
    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Locale locale;
    private int count;

    MemberListWorkbook(OutputStream out, Locale locale) {
        this.workbook = new Workbook(out, "Mingping", "1.0");
        this.locale = locale;
        this.sheet = workbook.newWorksheet(text("members.sheet"));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, text("members.column." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    void add(MemberLine line) {
        count++;
        List<String> cells = List.of(line.name(), text("gender." + line.gender()), line.idNumber(), text("status." + line.status()),
                text("category." + line.category()), text("yes-no." + line.floating()), line.joinedOn().toString(),
                line.telephone() == null ? "" : line.telephone(), line.branch(), line.superior() == null ? "" : line.superior());
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(count, column, cells.get(column));
        }
        if (count % FLUSH_EVERY == 0) {
            flush();
        }
    }

    int count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String text(String key) {
        return Messages.text(locale, "organisation", key);
    }
}
