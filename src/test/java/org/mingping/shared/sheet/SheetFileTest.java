package org.mingping.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingping.shared.Refusal;

@DisplayName("An uploaded workbook")
class SheetFileTest {

    private static final SheetLayout LAYOUT = new SheetLayout("名册", List.of("姓名", "公民身份证号"), List.of("入党日期", "月缴费基数(元)"));
    private static final SheetLimits LIMITS = SheetLimits.ofMaxBytes(20 << 20);

    @TempDir
    private Path directory;

    @Test
    @DisplayName("is read from the header down, whatever titles stand above it and in whatever order its columns are")
    void headerUnderTitles() throws IOException {
        List<SheetRow> rows = rowsOf(workbook("名册", sheet -> {
            sheet.value(0, 0, "青山县党员名册(2026年)");
            header(sheet, 2, "序号", " 公民身份证号 ", "月缴费基数（元）", "姓　名");
            sheet.value(3, 1, "99X");
            sheet.value(3, 3, "张　三 ");
            sheet.value(5, 3, "李四");
        }));
        assertThat(rows).extracting(SheetRow::number).contains(4, 6);
        assertThat(rows.get(0).cell("姓名").text()).isEqualTo("张三");
        assertThat(rows.get(0).cell("公民身份证号").text()).isEqualTo("99X");
        assertThat(rows.get(0).cell("入党日期").isBlank()).isTrue();
        assertThat(rows.get(rows.size() - 1).number()).isEqualTo(6);
    }

    @Test
    @DisplayName("keeps numbers, texts and dates apart")
    void numbersTextsDates() throws IOException {
        List<SheetRow> rows = rowsOf(workbook("名册", sheet -> {
            header(sheet, 0, "姓名", "公民身份证号", "入党日期", "月缴费基数(元)");
            sheet.value(1, 0, "张三");
            sheet.value(1, 1, 991716197612051688L);
            sheet.value(1, 2, LocalDate.of(2013, 10, 28));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(1, 3, 7999.99);
            sheet.value(2, 2, 41575);
            sheet.value(3, 2, 20131028);
            sheet.value(4, 2, "2013年10月28日");
        }));
        assertThat(rows.get(0).cell("公民身份证号").isNumeric()).isTrue();
        assertThat(rows.get(0).cell("姓名").isNumeric()).isFalse();
        assertThat(rows.get(0).cell("入党日期").date()).contains(LocalDate.of(2013, 10, 28));
        assertThat(rows.get(0).cell("月缴费基数(元)").decimal()).hasValueSatisfying(base -> assertThat(base).isEqualByComparingTo("7999.99"));
        assertThat(rows.get(1).cell("入党日期").date()).as("a bare number is no date").isEmpty();
        assertThat(rows.get(2).cell("入党日期").date()).contains(LocalDate.of(2013, 10, 28));
        assertThat(rows.get(3).cell("入党日期").date()).contains(LocalDate.of(2013, 10, 28));
    }

    @Test
    @DisplayName("without the sheet, or without one of its columns, is refused and the refusal names it")
    void missing() throws IOException {
        Path other = workbook("别的", sheet -> header(sheet, 0, "姓名", "公民身份证号"));
        assertRefused(() -> rowsOf(other), "SHEET_MISSING", "名册");
        Path incomplete = workbook("名册", sheet -> header(sheet, 1, "姓名", "身份证"));
        assertRefused(() -> rowsOf(incomplete), "COLUMN_MISSING", "名册", "公民身份证号");
        Path empty = workbook("名册", sheet -> { });
        assertRefused(() -> rowsOf(empty), "COLUMN_MISSING", "名册", "姓名、公民身份证号");
    }

    @Test
    @DisplayName("that is none at all, an old .xls, or a damaged archive is refused")
    void notXlsx() throws IOException {
        assertRefused(() -> rowsOf(file("姓名,公民身份证号\n".getBytes(StandardCharsets.UTF_8))), "NOT_XLSX");
        assertRefused(() -> rowsOf(file(new byte[0])), "NOT_XLSX");
        assertRefused(() -> rowsOf(file(compound("Workbook"))), "NOT_XLSX");
        assertRefused(() -> rowsOf(archive(Map.of("mimetype", "text".getBytes(StandardCharsets.UTF_8)))), "NOT_XLSX");
        byte[] whole = Files.readAllBytes(workbook("名册", sheet -> header(sheet, 0, "姓名", "公民身份证号")));
        assertRefused(() -> rowsOf(file(Arrays.copyOf(whole, whole.length / 2))), "NOT_XLSX");
        assertRefused(() -> rowsOf(archive(Map.of("xl/workbook.xml", "<workbook".getBytes(StandardCharsets.UTF_8)))), "NOT_XLSX");
    }

