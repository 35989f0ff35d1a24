package org.mingping.appraisal.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

@DisplayName("The pages of the rules")
class RuleSetPagesBrowserIT extends BrowserSuite {

    private static final String CODE = "browser-trial-2";

    private Connection owner;
    private FinishedCycle finished;

    @BeforeEach
    void settle() throws Exception {
        owner = database().asOwner();
        finished = new FinishedCycle(owner);
        finished.settle();
    }

    @AfterEach
    void leave() throws Exception {
        finished.leave();
        owner.close();
    }

    @Test
    @DisplayName("show every rule in words with its clause and where it comes from")
    void inWords() {
        login("COUNTY", "county-approver", FirstPasswords.DEMO);
        open("appraisal/rule-sets.xhtml");
        assertThat(page.locator("#main form").count()).as("only the officer drafts").isZero();
        page.locator("a.opens-row", new Page.LocatorOptions().setHasText("县试行办法")).first().click();
        assertWhole();
        assertThat(page.locator("#words")).containsText("优秀：优秀票得票率不低于 3/5（60%）。");
        assertThat(page.locator("#words th[scope=rowgroup]").first()).hasText("§1.1 评议周期");
        assertThat(row("优秀：不合格票得票率")).containsText("[S]");
        assertThat(row("公示 5 个工作日")).containsText("[D]");
        assertThat(row("赞成人数超过")).containsText("[L]");
        screenshots("rule-set");
    }

    @Test
    @DisplayName("let the officer copy, revise and try, and another adopt what then stays as it is")
    void draftToAdoption() {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("appraisal/rule-sets.xhtml");
        page.fill("[id='draft:code']", "Not A Code");
        page.fill("[id='draft:name']", "县试行办法（试算版）");
        page.click("[id='draft:do']");
        assertThat(page.locator(".summary-fault")).containsText("小写字母");
        assertThat(page.locator("[id='draft:name']")).hasValue("县试行办法（试算版）");
        page.fill("[id='draft:code']", CODE);
        screenshots("rule-sets");
        page.click("[id='draft:do']");
        page.waitForURL("**code=" + CODE + "**");
        assertWhole();

        field("优秀等次的党员不超过").fill("六成");
        field("公示").fill("200");
        page.click("[id='revise:do']");
        assertThat(page.locator(".summary-fault li")).hasCount(2);
        assertThat(field("优秀等次的党员不超过")).hasValue("六成");
        assertThat(page.locator(".field:has-text('优秀等次的党员不超过') .fault")).containsText("例如 3/5");
        page.locator(".summary-fault a").first().click();
        assertThat(field("优秀等次的党员不超过")).isFocused();
        screenshots("rule-set-revise");
        field("优秀等次的党员不超过").fill("50%");
        field("公示").fill("7");
        field("合格：不合格票得票率不高于").first().fill("10%");
        page.click("[id='revise:do']");
        page.waitForURL(address -> !address.contains("revise"));
        assertWhole();
        assertThat(row("公示 7 个工作日")).containsText("第一版为：5");

        page.locator("[id='cycle']").selectOption(new SelectOption().setValue(Long.toString(FinishedCycle.CYCLE)));
        page.click("#replay button[type=submit]");
        assertWhole();
        assertThat(page.locator("#townships tbody tr")).hasCount(1);
        assertThat(page.locator("#townships tbody tr")).hasText(Pattern.compile(FinishedCycle.TOWNSHIP + "\\s*2\\s*1\\s*1\\s*0"));
        assertThat(page.locator("#differences tbody tr").first()).hasText(Pattern.compile("试算甲\\s*B?合格\\s*A?优秀.*", Pattern.DOTALL));
        assertThat(page.locator("#differences tbody tr").last()).containsText("试算乙");
        screenshots("rule-set-replay");
        page.click("#townships a");
        assertThat(page.url()).contains("township=SSZT");
        assertThat(page.locator("#differences tbody tr")).hasCount(2);

        asSomeoneElse();
        login("COUNTY", "county-approver", FirstPasswords.DEMO);
        open("appraisal/rule-set.xhtml?code=" + CODE + "&revise=true");
        assertThat(page.locator("[id='revise']")).hasCount(0);
        Locator adopt = page.locator("[id='adopt:do']");
        assertThat(adopt).isDisabled();
        screenshots("rule-set-adopt");
        page.fill("[id='do-phrase']", CODE);
        adopt.click();
        assertThat(page.locator(".summary-done")).containsText("已启用");
        assertThat(page.locator("[id='adopt']")).hasCount(0);

        asSomeoneElse();
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("appraisal/rule-set.xhtml?code=" + CODE + "&revise=true");
        assertThat(page.locator("[id='revise']")).hasCount(0);
    }

    @Test
    @DisplayName("say so when a rule set would change no grade, and know no rule set that does not exist")
    void nothingDiffers() {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("appraisal/rule-set.xhtml?code=county-trial-1&cycle=" + FinishedCycle.CYCLE);
        assertThat(page.locator("#replay .empty")).containsText("3 名党员");
        open("appraisal/rule-set.xhtml?code=nowhere");
        assertThat(page.locator("h1")).hasText("没有找到这个页面");
        forgiveComplaintsAbout("404");
    }

    private Locator row(String sentence) {
        return page.locator("#words tr", new Page.LocatorOptions().setHasText(sentence)).first();
    }

    private Locator field(String label) {
        return page.locator("[id='revise'] .field:has(label:has-text('" + label + "')) input");
    }
}
