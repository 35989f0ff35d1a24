package org.mingping.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

@DisplayName("An exported list")
class ListWorkbookTest {

    private static final List<String> HEADINGS = List.of("姓名", "备注");

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    @DisplayName("holds words as texts: what looks like a formula is none")
    void noFormulas() throws IOException {
        List<String> dangerous = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "\t=1", "=cmd|' /C calc'!A0");
        ListWorkbook list = new ListWorkbook(out, "名单", HEADINGS);
        dangerous.forEach(text -> list.add(Arrays.asList(text, null)));
        list.finish();
        assertThat(list.count()).isEqualTo(dangerous.size());
        assertThat(part("xl/worksheets/sheet1.xml")).doesNotContain("<f").doesNotContain("<v>");
        List<Row> rows = rows().get(0);
        assertThat(rows.subList(1, rows.size())).allSatisfy(row -> assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING))
                .extracting(row -> row.getCellText(0)).containsExactlyElementsOf(dangerous);
    }

    @Test
    @DisplayName("holds amounts and counts as numbers that can be summed, one behind a letter too")
    void numbers() throws IOException {
        ListWorkbook list = new ListWorkbook(out, "名单", HEADINGS);
        list.add(List.of(Money.of("1234.50"), 7, new ListWorkbook.Lettered("交", Money.of("0.20"))));
        list.finish();
        Row row = rows().get(0).get(1);
        assertThat(row.stream()).allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.NUMBER))
                .extracting(Cell::asNumber).usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal("1234.5"), new BigDecimal("7"), new BigDecimal("0.2"));
        assertThat(part("xl/styles.xml")).as("the letter, escaped").contains("&quot;&#x4ea4;&quot; #,##0.00");
    }

    @Test
    @DisplayName("that is longer than a sheet goes on in another, under the same headings")
    void severalSheets() throws IOException {
        ListWorkbook list = new ListWorkbook(out, "名单", HEADINGS, 4);
        for (int number = 1; number <= 7; number++) {
            list.add(List.of("第" + number, ""));
        }
        list.finish();
        List<List<String>> found = rows().stream().map(rows -> rows.stream().map(row -> row.getCellText(0)).toList()).toList();
        assertThat(found).containsExactly(List.of("姓名", "第1", "第2", "第3"), List.of("姓名", "第4", "第5", "第6"), List.of("姓名", "第7"));
    }

    @Test
    @DisplayName("is written while it grows, and is no workbook before it is finished")
    void abandoned() throws IOException {
        ListWorkbook list = new ListWorkbook(out, "名单", HEADINGS);
        for (int number = 1; number <= 5_000; number++) {
            list.add(List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        }
        assertThat(out.size()).as("bytes that are no longer in memory").isGreaterThan(100_000);
        Path half = Files.write(directory.resolve("half.xlsx"), out.toByteArray());
        assertThatThrownBy(() -> SheetFile.open(half, SheetLimits.ofMaxBytes(20 << 20), Progress.UNWATCHED)).isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_XLSX");
        list.finish();
        assertThat(rows().get(0)).hasSize(5_001);
    }

    @Test
    @DisplayName("cuts what no cell can hold, and says so by an ellipsis")
    void longText() throws IOException {
        ListWorkbook list = new ListWorkbook(out, "名单", HEADINGS);
        list.add(List.of("长".repeat(40_000), "𠮷".repeat(20_000)));
        list.finish();
        Row row = rows().get(0).get(1);
        assertThat(row.getCellText(0)).hasSize(32_767).endsWith("长…");
        assertThat(row.getCellText(1)).hasSize(32_767).endsWith("𠮷…");
    }

    private List<List<Row>> rows() throws IOException {
        List<List<Row>> sheets = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.add(sheet.read());
            }
        }
        return sheets;
    }

    private String part(String name) throws IOException {
        Path file = Files.write(directory.resolve("list.xlsx"), out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
