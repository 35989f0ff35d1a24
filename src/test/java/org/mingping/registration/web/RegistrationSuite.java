package org.mingping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

/** What is done again and again on the pages of campaigns and registrations, by accounts of the demo county. */
abstract class RegistrationSuite extends BrowserSuite {

    final void as(String realm, String user) {
        asSomeoneElse();
        login(realm, user, FirstPasswords.DEMO);
    }

    final void choose(String form, String label) {
        page.locator("[id='" + form + "'] label:text-is('" + label + "')").first().click();
    }

    /** Asks first, and says what will happen. */
    final void ask(String form, String button, String says) {
        Locator asks = page.locator("[id='" + form + "'] .ask").filter(new Locator.FilterOptions().setHas(page.locator("[id='" + form + ":" + button + "']")));
        asks.locator("button[data-ask]").click();
        assertThat(asks.locator("dialog[open]").innerText()).contains(says);
        press(form + ":" + button);
    }

    final void press(String id) {
        page.locator("[id='" + id + "']").click();
        assertWhole();
    }

    final String done() {
        return page.locator(".summary-done").innerText();
    }

    final String fault() {
        return page.locator(".summary-fault").innerText();
    }

    /** The first column of what the database answers, as its owner sees it. */
    static List<String> texts(Connection owner, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = owner.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
