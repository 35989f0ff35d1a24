package org.mingping.appraisal.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

@DisplayName("The what-if page")
class WhatIfPageBrowserIT extends BrowserSuite {

    @Test
    @DisplayName("grades typed votes with the derivation, and its address shows somebody else the same")
    void gradesAndIsShared() {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("appraisal/what-if.xhtml");
        assertThat(page.locator("#answer")).hasCount(0);
        page.fill("#excellent", "13");
        page.fill("#qualified", "3");
        page.fill("#basicallyQualified", "1");
        page.fill("#unqualified", "1");
        page.fill("#abstained", "2");
        page.selectOption("#standing", "ADMITTED");
        page.click("form button.button-primary");
        assertWhole();
        assertThat(page.locator("#answer h2")).containsText("优秀");
        assertThat(page.locator("#answer tbody tr")).hasCount(7);
        assertThat(page.locator("#answer")).containsText("优秀票 13 票，占 13/18，不低于 3/5；不合格票 1 票，占 1/18，不高于 1/10：成立");
        assertThat(page.locator("#excellent")).hasValue("13");
        assertThat(page.locator("#standing")).hasValue("ADMITTED");
        screenshots("what-if");
        String address = page.url().substring(url().length());
        asSomeoneElse();
        login("COUNTY", "county-approver", FirstPasswords.DEMO);
        open(address);
        assertThat(page.locator("#answer h2")).containsText("优秀");
        assertThat(page.locator("#answer tbody tr")).hasCount(7);
    }

    @Test
    @DisplayName("asks for discipline, examination and the committee's opinion as the rules do")
    void circumstances() {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("appraisal/what-if.xhtml?year=2026&half=H2&determinedOn=2026-12-20&excellent=5&qualified=5&basicallyQualified=3&unqualified=7");
        assertThat(page.locator("#answer h2")).containsText("待组织考核");
        page.selectOption("#examination", "CONFIRMED");
        page.click("form button.button-primary");
        assertThat(page.locator("#answer h2")).containsText("不合格");
        page.selectOption("#sanction1", "PROBATION_TWO_YEARS");
        page.fill("#decidedOn1", "2025-03-01");
        page.click("form button.button-primary");
        assertThat(page.locator("#answer h2")).containsText("只写评语");
        open("appraisal/what-if.xhtml?excellent=9&qualified=1&standing=ADMITTED&proposed=BASICALLY_QUALIFIED");
        assertThat(page.locator("#answer h2")).containsText("基本合格");
    }

    @Test
    @DisplayName("says which number is wrong and how to write it")
    void badNumbers() {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("appraisal/what-if.xhtml?excellent=many&unqualified=-3&year=26&determinedOn=tomorrow&half=H3&sanction1=WARNING");
        assertThat(page.locator("#answer")).hasCount(0);
        assertThat(page.locator(".summary-fault li")).hasCount(6);
        assertThat(page.locator(".summary-fault")).containsText("优秀票：请填 0 到 1000000 的整数。");
        assertThat(page.locator(".field:has(#excellent) .fault")).isVisible();
        assertThat(page.locator("#excellent")).hasValue("many");
        page.locator(".summary-fault a", new Page.LocatorOptions().setHasText("不合格票")).click();
        assertThat(page.locator("#unqualified")).isFocused();
        screenshots("what-if-faults");
        open("preferences?language=en&back=%2Fappraisal%2Fwhat-if.xhtml%3Fexcellent%3Dmany");
        assertThat(page.locator(".summary-fault")).containsText("Excellent: Type a whole number");
    }

    @Test
    @DisplayName("knows no rule set that does not exist")
    void unknownRules() {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("appraisal/what-if.xhtml?rules=nowhere&excellent=1");
        assertThat(page.locator("#answer")).hasCount(0);
        assertThat(page.locator(".summary-fault")).containsText("办法：请从列出的各项中选择。");
    }
}
