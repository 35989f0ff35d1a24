package org.mingping.appraisal.web.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;
import org.mingping.support.BrowserSuite;

/** In a branch of the demo whose ballot is open and whose accounts are not announced; the voters are given accounts that leave with the test. */
@DisplayName("Voting on a telephone")
class VotingBrowserIT extends BrowserSuite {

    private static final String OFFICER = "mingjian";
    private static final String STANDS_BY = "voter-9";
    private static final long FIRST_VOTER = 9_500_000;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String SMALL_TARGETS = """
            [...document.querySelectorAll('#ballot button, #ballot label.ballot-mark, #ballot summary, #ballot [data-missing-list] a')]
                .filter(one => one.offsetParent && (one.offsetHeight < 44 || one.offsetWidth < 44)).map(one => one.textContent)""";
    private static final String SMALLEST_PRINT = """
            Math.min(...[...document.querySelectorAll('main *, .foot *')].filter(one => one.offsetParent && one.textContent.trim() && !one.matches('.unseen, template, noscript'))
                .map(one => parseFloat(getComputedStyle(one).fontSize)))""";
    private static final String OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Connection owner;
    private String branch;

    @BeforeEach
    void settle() throws SQLException {
        owner = database().asOwner();
        run("set search_path = mingping");
        branch = text("select a.id from branch_appraisal a join account o on o.organisation_id = a.organisation_id and o.username = '" + OFFICER
                + "' where a.phase = 'BALLOT'");
        run("""
            insert into account (id, county_id, realm, username, display_name, password_hash, password_set_at, organisation_id, scope_path, member_id, created_at)
            select %d + row_number() over (order by m.id), b.county_id, 'branch', 'voter-' || row_number() over (order by m.id), m.name, o.password_hash, now(),
                   b.organisation_id, b.scope_path, m.member_id, now()
              from branch_appraisal b join member_appraisal m on m.county_id = b.county_id and m.branch_appraisal_id = b.id and m.may_vote
              join account o on o.username = '%s'
             where b.id = %s and not exists (select 1 from ballot_tick t where t.branch_appraisal_id = b.id and t.member_id = m.member_id)"""
                .formatted(FIRST_VOTER, OFFICER, branch));
        run("insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by) select county_id, id, scope_path, 'MEMBER', now(), 'test'"
                + " from account where id between 9500000 and 9500999");
    }

    @AfterEach
    void leave() throws SQLException {
        run("delete from account_role where account_id between 9500000 and 9500999");
        run("delete from account where id between 9500000 and 9500999");
        owner.close();
    }

