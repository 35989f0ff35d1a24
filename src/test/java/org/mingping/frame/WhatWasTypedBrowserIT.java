package org.mingping.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

@DisplayName("What was typed")
class WhatWasTypedBrowserIT extends BrowserSuite {

    private static final String REASON = "本期无故缺席组织生活两次。";

    @Test
    @DisplayName("survives a session that ended and the login after it, with a word that nothing was done, and is shown to nobody else")
    void survivesALogin() {
        String member = typedAndSentWithoutASession();
        assertThat(page.locator("[data-kept]").innerText()).contains("没有办理");
        signInHere("qingquan-village");
        assertThat(page.url()).endsWith(member);
        assertThat(page.inputValue("[id='propose:reason']")).isEqualTo(REASON);
        assertThat(page.isChecked("input[name='propose:grade'][value='BASICALLY_QUALIFIED']")).isTrue();
        assertThat(page.locator("[data-kept]").innerText()).contains("没有办理").contains("放回");
        screenshots("typed-survives-login");
        page.reload();
        assertThat(page.locator("[data-kept]").isVisible()).as("said once").isFalse();

        typedAndSentWithoutASession();
        signInHere("qingquan-officer");
        assertThat(page.locator("[data-kept]").count() > 0 && page.locator("[data-kept]").isVisible()).isFalse();
        assertThat(page.content()).doesNotContain(REASON);
        assertThat(page.evaluate("sessionStorage.getItem('mingping-sent')")).isNull();
    }

    @Test
    @DisplayName("is not mentioned to somebody who signs out")
    void quietAfterSigningOut() {
        login("BRANCH", "qingquan-village", FirstPasswords.DEMO);
        page.locator(".bar-account summary").click();
        page.locator("[id='leave:out']").click();
        page.waitForURL("**/login.xhtml*");
        assertThat(page.locator("[data-kept]").isVisible()).isFalse();
    }

    private String typedAndSentWithoutASession() {
        asSomeoneElse();
        login("BRANCH", "qingquan-village", FirstPasswords.DEMO);
        page.locator(".tasks .button").first().click();
        page.waitForLoadState();
        page.locator("td a.opens-row").first().click();
        page.waitForLoadState();
        String member = page.url().substring(page.url().indexOf("/appraisal/"));
        page.locator("input[name='propose:grade'][value='BASICALLY_QUALIFIED']").check();
        page.fill("[id='propose:reason']", REASON);
        page.context().clearCookies();
        page.locator("[id='propose:do']").click();
        page.waitForURL("**/login.xhtml*");
        return member;
    }

    private void signInHere(String user) {
        String realm = user.endsWith("officer") ? "TOWNSHIP" : "BRANCH";
        String choice = page.locator("input[name='login:realm'][value='" + realm + "' i]").getAttribute("id");
        page.locator("label[for='" + choice + "']").click();
        page.fill("[name='login:username']", user);
        page.fill("[name='login:password']", FirstPasswords.DEMO);
        page.locator("[id='login:submit']").click();
        page.waitForURL(address -> !address.contains("login.xhtml"));
        assertWhole();
    }
}
