package org.mingping.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.shared.Refusal;

/** Workbooks of a few kilobytes that would cost their reader all its memory; each was seen to do so, or is one step away from one that does. */
@DisplayName("A small workbook")
class HostileSheetTest {

    private static final SheetLimits LIMITS = SheetLimits.ofMaxBytes(20 << 20);
    private static final String HEADER = "<row r=\"1\">" + text("A1", "姓名") + text("B1", "公民身份证号") + "</row>";
    private static final String BEYOND = "FXSHRXW1";

    @TempDir
    private Path directory;

    @Test
    @DisplayName("with a cell far beyond Excel's last column is refused, however the cell is written")
    void cellFarToTheRight() throws IOException {
        for (String cell : List.of(text(BEYOND, "x"), text("fxshrxw1", "x"), text("XFE2", "x"),
                "<c t='inlineStr'\n r = '" + BEYOND + "'><is><t>x</t></is></c>",
                "<c\tx=\">\" r=\"" + BEYOND + "\"/>",
                "<x:c xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"" + BEYOND + "\"/>",
                "<c r=\"&#70;XSHRXW1\"/>", "<!-- <c x=' --><c r=\"" + BEYOND + "\"/><!-- ' -->", "<c r=\"A2\"><row r=\"3\"></row></c>",
                "<sheetData></sheetData><c r=\"" + BEYOND + "\"/>")) {
            assertRefused("NOT_XLSX", cell, book(HEADER + "<row r=\"2\">" + cell + "</row>"));
        }
    }

