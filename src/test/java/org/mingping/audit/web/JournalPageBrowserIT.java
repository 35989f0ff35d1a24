package org.mingping.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.web.Announced;
import org.mingping.support.BrowserSuite;

@DisplayName("The journal's page")
class JournalPageBrowserIT extends BrowserSuite {

    @BeforeEach
    void signIn() {
        String[] auditor = new Announced(announcement()).account("审计员");
        login(auditor[0].toUpperCase(), auditor[1], auditor[2]);
    }

    @Test
    @DisplayName("is filtered by any use case there is, and exported exactly as it is filtered")
    void filteredAndExported() throws IOException {
        open("audit/journal.xhtml");
        assertThat(page.locator("#useCase option").count()).isGreaterThan(50);
        page.selectOption("#useCase", "organisation.import-roster");
        page.locator(".filters-do button").click();
        page.waitForURL("**useCase=organisation.import-roster**");
        assertWhole();
        int shown = page.locator("table tbody tr").count();
        assertThat(shown).isPositive();
        Download download = page.waitForDownload(() -> page.locator("a[href*='journal.xlsx']").click());
        List<Row> rows = rows(download.path());
        assertThat(rows).hasSize(shown + 1);
        assertThat(rows.get(1).getCellText(5)).isEqualTo("导入名册");
        assertThat(rows.get(1).getCellText(6)).startsWith("工作簿");
        assertThat(rows.get(1).getCellText(9)).contains("有效行", "SHA-256");
    }

    private static List<Row> rows(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook); ReadableWorkbook book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read();
        }
    }
}