    @Test
    @DisplayName("whose archive breaks off in the middle of a part is refused")
    void brokenPart() throws IOException {
        byte[] archive = Files.readAllBytes(workbook("名册", sheet -> header(sheet, 0, "姓名", "公民身份证号")));
        for (int at = 0; at < archive.length - 4; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2) {
                archive[at + 20] /= 2;
                archive[at + 21] = 0;
            }
        }
        assertRefused(() -> rowsOf(file(archive)), "NOT_XLSX");
    }

    @Test
    @DisplayName("is not to blame for a disk that fails while it is read")
    void failingDisk() throws IOException {
        SheetFile sheet = SheetFile.open(workbook("名册", content -> header(content, 0, "姓名", "公民身份证号")), LIMITS, Progress.UNWATCHED);
        sheet.close();
        assertThatThrownBy(() -> sheet.read(LAYOUT, row -> { })).isInstanceOf(IOException.class);
        IOException ofDisk = new IOException("Input/output error");
        assertThatThrownBy(() -> ReaderFailure.judge(new IOException("Error on ZipFile", ofDisk))).isSameAs(ofDisk);
        assertThat(ReaderFailure.judge(new IOException(new XMLStreamException("no sheet"))).code()).isEqualTo("NOT_XLSX");
        assertThat(ReaderFailure.judge(new ZipException("no archive")).code()).isEqualTo("NOT_XLSX");
    }

    @Test
    @DisplayName("that its reader stumbles over leaves a line in the log, which quotes nothing of it")
    void stumbling() throws IOException {
        byte[] plain = Files.readAllBytes(workbook("名册", sheet -> {
            header(sheet, 0, "姓名", "公民身份证号");
            sheet.inlineString(1, 0, "STUMBLE");
        }));
        Path odd = rewritten(plain, "xl/worksheets/sheet1.xml",
                xml -> xml.replaceAll("t=\"inlineStr\"(?=[^>]*>(?:(?!</c>).)*STUMBLE)", "t=\"张三\""));
        List<LogRecord> logged = new ArrayList<>();
        Logger logger = Logger.getLogger(ReaderFailure.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }

            @Override
            public void flush() {
                // nothing is held
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
        logger.addHandler(listener);
        try {
            assertRefused(() -> rowsOf(odd), "NOT_XLSX");
        } finally {
            logger.removeHandler(listener);
        }
        StringWriter trace = new StringWriter();
        assertThat(logged).hasSize(1);
        logged.get(0).getThrown().printStackTrace(new PrintWriter(trace));
        assertThat(logged.get(0).getMessage() + trace).contains("IllegalStateException", "RowSpliterator").doesNotContain("张三");
    }

    @Test
    @DisplayName("with a password is refused as encrypted")
    void encrypted() throws IOException {
        assertRefused(() -> rowsOf(file(compound("EncryptedPackage"))), "ENCRYPTED");
    }

    @Test
    @DisplayName("with macros is refused, also when it is only named .xlsx")
    void macros() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
        parts.put("xl/vbaProject.bin", new byte[64]);
        assertRefused(() -> rowsOf(archive(parts)), "HAS_MACROS");
    }

    @Test
    @DisplayName("over the size limit is refused before it is opened")
    void tooLarge() throws IOException {
        Path file = workbook("名册", sheet -> header(sheet, 0, "姓名", "公民身份证号"));
        assertRefused(() -> SheetFile.open(file, SheetLimits.ofMaxBytes(1000), Progress.UNWATCHED), "TOO_LARGE", 0L);
    }

    @Test
    @DisplayName("that unpacks to far more than it weighs is refused without being unpacked to the end")
    void zipBomb() throws IOException {
        Path bomb = directory.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 1024; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(LIMITS.maxBytes());
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertRefused(() -> rowsOf(bomb), "ZIP_BOMB");
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)).as("of a processor, however busy it is otherwise")
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("of very many parts, or whose parts together are too large, is refused")
    void manyParts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i <= LIMITS.maxParts(); i++) {
            parts.put("xl/media/" + i, new byte[0]);
        }
        assertRefused(() -> rowsOf(archive(parts)), "ZIP_BOMB");
        SheetLimits tight = new SheetLimits(1 << 20, 3000, 1000, 200, 10, 10);
        Path large = archive(Map.of("xl/workbook.xml", new byte[2000], "xl/styles.xml", new byte[2000]));
        assertRefused(() -> SheetFile.open(large, tight, Progress.UNWATCHED), "ZIP_BOMB");
        Path strings = archive(Map.of("xl/workbook.xml", new byte[20], "xl/sharedStrings.xml", new byte[2000]));
        assertRefused(() -> SheetFile.open(strings, tight, Progress.UNWATCHED), "ZIP_BOMB");
    }

    @Test
    @DisplayName("whose XML multiplies entities or fetches files is refused and multiplies and fetches nothing")
    void entities() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "绝密");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"" + "哈".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\">"
                + "<!ENTITY c \"" + "&b;".repeat(1000) + "\"><!ENTITY f SYSTEM \"" + secret.toUri() + "\">]>";
        for (String entity : List.of("&c;", "&f;")) {
            byte[] plain = Files.readAllBytes(workbook("名册", sheet -> {
                header(sheet, 0, "姓名", "公民身份证号");
                sheet.inlineString(1, 0, "ENTITY");
            }));
            Path hostile = rewritten(plain, "xl/worksheets/sheet1.xml",
                    xml -> xml.replaceFirst("\\?>", "?>" + laughs).replace("ENTITY<", entity + "<"));
            assertThatThrownBy(() -> rowsOf(hostile)).isInstanceOf(Refusal.class).hasMessageContaining("NOT_XLSX");
        }
    }

    @Test
    @DisplayName("with more rows than allowed is refused")
    void tooManyRows() throws IOException {
        Path file = workbook("名册", sheet -> {
            header(sheet, 0, "姓名", "公民身份证号");
            for (int row = 1; row <= 11; row++) {
                sheet.value(row, 0, "张三");
            }
        });
        SheetLimits tight = new SheetLimits(1 << 20, 1 << 20, 1 << 20, 200, 100, 10);
        assertRefused(() -> {
            try (SheetFile sheet = SheetFile.open(file, tight, Progress.UNWATCHED)) {
                sheet.read(LAYOUT, row -> { });
            }
        }, "TOO_MANY_ROWS", 10);
    }

    @Test
    @DisplayName("tells how far its reading has come, out of the rows it has")
    void progress() throws IOException {
        Path file = workbook("名册", sheet -> {
            header(sheet, 0, "姓名", "公民身份证号");
            for (int row = 1; row < 600; row++) {
                sheet.value(row, 0, "张三");
            }
        });
        List<String> told = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, LIMITS, (done, total) -> told.add(done + "/" + total))) {
            sheet.read(LAYOUT, row -> { });
        }
        assertThat(told).containsExactly("250/600", "500/600", "600/600");
    }

    @Test
    @DisplayName("with a number of a billion digits costs nothing")
    void hugeExponent() throws IOException {
        byte[] plain = Files.readAllBytes(workbook("名册", sheet -> {
            header(sheet, 0, "姓名", "公民身份证号", "月缴费基数(元)");
            sheet.value(1, 2, 4242);
        }));
        List<SheetRow> rows = rowsOf(rewritten(plain, "xl/worksheets/sheet1.xml", xml -> xml.replace(">4242<", ">1E999999999<")));
        assertThat(rows.get(0).cell("月缴费基数(元)").text()).isEqualTo("1E+999999999");
        assertThat(rows.get(0).cell("月缴费基数(元)").integer()).isEmpty();
    }

    private static List<SheetRow> rowsOf(Path file) throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (SheetFile sheet = SheetFile.open(file, LIMITS, Progress.UNWATCHED)) {
            sheet.read(LAYOUT, rows::add);
        }
        return rows;
    }

    private static void assertRefused(ThrowingCallable reading, String code, Object... arguments) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.arguments()).containsExactly(arguments);
        });
    }

    private static void header(Worksheet sheet, int row, String... headings) {
        for (int column = 0; column < headings.length; column++) {
            sheet.value(row, column, headings[column]);
        }
    }

    private Path workbook(String sheetName, Consumer<Worksheet> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            content.accept(workbook.newWorksheet(sheetName));
        }
        return file(bytes.toByteArray());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "upload", ".xlsx"), bytes);
    }

    private Path archive(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return file(bytes.toByteArray());
    }

    private Path rewritten(byte[] workbook, String part, java.util.function.UnaryOperator<String> change) throws IOException {
        Path original = file(workbook);
        Path target = Files.createTempFile(directory, "rewritten", ".xlsx");
        try (java.util.zip.ZipFile in = new java.util.zip.ZipFile(original.toFile());
                OutputStream out = Files.newOutputStream(target); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(part)
                        ? change.apply(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return target;
    }

    /** The beginning of a compound file (OLE2) whose directory names one stream. */
    private static byte[] compound(String stream) {
        byte[] bytes = new byte[1024];
        byte[] signature = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(signature, 0, bytes, 0, signature.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 512, name.length);
        return bytes;
    }
}
