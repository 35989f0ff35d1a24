package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.application.ballot.PrintingSheets;
import org.mingping.appraisal.model.ballot.VoterGroup;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;

@DisplayName("§4 Paper sheets")
class SheetsDocumentTest {

    private static final String BRANCH = "柳林乡柳湾村党支部";
    private static final HalfYear PERIOD = new HalfYear(2026, Half.H2);

    @Test
    @DisplayName("of members have a line for everyone with the four grades and abstention, and say that one leaves one's own line empty")
    void members() throws IOException {
        String text = text(sheets(VoterGroup.MEMBERS, 6, 1, false), 1);
        assertThat(text).contains("党员互评票", BRANCH, "2026年下半年", "优秀", "合格", "基本合格", "不合格", "弃权", "您自己的一行空着不填", "不要署名");
        assertThat(text).containsSubsequence(names(6));
    }

    @Test
    @DisplayName("of mass representatives have the same lines and no line that would be their own")
    void representatives() throws IOException {
        String text = text(sheets(VoterGroup.REPRESENTATIVES, 6, 1, false), 1);
        assertThat(text).contains("群众测评票", BRANCH, "2026年下半年").containsSubsequence(names(6)).doesNotContain("您自己的一行");
    }

    @Test
    @DisplayName("are exactly alike: nothing on a sheet tells it from another of its group")
    void alike() throws IOException {
        try (PdfReader reader = new PdfReader(sheets(VoterGroup.MEMBERS, 9, 25, false))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(25);
            byte[] first = reader.getPageContent(1);
            assertThat(first).isNotEmpty();
            for (int page = 2; page <= 25; page++) {
                assertThat(reader.getPageContent(page)).as("sheet %d", page).isEqualTo(first);
                assertThat(reader.getPageN(page).get(PdfName.RESOURCES).toString()).isEqualTo(reader.getPageN(1).get(PdfName.RESOURCES).toString());
            }
        }
    }

    @Test
    @DisplayName("of forty members fill whole leaves, each page saying which it is of the sheet and repeating the grades, so that sheets do not mix on a printer of both sides")
    void wholeLeaves() throws IOException {
        byte[] sheets = sheets(VoterGroup.MEMBERS, 40, 3, true);
        try (PdfReader reader = new PdfReader(sheets)) {
            assertThat(reader.getNumberOfPages() % 6).as("three sheets of whole leaves").isZero();
            int each = reader.getNumberOfPages() / 3;
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= each; page++) {
                pages.add(text(sheets, page));
                assertThat(reader.getPageContent(each + page)).isEqualTo(reader.getPageContent(page));
            }
            List<String> printed = pages.stream().filter(page -> !page.isEmpty()).toList();
            assertThat(String.join("", pages)).contains(names(40));
            for (int page = 1; page <= printed.size(); page++) {
                assertThat(printed.get(page - 1)).contains("第" + page + "页，共" + printed.size() + "页", "基本合格");
            }
        }
    }

    @Test
    @DisplayName("in large print are set in 18 points, in English as in Chinese, with their fonts embedded, in a file that does not grow with the copies")
    void largePrint() throws IOException {
        PrintingSheets.Blank blank = new PrintingSheets.Blank(BRANCH, PERIOD, VoterGroup.MEMBERS, names(6), 300);
        byte[] sheets = new SheetsDocument(blank, true, Locale.ENGLISH).bytes();
        try (PdfReader reader = new PdfReader(sheets)) {
            String drawn = new String(reader.getPageContent(1), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/F\\d+ ([\\d.]+) Tf").matcher(drawn).results().map(found -> Float.valueOf(found.group(1))))
                    .isNotEmpty().allSatisfy(size -> assertThat(size).isGreaterThanOrEqualTo(18f));
        }
        assertThat(text(sheets, 1)).contains("Members’ballot", "Basicallyqualified", "Abstained");
        assertThat(new String(sheets, StandardCharsets.ISO_8859_1)).contains("+DroidSansFallback", "/FontFile2").doesNotContain("/Helvetica");
        assertThat(sheets.length).isLessThan(400_000);
    }

    private static byte[] sheets(VoterGroup group, int members, int copies, boolean large) {
        return new SheetsDocument(new PrintingSheets.Blank(BRANCH, PERIOD, group, names(members), copies), large, Messages.CHINESE).bytes();
    }

    private static List<String> names(int members) {
        return IntStream.range(0, members).mapToObj(at -> "王" + "甲乙丙丁戊己庚辛".charAt(at / 8) + "东南西北春夏秋冬".charAt(at % 8)).toList();
    }

    private static String text(byte[] sheets, int page) throws IOException {
        try (PdfReader reader = new PdfReader(sheets)) {
            // The empty back of a last leaf has no content at all.
            return reader.getPageContent(page).length == 0 ? "" : new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", "");
        }
    }
}
