package org.mingping.registration.web.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.mingping.support.BrowserSuite;

/** What is done again and again on the pages of preparation. */
abstract class PreparationSuite extends BrowserSuite {

    static final String DRAFT = "heard-in-browser";

    final void paper(String name, String content) {
        page.locator("section.past details summary").first().click();
        page.locator("section.past input[type=file]").first().setInputFiles(new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("section.past button[type=submit]").first().click();
        assertWhole();
    }

    final void say(String subject, String content) {
        page.locator("#say-step summary").click();
        page.locator("[id='say:meeting']").selectOption(new SelectOption().setIndex(1));
        page.selectOption("[id='say:subject']", subject);
        page.fill("[id='say:content']", content);
        press("say:do");
    }

    /** Asks, and answers. */
    final void ask(String form) {
        page.locator("[id='" + form + "'] [data-ask]").click();
        press(form + ":do");
    }

    final void press(String id) {
        page.locator("[id='" + id + "']").click();
        assertWhole();
    }

    /** As where the county began its draft before this was heard. */
    private void addedToDraft(String query) throws SQLException {
        int listed = page.locator("#annex-list tbody tr").count();
        try (Connection owner = database().asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set search_path = mingping");
            statement.execute("update opinion set drafted_into = null where drafted_into = '" + DRAFT + "'");
        }
        open("registration/adopted-opinions.xhtml" + query);
        page.locator("#adding summary").click();
        page.selectOption("[id='add:chosen']", DRAFT);
        press("add:do");
        assertThat(page.locator(".summary-done").innerText()).contains("已加入这一稿的附件");
        assertThat(page.locator("#annex-list tbody tr").count()).as("what stood there stands there once").isEqualTo(listed);
    }

    final void drafted(String query) throws SQLException {
        open("registration/adopted-opinions.xhtml" + query);
        assertThat(page.locator("#opinions").innerText()).contains("社区党员的标准应写明志愿服务");
        screenshots("adopted-opinions");
        page.fill("[id='draft:code']", DRAFT);
        page.fill("[id='draft:name']", "征求意见后的新稿");
        press("draft:do");
        assertThat(page.locator("#annex-list").innerText()).contains("社区党员的标准应写明志愿服务", "社区确有需要", "滨河新区");
        screenshots("rule-set-annex");
        addedToDraft(query);
        page.locator("#standards a.button").click();
        assertWhole();
        page.fill("[id='standards:rows:8:text']", "无正当理由不参加社区志愿服务");
        press("standards:do");
        assertThat(page.locator("main").innerText()).as("each standard says what it rests on").contains("没有写出处");
        assertThat(page.inputValue("[id='standards:rows:8:text']")).isEqualTo("无正当理由不参加社区志愿服务");
        page.selectOption("[id='standards:rows:8:category']", "COMMUNITY");
        assertThat(page.locator("#annex").innerText()).as("what was adopted stands where standards are written").contains("社区党员的标准应写明志愿服务", "社区确有需要", "滨河新区");
        page.locator("#annex li:has-text('应写明志愿服务') .ui-button").first().click();
        assertWhole();
        assertThat(page.inputValue("[id='standards:rows:9:text']")).contains("社区党员的标准应写明志愿服务");
        assertThat(page.inputValue("[id='standards:rows:9:source']")).as("it names the opinion").contains("征求意见附件第", "滨河新区");
        assertThat(page.inputValue("[id='standards:rows:8:text']")).as("nothing typed is lost").isEqualTo("无正当理由不参加社区志愿服务");
        assertThat(page.locator("#annex").innerText()).contains("已写入第 10 条标准");
        page.fill("[id='standards:rows:8:source']", "滨河新区座谈会");
        screenshots("standards-written");
        press("standards:do");
        assertThat(page.locator("#standards-list").innerText()).contains("社区党员", "无正当理由不参加社区志愿服务", "征求意见附件第");
        assertThat(page.locator("#annex-list").innerText()).contains("已写入标准");
    }
}