    @Test
    @DisplayName("is looked at wherever its sheet lies, in whatever encoding it may be")
    void anywhere() throws IOException {
        String hostile = sheet(HEADER + "<row r=\"2\">" + text(BEYOND, "x") + "</row>");
        Map<String, byte[]> elsewhere = parts("/docProps/thumbnail.jpeg", new byte[0]);
        elsewhere.put("docProps/thumbnail.jpeg", hostile.getBytes(StandardCharsets.UTF_8));
        assertRefused("NOT_XLSX", "another place", archive(elsewhere));
        for (String encoding : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "ISO-2022-JP", "IBM037")) {
            String declaration = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
            boolean wide = encoding.startsWith("UTF");
            byte[] first = declaration.getBytes(wide ? Charset.forName(encoding) : StandardCharsets.US_ASCII);
            byte[] then = hostile.getBytes(Charset.forName(encoding));
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.write(first);
            both.write(then);
            assertRefused("NOT_XLSX", encoding, archive(parts("worksheets/sheet1.xml", both.toByteArray())));
        }
        byte[] marked = ("\uFEFF" + hostile).getBytes(StandardCharsets.UTF_16LE);
        assertRefused("NOT_XLSX", "a byte order mark", archive(parts("worksheets/sheet1.xml", marked)));
    }

    @Test
    @DisplayName("with a document type in a sheet is refused")
    void documentType() throws IOException {
        String hidden = "<!DOCTYPE x [<!ENTITY a \"<!--\">]>" + sheet(HEADER + "<row r=\"2\">" + text(BEYOND, "x") + "</row>");
        assertRefused("NOT_XLSX", "a comment that is none", archive(parts("worksheets/sheet1.xml", hidden.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    @DisplayName("with a shared text numbered far beyond those there are is refused, whatever lies around the number")
    void sharedTextThatIsNotThere() throws IOException {
        for (String value : List.of("<v>2000000000</v>", "<v>1</v>", "<v><!-- -->2000000000</v>", "<v>20<![CDATA[00000000]]></v>",
                "<v>20<x>00000000</x></v>", "<v>&#50;000000000</v>")) {
            String sheet = sheet(HEADER + "<row r=\"2\"><c r=\"A2\" t=\"s\">" + value + "</c></row>");
            Map<String, byte[]> parts = parts("worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
            parts.put("xl/sharedStrings.xml", "<sst><si><t>张三</t></si></sst>".getBytes(StandardCharsets.UTF_8));
            assertRefused("NOT_XLSX", value, archive(parts));
        }
    }

    @Test
    @DisplayName("with more cells in a row than Excel has columns is refused, wherever a row seems to end")
    void tooManyCells() throws IOException {
        String many = "<c/>".repeat(10_000);
        for (String seeming : List.of("", "<!-- </row> -->", "<row>", "<?x </row> ?>", "<t><![CDATA[</row>]]></t>")) {
            assertRefused("NOT_XLSX", seeming, book(HEADER + "<row r=\"2\">" + many + seeming + many + "</row>"));
        }
    }

    @Test
    @DisplayName("beyond Excel's last row, or with a number of very many digits, is refused")
    void tooFarDown() throws IOException {
        assertRefused("NOT_XLSX", "row", book(HEADER + "<row r=\"1048577\"><c r=\"A1\"/></row>"));
        assertRefused("NOT_XLSX", "cell", book(HEADER + "<row r=\"2\"><c r=\"A1048577\"/></row>"));
        assertRefused("NOT_XLSX", "digits", book(HEADER + "<row r=\"2\"><c r=\"A2\"><v>" + "1".repeat(1_001) + "</v></c></row>"));
    }

    @Test
    @DisplayName("with two parts of one name, of which the reader might take the other, is refused")
    void twice() throws IOException {
        Map<String, byte[]> parts = parts("worksheets/sheet1.xml", sheet(HEADER).getBytes(StandardCharsets.UTF_8));
        parts.put("XL/worksheets/sheet1.xml", sheet(HEADER).getBytes(StandardCharsets.UTF_8));
        assertRefused("NOT_XLSX", "twice", archive(parts));
    }

    @Test
    @DisplayName("of very many formats or sheets, or with megabytes in one row, is refused as unreasonably large")
    void held() throws IOException {
        Map<String, byte[]> formats = parts("worksheets/sheet1.xml", sheet(HEADER).getBytes(StandardCharsets.UTF_8));
        formats.put("xl/other.xml", ("<styleSheet><cellXfs>" + "<xf/>".repeat(100_001) + "</cellXfs></styleSheet>").getBytes(StandardCharsets.UTF_8));
        assertRefused("ZIP_BOMB", "formats", archive(formats));
        String texts = text("A2", "哈".repeat(1 << 18)).repeat(12);
        Map<String, byte[]> row = parts("worksheets/sheet1.xml", sheet(HEADER + "<row r=\"2\">" + texts + "</row>").getBytes(StandardCharsets.UTF_8));
        assertRefused("ZIP_BOMB", "row", archive(row));
    }

    @Test
    @DisplayName("that is damaged in a cell is refused as damaged, not answered with a failure")
    void damagedCell() throws IOException {
        for (String cell : List.of("<c r=\"A2\" s=\"x\"><v>1</v></c>", "<c r=\"A2\"><f t=\"shared\" si=\"7\"/></c>", "<c r=\"A2\" t=\"z\"/>",
                "<c r=\"A2\"></v>")) {
            Path damaged = book(HEADER + "<row r=\"2\">" + cell + "</row>");
            assertThatThrownBy(() -> read(damaged)).as(cell).isInstanceOf(Refusal.class).hasMessageContaining("NOT_XLSX");
        }
    }

    @Test
    @DisplayName("with cells in Excel's last column in every row is read: each row is padded, and forgotten before the next")
    void lastColumn() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 2; row <= 5_000; row++) {
            rows.append("<row r=\"").append(row).append("\">").append(text("A" + row, "张三")).append(text("XFD" + row, "x")).append("</row>");
        }
        List<SheetRow> read = read(book(rows.toString()));
        assertThat(read).hasSize(4_999);
        assertThat(read.get(4_998).cell("姓名").text()).isEqualTo("张三");
    }

    @Test
    @DisplayName("written otherwise than Excel would, but harmlessly, is read")
    void harmless() throws IOException {
        String rows = HEADER + "<!-- </sheetData> --><row r='2' spans=\"1:2\"/><row><c t='inlineStr'><is><t><![CDATA[<c r=\"" + BEYOND
                + "\"/>]]></t></is></c><c r=\"B3\" t=\"s\"><v>0</v></c></row>";
        String marked = "\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet(rows);
        Map<String, byte[]> parts = parts("worksheets/sheet1.xml", marked.getBytes(StandardCharsets.UTF_16BE));
        parts.put("xl/sharedStrings.xml", "<sst><si><t>99X</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        parts.put("customXml/item1.xml", "<!DOCTYPE x><x><row r=\"x\"/><c r=\"&amp;\"/></x>".getBytes(StandardCharsets.UTF_8));
        List<SheetRow> read = read(archive(parts));
        assertThat(read).hasSize(2);
        assertThat(read.get(1).cell("姓名").text()).isEqualTo("<c r=\"" + BEYOND + "\"/>");
        assertThat(read.get(1).cell("公民身份证号").text()).isEqualTo("99X");
    }

    private void assertRefused(String code, String how, Path workbook) {
        assertThatThrownBy(() -> WorkbookGuard.check(workbook, LIMITS)).as(how)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).as(how).isEqualTo(code));
    }

    private static List<SheetRow> read(Path workbook) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile file = SheetFile.open(workbook, LIMITS, Progress.UNWATCHED)) {
            file.read(SheetLayout.of("名册", "姓名", "公民身份证号"), rows::add);
        }
        return rows;
    }

    private static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private Path book(String rows) throws IOException {
        return archive(parts("worksheets/sheet1.xml", sheet(rows).getBytes(StandardCharsets.UTF_8)));
    }

    /** @param target of the sheet's relation: where it lies */
    private static Map<String, byte[]> parts(String target, byte[] sheet) {
        Map<String, String> texts = new LinkedHashMap<>();
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        texts.put("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types + "sharedStrings+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/></Types>");
        texts.put("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + "<sheet name=\"名册\" sheetId=\"1\" r:id=\"one\"/></sheets></workbook>");
        texts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"one\" Target=\"" + target + "\"/></Relationships>");
        texts.put("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
        Map<String, byte[]> parts = new LinkedHashMap<>();
        texts.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        if (!target.startsWith("/")) {
            parts.put("xl/" + target, sheet);
        }
        return parts;
    }

    private Path archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return Files.write(Files.createTempFile(directory, "hostile", ".xlsx"), bytes.toByteArray());
    }
}
