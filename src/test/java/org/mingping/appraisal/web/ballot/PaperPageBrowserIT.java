package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

/** In a branch of the demo whose ballot is open and whose accounts are not announced; leaves its roll as it was. */
@DisplayName("The page of the desk with paper sheets")
class PaperPageBrowserIT extends BrowserSuite {

    private static final String OFFICER = "mingjian";
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('main button, main a.button, main .option')].filter(one => one.offsetParent && one.offsetHeight < 44).map(one => one.textContent)""";

    private Connection owner;
    private String branch;

    @BeforeEach
    void settle() throws SQLException {
        owner = database().asOwner();
        run("set search_path = mingping");
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery("select a.id from branch_appraisal a join account o"
                + " on o.organisation_id = a.organisation_id and o.username = '" + OFFICER + "' where a.phase = 'BALLOT'")) {
            row.next();
            branch = row.getString(1);
        }
    }

    @AfterEach
    void leave() throws SQLException {
        run("delete from ballot_tick where on_paper and branch_appraisal_id = " + branch);
        owner.close();
    }

    @Test
    @DisplayName("is reached from the branch's ballot, notes a sheet handed out and asks before one is taken back, by keyboard and on a telephone")
    void handsOut() {
        page.setViewportSize(PHONE, 800);
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("appraisal/branch.xhtml?id=" + branch);
        page.locator("#paper summary").focus();
        page.keyboard().press("Enter");
        page.locator("#desk").click();
        assertWhole();
        assertThat(page.evaluate(SMALL_TARGETS)).asList().isEmpty();
        Locator last = page.locator(".desk li").last();
        String name = last.locator(".name").innerText();
        assertThat(page.locator("#handed-out").innerText()).startsWith("已发 0 张");
        last.locator("button").focus();
        page.keyboard().press("Enter");
        page.locator(".told").waitFor();
        assertWhole();
        assertThat(page.locator(".told").innerText()).contains("已给" + name + "发纸质票");
        assertThat(page.locator("#handed-out").innerText()).startsWith("已发 1 张");
        assertThat(page.locator(".desk li").last().innerText()).contains("已领纸质票", "退回");
        screenshots("paper-desk");
        page.setViewportSize(PHONE, 800);

        page.locator(".desk li").last().locator("a").click();
        assertWhole();
        assertThat(page.locator(".confirm-what").innerText()).contains(name);
        assertThat(page.locator("#handed-out").innerText()).as("asked first").startsWith("已发 1 张");
        screenshots("paper-desk-back");
        page.locator("[id='desk:takeBack']").click();
        assertWhole();
        assertThat(page.locator("#handed-out").innerText()).startsWith("已发 0 张");
    }

    @Test
    @DisplayName("goes with sheets to print, as many as asked for and all alike")
    void prints() throws IOException {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("appraisal/branch.xhtml?id=" + branch);
        page.locator("#paper summary").click();
        page.locator(".option", new Page.LocatorOptions().setHasText("群众代表")).click();
        page.fill("#copies", "3");
        Download sheets = page.waitForDownload(() -> page.locator(".print-sheets button").click());
        try (PdfReader reader = new PdfReader(Files.readAllBytes(sheets.path()))) {
            assertThat(reader.getNumberOfPages() % 3).isZero();
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "")).contains("群众测评票");
        }
        screenshots("ballot-officer-paper");
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
