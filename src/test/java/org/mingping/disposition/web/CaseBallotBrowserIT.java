package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;

@DisplayName("A secret ballot on a case, on its pages")
class CaseBallotBrowserIT extends CaseVoteWalk {

    private static final int CONCERNED = 11;
    private static final Pattern CODE = Pattern.compile("[34679ACDEFGHJKMNPQRTWXY]{4}(-[34679ACDEFGHJKMNPQRTWXY]{4}){2}");

    @Test
    @DisplayName("is opened by the branch; two members vote on a phone and a representative with a code; its page shows numbers alone, refuses too small a turnout, and gives it up with a reason")
    void onAPhone() throws SQLException, IOException {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(CONCERNED, "问题严重");
        step("appoint");
        choose("appoint", people.name(2), people.name(6));
        send("appoint");
        step("evaluate");
        page.fill("[id='evaluate:representatives']", "代表甲\n代表甲");
        page.locator("[id='evaluate:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("twice the same").contains("代表甲");
        assertThat(page.inputValue("[id='evaluate:representatives']")).as("nothing typed is lost").contains("代表甲");
        screenshots("case-ballot-open");
        opensBallot("evaluate");
        assertThat(page.locator("#ballot-runs").innerText()).contains("转化评议投票正在进行");
        screenshots("case-ballot-runs");
        page.locator("#ballot-runs a.button").click();
        assertWhole();
        String ballot = page.url().replaceFirst(".*id=", "");
        String code = code();

        votes(0, CONCERNED, ballot);
        votes(1, CONCERNED, ballot);
        asSomeoneElse();
        page.setViewportSize(PHONE, 800);
        open("vote.xhtml");
        page.fill("#code", code);
        page.keyboard().press("Enter");
        marked(CONCERNED);
        screenshots("case-vote-code-receipt");

        as("BRANCH", CaseActors.OFFICER);
        open("appraisal/case-ballot.xhtml?id=" + ballot);
        assertThat(page.locator("#turnout .stat-value").allInnerTexts()).startsWith("2", "1", "0");
        assertThat(page.locator("main").innerText()).as("no interim result").doesNotContain("合格 3", "结果校验码");
        screenshots("case-ballot-page");
        page.locator("[id='closing'] button[data-ask]").click();
        page.locator("[id='closing:close']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("fewer than half").contains("3");
        page.locator("#giving-up > summary").click();
        page.fill("[id='giveUp:reason']", "名单有误，重新发起");
        ask("giveUp", "do", "一张也不计");
        assertThat(page.locator("#given-up").innerText()).contains("名单有误，重新发起");
        screenshots("case-ballot-given-up");
        show(id);
        assertThat(page.locator("#ballots").innerText()).contains("已终止");
        assertThat(page.locator("[id='evaluate']").count()).as("it can be opened anew").isOne();
    }

    /** From the slip that the officer downloads, with somebody of the superior standing by. */
    private String code() throws IOException {
        page.locator("#codes > summary").click();
        page.fill("#count", "1");
        page.locator("input[name=secondRealm][value=TOWNSHIP]").check();
        page.fill("#secondUsername", CaseActors.TOWNSHIP);
        page.fill("#secondPassword", FirstPasswords.DEMO);
        Download slips = page.waitForDownload(() -> page.locator(".issue button").click());
        try (PdfReader reader = new PdfReader(Files.readAllBytes(slips.path()))) {
            return CODE.matcher(new PdfTextExtractor(reader).getTextFromPage(1)).results().map(found -> found.group()).findFirst().orElseThrow();
        }
    }
}
