package org.mingping.boot.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as an office would hand it in, in a temporary file that is gone when this is closed. */
final class DemoWorkbook implements AutoCloseable {

    private final Path file;

    /** A sheet, its first row the headings. */
    record Sheet(String name, List<List<String>> rows) {
    }

    DemoWorkbook(Sheet... sheets) throws IOException {
        file = Files.createTempFile("demo", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Mingping", "1.0")) {
            for (Sheet sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet.rows());
            }
        }
    }

    private static void write(Worksheet worksheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                worksheet.inlineString(row, column, rows.get(row).get(column));
            }
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
