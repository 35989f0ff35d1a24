package org.mingping.organisation.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What an officer does with a workbook in Excel: looks at it, corrects cells, saves it. */
public final class Corrected {

    private Corrected() {
    }

    /** The cells of each row of one sheet, as text. */
    public static List<List<String>> rows(Path workbook, int sheet) throws IOException {
        try (InputStream in = Files.newInputStream(workbook); ReadableWorkbook book = new ReadableWorkbook(in)) {
            return rows(book.getSheet(sheet).orElseThrow());
        }
    }

    static Path copy(Path workbook, Map<String, String> corrections) throws IOException {
        Path copy = Files.createTempFile("corrected", ".xlsx");
        copy.toFile().deleteOnExit();
        try (InputStream in = Files.newInputStream(workbook); ReadableWorkbook book = new ReadableWorkbook(in);
             OutputStream out = Files.newOutputStream(copy); Workbook written = new Workbook(out, "Test", "1.0")) {
            for (Sheet sheet : book.getSheets().toList()) {
                Worksheet target = written.newWorksheet(sheet.getName());
                int number = 0;
                for (List<String> row : rows(sheet)) {
                    for (int column = 0; column < row.size(); column++) {
                        target.inlineString(number, column, corrections.getOrDefault(row.get(column), row.get(column)));
                    }
                    number++;
                }
            }
        }
        return copy;
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.getCellCount(); column++) {
                cells.add(row.getCellText(column));
            }
            rows.add(cells);
        }
        return rows;
    }
}
