package org.mingping.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.mingping.support.BrowserSuite;

@DisplayName("The page of imports")
class ImportPageBrowserIT extends BrowserSuite {

    private static final String PREFIX = "9871";

    private GuestTownship township;

    @BeforeEach
    void signIn() throws Exception {
        township = new GuestTownship(database().asOwner(), PREFIX);
        String[] officer = new Announced(announcement()).account("县级经办人");
        login(officer[0].toUpperCase(), officer[1], officer[2]);
    }

    @AfterEach
    void leave() throws Exception {
        township.close();
    }

    @Test
    @DisplayName("shows every rejected row with its reason, takes the valid ones, and the rest once corrected; again it changes nothing")
    void rejectedCorrectedAgain() throws Exception {
        RosterFixture roster = township.roster();
        roster.member(1);
        String right = roster.idNumber(2);
        String wrong = right.substring(0, 17) + (right.endsWith("0") ? "1" : "0");
        roster.member(2).put("公民身份证号", wrong);
        roster.member(3).put("所在党支部", "没有的支部");

        upload(roster.write());
        assertThat(page.locator(".stats").innerText().replaceAll("\\s+", " ")).contains("1 有效行").contains("2 未通过的行");
        assertThat(page.locator(".findings-table tbody tr").allInnerTexts()).hasSize(2);
        assertThat(page.locator(".findings-table tbody tr").nth(0).innerText()).startsWith("3").contains(wrong).contains("校验码不对");
        assertThat(page.locator(".findings-table tbody tr").nth(1).innerText()).startsWith("4").contains("没有的支部").contains("不在该党委之下");
        screenshots("import-preview");
        Download download = page.waitForDownload(() -> page.locator("a[href*='rejected.xlsx']").click());
        confirm();
        assertThat(page.locator(".summary-done").innerText()).contains("1 行有变动").contains("另有 2 行未通过");
        screenshots("import-done");

        Path corrected = Corrected.copy(download.path(), Map.of(wrong, right, "没有的支部", roster.branchName(2)));
        upload(corrected);
        assertThat(page.locator(".confirm-what").innerText()).contains("2 行");
        assertThat(page.locator(".findings-table").count()).isZero();
        confirm();
        assertThat(township.text("select count(*) from member where scope_path like '%/" + PREFIX + "/%'")).isEqualTo("3");

        upload(corrected);
        assertThat(page.locator(".confirm-what").innerText()).contains("没有变动");
        page.locator("[id='decide:discard']").click();
        assertThat(page.locator(".summary-done").innerText()).contains("已放弃");
    }

    @Test
    @DisplayName("may be left and returned to: the upload stands in the address and in the list of one's own")
    void leftAndReturnedTo() throws Exception {
        township.roster().member(1);
        upload(township.roster().write());
        String address = page.url();
        open("today.xhtml");
        open("organisation/import.xhtml");
        page.locator("a[href*='upload=']").first().click();
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.locator("[id='decide:confirm']").isVisible()).isTrue();
        page.locator("[id='decide:discard']").click();
        page.navigate(address);
        assertThat(page.locator("main").innerText()).contains("已经过期或已经放弃");
        assertWhole();
    }

    @Test
    @DisplayName("refuses what is no workbook, or too large, in one sentence, and stores nothing")
    void refusals() throws Exception {
        Path text = Files.writeString(Files.createTempFile("no-workbook", ".xlsx"), "no workbook", StandardCharsets.UTF_8);
        open("organisation/import.xhtml?kind=ROSTER");
        page.setInputFiles("#file", text);
        page.locator("#check").click();
        page.waitForSelector(".summary-fault");
        assertThat(page.locator(".summary-fault").innerText()).contains("不是 Excel 工作簿").contains("没有存入任何内容");

        Path large = Files.write(Files.createTempFile("large", ".xlsx"), new byte[21 << 20]);
        open("organisation/import.xhtml?kind=ROSTER");
        page.setInputFiles("#file", large);
        assertThat((Boolean) page.evaluate("document.getElementById('file').checkValidity()")).as("said before it is sent").isFalse();
        page.evaluate("document.getElementById('file').setCustomValidity('')");
        page.locator("#check").click();
        page.waitForSelector(".summary-fault");
        assertThat(page.locator(".summary-fault").innerText()).contains("文件超过 20 MB").contains("没有存入任何内容");
        assertWhole();
    }

    @Test
    @DisplayName("takes nothing whose length the sender does not say, and says so")
    void lengthRequired() throws Exception {
        String cookies = page.context().cookies().stream().map(cookie -> cookie.name + "=" + cookie.value).collect(Collectors.joining("; "));
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url() + "organisation/upload?kind=ROSTER"))
                .header("Cookie", cookies).header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1 << 20]))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(411);
        assertThat(answer.body()).contains("请求没有说明内容的长度");
    }

    private void upload(Path workbook) {
        open("organisation/import.xhtml?kind=ROSTER");
        page.setInputFiles("#file", workbook);
        page.locator("#check").click();
        page.waitForSelector("[id='decide:confirm']");
        assertWhole();
    }

    private void confirm() {
        page.locator("[id='decide:confirm']").click();
        page.waitForSelector(".summary-done");
        assertWhole();
    }
}
