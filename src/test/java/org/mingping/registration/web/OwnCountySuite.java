package org.mingping.registration.web;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mingping.support.BrowserSuite;
import org.mingping.support.RunningProduct;
import org.mingping.support.TestCounty;

/** A product of a test's own on an empty county, with accounts that are opened from its pages. */
abstract class OwnCountySuite extends BrowserSuite {

    private static final String OWN_PASSWORD = "Campaign-2026-ab";

    private static RunningProduct county;

    private final Map<String, String> firstPasswords = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    @BeforeAll
    static void boot() {
        county = RunningProduct.onEmptyFolder(Path.of("target", "campaign-county"), Map.of("mingping.demo", "false", "mingping.county", TestCounty.CODE_AND_NAME,
                "mingping.realm.county.second-factor", "off", "mingping.password.iterations", TestCounty.PASSWORD_ITERATIONS), RunningProduct.Compilers.QUICK);
    }

    @AfterAll
    static void stop() {
        if (county != null) {
            county.close();
        }
    }

    @Override
    protected RunningProduct product() {
        return county;
    }

    final void readAnnouncedPasswords() {
        Matcher account = Pattern.compile("(?m)^\\s*county\\s+(\\S+)\\s+(\\S+)").matcher(announcement());
        while (account.find()) {
            firstPasswords.put(account.group(1), account.group(2));
        }
    }

    /** The first time with the password that was handed out, which must be changed at once. */
    final void as(String realm, String user) {
        asSomeoneElse();
        login(realm, user, changed.contains(user) ? OWN_PASSWORD : firstPasswords.get(user));
        if (changed.add(user)) {
            page.fill("[id='password:current']", firstPasswords.get(user));
            page.fill("[id='password:chosen']", OWN_PASSWORD);
            page.fill("[id='password:again']", OWN_PASSWORD);
            press("password:change");
        }
    }

    /** Somebody who acts. @param idNumber of the member behind the account; empty where there is none */
    record Office(String realm, String organisation, String user, String idNumber, String role) {
    }

    /** The system administrator opens them, the security administrator says what they may do. */
    final void openAccounts(Office... offices) {
        as("COUNTY", "system-admin");
        for (Office office : offices) {
            open("access/new-account.xhtml");
            page.selectOption("[id='account:realm']", office.realm());
            page.fill("[id='account:organisation']", office.organisation());
            page.fill("[id='account:username']", office.user());
            page.fill("[id='account:name']", office.user());
            page.fill("[id='account:idNumber']", office.idNumber());
            press("account:create");
            firstPasswords.put(office.user(), page.locator("#handed-out").innerText().strip());
        }
        as("COUNTY", "security-admin");
        for (Office office : offices) {
            open("access/accounts.xhtml?text=" + office.user());
            page.locator("tbody a").first().click();
            assertWhole();
            page.locator("input[value='" + office.role() + "']").check();
            press("grant:save");
        }
    }

    final void choose(String form, String label) {
        page.locator("[id='" + form + "'] label:text-is('" + label + "')").first().click();
    }

    /** Asks first, and does it on the second word. */
    final void ask(String form, String button) {
        Locator asks = page.locator("[id='" + form + "'] .ask").filter(new Locator.FilterOptions().setHas(page.locator("[id='" + form + ":" + button + "']")));
        asks.locator("button[data-ask]").click();
        press(form + ":" + button);
    }

    final void press(String id) {
        page.locator("[id='" + id + "']").click();
        assertWhole();
    }
}
