package org.mingping.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.LocatorOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.RosterFixture;
import org.mingping.support.BrowserSuite;

@DisplayName("The list of members")
class MembersPageBrowserIT extends BrowserSuite {

    private static final String PREFIX = "9872";
    private static final String OURS = "organisation/members.xhtml?organisation=" + PREFIX;

    private GuestTownship township;

    @BeforeEach
    void settle() throws Exception {
        township = new GuestTownship(database().asOwner(), PREFIX);
        RosterFixture roster = township.roster();
        roster.member(1).put("姓名", "覃小军");
        roster.member(2).put("姓名", "单小军");
        roster.member(3).put("姓名", "覃小君");
        Announced announced = new Announced(announcement());
        township.moveIn(url(), announced.token());
        String[] officer = announced.account("县级经办人");
        login(officer[0].toUpperCase(), officer[1], officer[2]);
    }

    @AfterEach
    void leave() throws Exception {
        township.close();
    }

    @Test
    @DisplayName("finds by name, pinyin, initials and the end of the identity number, and shows no number in full")
    void search() {
        String number = township.roster().idNumber(2);
        assertThat(found("覃小")).containsExactlyInAnyOrder("覃小军", "覃小君");
        assertThat(found("shanxiaojun")).containsExactly("单小军");
        assertThat(found("qxj")).containsExactlyInAnyOrder("覃小军", "覃小君");
        assertThat(found(number.substring(12))).containsExactly("单小军");
        assertThat(page.content()).doesNotContain(number).contains(number.substring(0, 3) + "***********" + number.substring(14));
        assertThat(found("没有这个人")).isEmpty();
    }

    @Test
    @DisplayName("is exported exactly as it is shown, and opens a file by Enter; a full number only on request, with an entry in the journal")
    void exportAndFile() throws Exception {
        open(OURS + "&order=NAME&descending=true");
        assertThat(names()).as("by pinyin, from the end").startsWith("单小军").hasSize(3);
        screenshots("members");
        Download download = page.waitForDownload(() -> page.locator("a[href*='members.xlsx']").click());
        List<List<String>> rows = Corrected.rows(download.path(), 0);
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.get(0)).containsExactlyElementsOf(names());
        assertThat(rows.get(1).get(2)).contains("***********");

        page.locator("a.opens-row").first().press("Enter");
        page.waitForURL("**/organisation/member.xhtml?id=*");
        assertWhole();
        assertThat(page.locator("#also").innerText()).as("what other rooms know").contains("党员党费", "外出与联系");
        String number = township.roster().idNumber(2);
        assertThat(page.content()).contains("单小军").doesNotContain(number);
        page.locator("[id='numbers:show']").click();
        page.waitForSelector("text=" + number);
        screenshots("member");
        assertThat(township.text("select count(*) from journal where use_case = 'organisation.show-identity-number' and subject_name = '单小军'")).isNotEqualTo("0");
    }

    @Test
    @DisplayName("is reached from the tree of organisations, and from the search on top of each page")
    void treeAndSearch() {
        open("organisation/organisations.xhtml");
        page.locator(".tree summary", new LocatorOptions().setHasText(township.roster().township())).click();
        screenshots("organisations");
        page.locator("a", new LocatorOptions().setHasText(township.roster().branchName(1))).click();
        assertThat(page.locator("main").innerText()).contains("3 人").contains(township.roster().township());
        screenshots("organisation");
        open("search.xhtml?text=" + township.roster().branchName(1));
        assertThat(page.locator(".findings").innerText()).contains(township.roster().branchName(1));
        open("search.xhtml?text=shanxiaojun");
        assertThat(page.locator(".findings").innerText()).contains("单小军");
    }

    private List<String> found(String text) {
        open(OURS + "&text=" + text);
        return names();
    }

    private List<String> names() {
        return page.locator("a.opens-row").allInnerTexts();
    }
}
