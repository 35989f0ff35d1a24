package org.mingping.registration.web.preparation;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import org.mingping.support.BrowserSuite;

/** What is done again and again on the pages of preparation. */
abstract class PreparationSuite extends BrowserSuite {

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
}
