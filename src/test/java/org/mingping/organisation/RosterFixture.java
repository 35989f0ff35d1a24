package org.mingping.organisation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A roster workbook made for one test: branches {@code prefix + 001, 002, …} under a township {@code prefix}, and members
 * whose identity numbers begin with the prefix, so that tests on one database do not meet.
 */
public final class RosterFixture {

    private static final List<String> HEADINGS = List.of("序号", "所属党委", "所在党支部", "姓名", "性别", "民族", "出生日期", "公民身份证号", "学历",
            "入党日期", "转正日期", "党员类别", "人员类别", "联系电话", "是否流动党员", "月缴费基数(元)", "备注");

    private final String prefix;
    private final List<String[]> organisations = new ArrayList<>();
    private final List<Map<String, String>> members = new ArrayList<>();

    /** @param prefix four digits that no other test uses */
    public RosterFixture(String prefix) {
        this(prefix, "99", "青山县委组织部");
    }

    /** For a county other than the container tests'. */
    public RosterFixture(String prefix, String countyCode, String countyName) {
        this.prefix = prefix;
        organisation(countyCode, countyName, "县委组织部", "");
        organisation(prefix, township(), "乡镇党委", countyCode);
        branch(1);
        branch(2);
    }

    public RosterFixture organisation(String code, String name, String kind, String superior) {
        organisations.removeIf(existing -> existing[0].equals(code));
        organisations.add(new String[] {code, name, kind, superior});
        return this;
    }

    public RosterFixture branch(int number) {
        return organisation(branchCode(number), branchName(number), "党支部", prefix);
    }

    /** A full member of the first branch; change the returned cells before writing. */
    public Map<String, String> member(int number) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("所属党委", township());
        cells.put("所在党支部", branchName(1));
        cells.put("姓名", "王" + "一二三四五六七八九".charAt(number % 9));
        cells.put("性别", "男");
        cells.put("公民身份证号", idNumber(number));
        cells.put("入党日期", "2001-07-01");
        cells.put("转正日期", "2002-07-01");
        cells.put("党员类别", "正式党员");
        cells.put("人员类别", "农村");
        members.add(cells);
        return cells;
    }

    /** The cells of a member added before, to change them. */
    public Map<String, String> cells(int number) {
        return members.stream().filter(cells -> idNumber(number).equals(cells.get("公民身份证号"))).findFirst().orElseThrow();
    }

    public String township() {
        return "试验" + prefix + "镇党委";
    }

    public String branchName(int number) {
        return "试验" + prefix + "第" + number + "党支部";
    }

    public String branchCode(int number) {
        return prefix + "%03d".formatted(number);
    }

    /** A valid number of a man born on a day that follows from {@code number}. */
    public String idNumber(int number) {
        LocalDate born = LocalDate.of(1960, 1, 1).plusDays(number % 10_000);
        return withCheckCharacter(prefix + "00" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%02d1".formatted(number / 10_000));
    }

    public static String withCheckCharacter(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (seventeen.charAt(i) - '0') * weights[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    public Path write() throws IOException {
        Path file = Files.createTempFile("roster", ".xlsx");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet tree = workbook.newWorksheet("党组织");
            row(tree, 0, "组织代码", "组织名称", "组织类别", "上级组织代码");
            for (int i = 0; i < organisations.size(); i++) {
                row(tree, i + 1, organisations.get(i));
            }
            Worksheet roster = workbook.newWorksheet("党员名册");
            row(roster, 0, HEADINGS.toArray(String[]::new));
            for (int i = 0; i < members.size(); i++) {
                Map<String, String> cells = members.get(i);
                row(roster, i + 1, HEADINGS.stream().map(heading -> cells.getOrDefault(heading, "")).toArray(String[]::new));
            }
        }
        return file;
    }

    /** A workbook of one sheet, its first row the headings. */
    public static Path sheet(String name, String[]... rows) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file); Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int i = 0; i < rows.length; i++) {
                row(sheet, i, rows[i]);
            }
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.inlineString(row, column, cells[column]);
        }
    }
}