    @Test
    @DisplayName("takes a member's sheet as a draft of the browser alone, shows it for review, casts it once and gives the receipt, in usual print")
    void memberVotes() throws SQLException {
        page.setViewportSize(PHONE, 800);
        login("BRANCH", "voter-1", FirstPasswords.DEMO);
        page.locator(".tasks .button", new Page.LocatorOptions().setHasText("投票")).click();
        assertWhole();
        page.locator(".ballot-person").first().waitFor();
        int others = Integer.parseInt(text("select count(*) - 1 from member_appraisal where branch_appraisal_id = " + branch));
        assertThat(page.locator(".ballot-person").count()).as("everybody but oneself").isEqualTo(others);
        assertThat(page.locator(".ballot-person legend").allInnerTexts()).noneMatch(name -> name.startsWith(text("select display_name from account where username = 'voter-1'")));
        assertThat(page.evaluate(SMALL_TARGETS)).asList().isEmpty();

        page.locator(".ballot-person").first().locator("input").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".ballot-person").first().locator("input[value=QUALIFIED]").isChecked()).as("by keyboard").isTrue();
        page.locator(".ballot-dossier summary").first().click();
        page.locator(".ballot-dossier h3").first().waitFor();
        assertThat(page.locator(".ballot-dossier h3").allInnerTexts()).containsExactly("个人自评", "处分", "党费", "组织生活", "承担的任务", "不合格党员标准");
        screenshots("ballot");
        page.setViewportSize(PHONE, 800);

        page.locator("[data-review]").click();
        assertThat(page.locator("[data-missing-list] a").count()).isEqualTo(others - 1);
        assertThat(page.locator("[data-cast]").isVisible()).as("an incomplete sheet cannot be cast").isFalse();
        assertThat(page.evaluate(SMALL_TARGETS)).asList().isEmpty();
        page.locator("[data-missing-list] a").first().click();
        markAll();
        page.reload();
        page.locator(".ballot-person").first().waitFor();
        assertThat(page.locator("[data-progress]").innerText()).as("the draft survives").contains("已评 " + others + " 人");
        page.locator("[data-review]").click();
        assertThat(page.locator("[data-counts] dd").allInnerTexts().get(1)).startsWith(others + " 人：");
        screenshots("ballot-review");
        page.setViewportSize(PHONE, 800);
        Request cast = page.waitForRequest("**/ballot/cast", () -> page.locator("[data-cast]").click());
        assertThat(cast.postData()).as("marks of one length, whatever they are").matches("token=[0-9a-f-]{32,36}&round=\\d(&mark-\\d+=[0-4]){" + others + "}&language=zh&ballot=" + branch);
        String receipt = receipt();
        screenshots("ballot-receipt");
        assertThat(receipt).isEqualTo(text("select receipt from ballot_tick t join account a using (member_id) where a.username = 'voter-1'"));
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).as("the draft is gone").isEqualTo(0);
        page.reload();
        assertThat(receipt()).isEqualTo(receipt);
        open("today.xhtml");
        assertThat(page.locator("section.tasks li").allInnerTexts()).noneMatch(task -> task.contains("投票"));
    }

    @Test
    @DisplayName("in large print shows one member on each screen in 18 points, and sends a sheet again whose answer was lost, as it was, for the same receipt")
    void memberVotesInLargePrint() throws SQLException {
        run("update account set large_print = true where username = 'voter-2'");
        page.setViewportSize(PHONE, 800);
        login("BRANCH", "voter-2", FirstPasswords.DEMO);
        open("appraisal/ballot.xhtml?id=" + branch);
        Locator shown = page.locator(".ballot-person:visible");
        shown.first().waitFor();
        assertThat(shown.count()).isEqualTo(1);
        assertThat(((Number) page.evaluate(SMALLEST_PRINT)).doubleValue()).as("18 points").isGreaterThanOrEqualTo(24);
        screenshots("ballot-large");
        page.setViewportSize(PHONE, 800);
        while (true) {
            shown.locator("label.ballot-mark", new Locator.LocatorOptions().setHasText("弃权")).click();
            if (page.locator("[data-after]").isDisabled()) {
                break;
            }
            page.locator("[data-after]").click();
        }
        page.locator("[data-review]").click();
        screenshots("ballot-large-review");
        page.setViewportSize(PHONE, 800);
        page.route("**/ballot/cast", route -> {
            route.fetch();
            route.abort();
        });
        page.locator("[data-cast]").click();
        page.locator("[data-fault]").waitFor();
        assertThat(page.locator("[data-fault]").innerText()).contains("不知道票送到了没有");
        assertThat(page.locator("[data-back]").isVisible()).as("it may have arrived: it is changed no more").isFalse();
        screenshots("ballot-large-unknown");
        page.setViewportSize(PHONE, 800);
        page.unroute("**/ballot/cast");
        forgiveComplaintsAbout("ERR_FAILED");
        String first = text("select receipt from ballot_tick t join account a using (member_id) where a.username = 'voter-2'");
        page.locator("[data-cast]").click();
        assertThat(receipt()).isEqualTo(first);
        assertThat(((Number) page.evaluate(SMALLEST_PRINT)).doubleValue()).isGreaterThanOrEqualTo(24);
        screenshots("ballot-large-receipt");
    }

    @Test
    @DisplayName("keeps the sheet where the session ended meanwhile, and casts it after signing in again")
    void sessionEnds() {
        page.setViewportSize(PHONE, 800);
        login("BRANCH", "voter-3", FirstPasswords.DEMO);
        open("appraisal/ballot.xhtml?id=" + branch);
        page.locator(".ballot-person").first().waitFor();
        markAll();
        page.locator("[data-review]").click();
        page.context().clearCookies();
        page.locator("[data-cast]").click();
        page.locator("[data-fault-login] a").click();
        String choice = page.locator("input[name='login:realm'][value='BRANCH' i]").getAttribute("id");
        page.locator("label[for='" + choice + "']").click();
        page.fill("[name='login:username']", "voter-3");
        page.fill("[name='login:password']", FirstPasswords.DEMO);
        page.locator("[id='login:submit']").click();
        page.waitForURL(address -> address.contains("ballot.xhtml"));
        page.locator("[data-review]").click();
        page.locator("[data-cast]").click();
        assertThat(receipt()).matches("\\w{4}-\\w{4}-\\w{4}-\\w{4}");
    }

    @Test
    @DisplayName("takes the sheet of whoever holds a code from a slip, in both sizes of print, without a session; at a counter it forgets each voter")
    void codes() throws IOException {
        List<String> codes = issued(3);
        asSomeoneElse();
        page.setViewportSize(PHONE, 800);
        open("vote.xhtml");
        page.fill("#code", codes.get(0).toLowerCase().replace("-", " "));
        screenshots("vote-code");
        page.setViewportSize(PHONE, 800);
        page.keyboard().press("Enter");
        castAll("vote");
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).isEmpty();

        open("preferences?large=true&back=%2Fvote.xhtml");
        page.navigate("about:blank");
        open("vote.xhtml#" + codes.get(1));
        page.locator(".ballot-person:visible").first().waitFor();
        assertThat(page.url()).as("the code stands in no history").endsWith("vote.xhtml");
        assertThat(((Number) page.evaluate(SMALLEST_PRINT)).doubleValue()).isGreaterThanOrEqualTo(24);
        page.locator("[data-one]").click();
        castAll("vote-large");
        assertThat(page.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("MINGPING");

        page.navigate("about:blank");
        open("vote.xhtml#" + codes.get(1));
        page.locator("[data-fault]").waitFor();
        assertThat(page.locator("[data-fault]").innerText()).contains("已经用过");
        forgiveComplaintsAbout("409");
        counter(codes.get(2));
    }

    private void counter(String code) {
        page.clock().install();
        open("vote.xhtml?counter=1");
        page.fill("#code", code);
        page.keyboard().press("Enter");
        page.locator(".ballot-person:visible").first().waitFor();
        page.locator(".ballot-person:visible .ballot-mark").first().click();
        page.clock().fastForward(121_000);
        page.locator("#code").waitFor();
        assertThat(page.locator(".ballot-person").count()).as("two minutes without a touch").isZero();
        assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
        page.fill("#code", code);
        page.keyboard().press("Enter");
        page.locator(".ballot-person:visible").first().waitFor();
        page.locator("[data-one]").click();
        castAll("vote-counter");
        page.locator("[data-next-voter]").click();
        assertThat(page.locator("#code").isVisible()).isTrue();
        assertThat(page.locator("[data-receipt]").textContent()).isEmpty();
        assertThat(page.locator("#code").inputValue()).isEmpty();
    }

    @Test
    @DisplayName("shows its officer numbers alone, and cancels a lost code so that another can be issued")
    void cancels() throws IOException {
        String lost = issued(1).get(0);
        page.navigate(url() + "appraisal/branch.xhtml?id=" + branch);
        page.locator("#codes summary").click();
        screenshots("ballot-officer");
        page.fill("#lostCode", lost);
        page.locator("[id='lost:one']").click();
        assertWhole();
        assertThat(page.locator(".told").innerText()).contains("已作废 1 个");
        assertThat(page.content()).doesNotContain(lost);
        asSomeoneElse();
        open("vote.xhtml#" + lost);
        page.locator("[data-fault]").waitFor();
        assertThat(page.locator("[data-fault]").innerText()).contains("已经作废");
        forgiveComplaintsAbout("409");
    }

    @Test
    @DisplayName("issues codes with a second person at the same desk: a wrong password is said beside what was typed, nothing is issued, and no session is opened")
    void secondPerson() throws IOException, SQLException {
        page.setViewportSize(PHONE, 800);
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("appraisal/branch.xhtml?id=" + branch);
        String before = text("select count(*) from mass_code where branch_appraisal_id = " + branch);
        page.locator("#codes summary").click();
        page.fill("#count", "1");
        page.fill("#secondUsername", STANDS_BY);
        page.fill("#secondPassword", "wrong");
        page.locator("#paper summary").click();
        page.fill("#copies", "77");
        page.locator(".issue button").click();
        page.locator(".issue .summary-fault").waitFor();
        assertThat(page.locator(".issue .summary-fault").innerText()).contains("没有确认第二人的身份");
        assertThat(page.locator("#count").inputValue() + page.locator("#secondUsername").inputValue() + page.locator("#secondPassword").inputValue())
                .isEqualTo("1" + STANDS_BY);
        forgiveComplaintsAbout("422");
        screenshots("ballot-officer-second");
        page.setViewportSize(PHONE, 800);
        page.fill("#secondUsername", OFFICER);
        page.fill("#secondPassword", FirstPasswords.DEMO);
        page.locator(".issue button").click();
        page.locator(".issue .summary-fault", new Page.LocatorOptions().setHasText("不能是发码人本人")).waitFor();
        forgiveComplaintsAbout("422");
        assertThat(text("select count(*) from mass_code where branch_appraisal_id = " + branch)).isEqualTo(before);
        page.fill("#secondUsername", STANDS_BY);
        page.fill("#secondPassword", FirstPasswords.DEMO);
        page.waitForDownload(() -> page.locator(".issue button").click());
        page.locator(".issue .summary-done").waitFor();
        assertThat(page.locator("#copies").inputValue()).as("nothing else on the page was touched").isEqualTo("77");
        open("appraisal/branch.xhtml?id=" + branch);
        assertThat(page.locator(".bar-account summary").innerText()).as("the officer is still who is signed in")
                .isEqualTo(text("select display_name from account where username = '" + OFFICER + "'"));
        assertThat(page.locator("#issues").innerText()).contains("发 1 个，第二人" + text("select display_name from account where username = '" + STANDS_BY + "'"));
    }

    @Test
    @DisplayName("renews the number of votes on the officer's page by itself, says it to a screen reader, and leaves what is typed beside it")
    void turnoutRenewsItself() throws SQLException {
        page.clock().install();
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("appraisal/branch.xhtml?id=" + branch);
        int members = Integer.parseInt(page.locator("#turnout .stat-value").first().innerText());
        page.locator("#paper summary").click();
        page.fill("#copies", "77");
        page.clock().runFor(16_000);
        page.waitForTimeout(500);
        run("insert into ballot_tick (county_id, scope_path, branch_appraisal_id, round, member_id, token_hash, receipt) select b.county_id, b.scope_path, b.branch_appraisal_id, b.round,"
                + " m.member_id, 'x', 'TURNOUT' from ballot_box b join member_appraisal m using (county_id, branch_appraisal_id) where b.branch_appraisal_id = " + branch
                + " and m.may_vote and not exists (select 1 from ballot_tick t where t.branch_appraisal_id = b.branch_appraisal_id and t.member_id = m.member_id)"
                + " order by m.id desc limit 1");
        try {
            page.clock().runFor(16_000);
            page.locator("[data-turnout-said]", new Page.LocatorOptions().setHasText("党员已投 " + (members + 1) + " 人")).waitFor(
                    new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(page.locator("#turnout .stat-value").first().innerText()).isEqualTo(Integer.toString(members + 1));
            assertThat(page.locator("#copies").inputValue()).isEqualTo("77");
        } finally {
            run("delete from ballot_tick where receipt = 'TURNOUT'");
        }
    }

    /** From the slips that the officer downloads. */
    private List<String> issued(int count) throws IOException {
        login("BRANCH", OFFICER, FirstPasswords.DEMO);
        open("appraisal/branch.xhtml?id=" + branch);
        page.locator("#codes summary").click();
        page.fill("#count", Integer.toString(count));
        page.fill("#secondUsername", STANDS_BY);
        page.fill("#secondPassword", FirstPasswords.DEMO);
        Download slips = page.waitForDownload(() -> page.locator(".issue button").click());
        try (PdfReader reader = new PdfReader(Files.readAllBytes(slips.path()))) {
            return CODE.matcher(new PdfTextExtractor(reader).getTextFromPage(1)).results().map(found -> found.group()).toList();
        }
    }

    private void markAll() {
        for (Locator person : page.locator(".ballot-person").all()) {
            person.locator("label.ballot-mark", new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*合格\\s*$"))).click();
        }
    }

    private void castAll(String name) {
        page.locator(".ballot-person:visible").first().waitFor();
        markAll();
        page.locator("[data-review]").click();
        assertThat(((Number) page.evaluate(OVERHANG)).intValue()).isLessThanOrEqualTo(0);
        page.locator("[data-cast]").click();
        assertThat(receipt()).matches("\\w{4}-\\w{4}-\\w{4}-\\w{4}");
        screenshots(name + "-receipt");
        page.setViewportSize(PHONE, 800);
    }

    private String receipt() {
        Locator shown = page.locator("[data-receipt]:visible");
        shown.waitFor();
        return shown.innerText().strip();
    }

    private void run(String statement) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    private String text(String query) {
        try (Statement sql = owner.createStatement(); ResultSet row = sql.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
