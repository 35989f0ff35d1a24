package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Role;
import org.mingping.support.BrowserSuite;

/**
 * The demo as whoever starts it meets it: by the accounts that are printed. Other browser tests share this county and leave to these
 * accounts what waits for them.
 */
@DisplayName("The demo county")
class DemoBrowserIT extends BrowserSuite {

    private static final String BROKEN_NAMES = """
            [...document.querySelectorAll('.numbers a.opens-row')].filter(name => name.getClientRects().length > 1).map(name => name.textContent)""";

    /** An announced account, as a person reads the line. */
    private record Announced(String realm, String username, String password, String role, String organisation, String waiting) {

        static Announced read(String line) {
            String[] cells = line.strip().split(" {2,}");
            assertThat(cells).as(line).hasSize(6);
            return new Announced(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }

        boolean isApart() {
            return List.of("系统管理员", "安全管理员", "审计员").contains(role);
        }
    }

    private List<Announced> announced() {
        return announcement().lines().filter(line -> line.startsWith("  ")).map(Announced::read).toList();
    }

    @Test
    @DisplayName("announces accounts of each tier, and the county's token in the last line")
    void announces() {
        assertThat(announced()).extracting(Announced::realm).contains("county", "township", "branch");
        assertThat(announced().stream().map(Announced::role).distinct()).as("one of each role at least").hasSize(Role.values().length);
        assertThat(announcement().stripTrailing().lines().reduce("", (before, line) -> line)).startsWith("county token: mp_");
    }

    @Test
    @DisplayName("has one clear thing to do in the appraisal for each account it announces, on the first page after sign-in; beside it at most what dues, organisation life, the monthly check, cases and campaigns ask")
    void oneClearThing() {
        Set<String> pictured = new HashSet<>();
        for (Announced account : announced()) {
            login(account.realm().toUpperCase(Locale.ROOT), account.username(), account.password());
            List<String> tasks = page.locator("section.tasks li").allInnerTexts();
            if (account.isApart()) {
                assertThat(tasks).as(account.username()).isEmpty();
            } else {
                String[] verbAndName = account.waiting().split(" · ");
                List<String> appraisal = page.locator("section.tasks li").all().stream().filter(task -> task.locator("a[href*='/dues/'], a[href*='/findings/'], a[href*='/orglife/'], a[href*='/disposition/'], a[href*='/registration/']").count() == 0)
                        .map(Locator::innerText).toList();
                assertThat(appraisal).as(account.username()).hasSize(1);
                assertThat(appraisal.get(0)).as(account.username()).contains(verbAndName);
            }
            if (pictured.add(account.role())) {
                screenshots("demo-" + account.username());
            }
            asSomeoneElse();
        }
    }

    @Test
    @DisplayName("has each person's name in one line on a telephone, wherever members are listed")
    void namesInOneLine() throws SQLException {
        Announced officer = announced().stream().filter(account -> account.role().equals("县级经办人")).findFirst().orElseThrow();
        login(officer.realm().toUpperCase(Locale.ROOT), officer.username(), officer.password());
        String confirmed = text("select id from branch_appraisal where phase = 'CONFIRMED' order by id limit 1");
        String pool = text("select 'cycle=' || cycle_id || '&township=' || township_id from branch_appraisal where id = " + confirmed);
        for (String list : List.of("organisation/members.xhtml", "appraisal/branch.xhtml?id=" + confirmed, "appraisal/quota.xhtml?" + pool)) {
            open(list);
            screenshot("names-" + list.replaceAll("\\W.*", "") + "-" + list.replaceAll("^\\w+/|\\W?xhtml.*", ""), PHONE);
            assertThat(page.locator(".numbers a.opens-row").count()).as(list).isPositive();
            assertThat(page.evaluate(BROKEN_NAMES)).as(list).asList().isEmpty();
        }
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database().asOwner(); Statement statement = connection.createStatement()) {
            statement.execute("set search_path to mingping");
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
