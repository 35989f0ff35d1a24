package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingping.access.application.FirstPasswords;
import org.mingping.shared.ClockProducer;
import org.mingping.support.BrowserSuite;

/** Steps of a case as people take them on its page. */
abstract class CaseWalk extends BrowserSuite {

    private static final int WEEKS = 12;

    protected CaseActors people;

    @BeforeEach
    final void settle() throws SQLException {
        people = new CaseActors(database().asOwner());
    }

    /** Acts in another branch from now on. @param office of its superior, as its accounts begin */
    protected final void in(String officer, String office) throws SQLException {
        people.close();
        people = new CaseActors(database().asOwner(), officer, office);
    }

    @AfterEach
    final void leave() throws SQLException {
        people.close();
    }

    /** From the member's page, as a secretary would. @return the case's id */
    protected final String opened(int member, String ground) {
        open("organisation/member.xhtml?id=" + people.member(member));
        page.locator("#also a", new LocatorOptions().setHasText("处置立案")).click();
        assertWhole();
        choose("opening", ground);
        page.fill("[id='opening:text']", "群众反映，支部初步了解属实");
        if (ground.startsWith("本人")) {
            page.locator("[id='opening:written']").check();
        }
        ask("opening", "do", "并通知本人");
        return page.url().replaceFirst(".*id=", "");
    }

    /** @param attitude what the member says of staying, in the words of the form */
    protected final void talk(String... attitude) {
        step("talk");
        page.fill("[id='talk:place']", "支部活动室");
        choose("talk", people.name(3), people.name(4), "本人陈述已记录并由本人确认");
        choose("talk", attitude);
        page.fill("[id='talk:text']", "谈话内容");
        page.fill("[id='talk:note']", "我没有意见");
        send("talk");
    }

    /** The branch opens a ballot by this form; seven members and five representatives vote on paper, which the branch and its superior type. */
    protected final void votedOnPaper(String id, String form, int excellent, int qualified, int basically, int unqualified) {
        opensBallot(form);
        page.locator("#ballot-runs a.button").click();
        assertWhole();
        String ballot = page.url().replaceFirst(".*id=", "");
        typed(excellent, qualified, basically, unqualified + 6);
        page.locator("[id='typing:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("more marks than sheets").contains("18", "12");
        assertThat(page.inputValue("[id='typing:qualified']")).as("nothing typed is lost").isEqualTo(Integer.toString(qualified));
        typed(excellent, qualified, basically, unqualified);
        send("typing");
        assertThat(page.locator("#typed").innerText()).contains("等第二个人录入");
        as("TOWNSHIP", people.township());
        open("appraisal/case-ballot.xhtml?id=" + ballot);
        typed(excellent, qualified, basically, unqualified);
        send("typing");
        assertThat(page.locator("#result").innerText()).contains("纸质票");
        as("BRANCH", people.officer());
        show(id);
    }

    /** @param form {@code evaluate} or {@code reevaluate} */
    protected final void opensBallot(String form) {
        step(form);
        page.fill("[id='" + form + ":representatives']", "代表甲 村民代表\n代表乙\n代表丙\n代表丁\n代表戊");
        page.fill("[id='" + form + ":note']", "期满评议，大家认为已改正");
        send(form);
    }

    private void typed(int excellent, int qualified, int basically, int unqualified) {
        if (page.locator("#paper").getAttribute("open") == null) {
            page.locator("#paper > summary").click();
        }
        page.fill("[id='typing:members']", "7");
        page.fill("[id='typing:representatives']", "5");
        page.fill("[id='typing:excellent']", Integer.toString(excellent));
        page.fill("[id='typing:qualified']", Integer.toString(qualified));
        page.fill("[id='typing:basic']", Integer.toString(basically));
        page.fill("[id='typing:unqualified']", Integer.toString(unqualified));
        page.fill("[id='typing:abstained']", "0");
    }

    /** With everybody there up to a number, but the one concerned. */
    protected final void meeting(int concerned, int present, int inFavour) {
        step("meeting");
        assertThat(page.inputValue("[id='meeting:number']")).as("filled in from the roster").isEqualTo(Integer.toString(people.entitled()));
        for (int number = 1; number <= present; number++) {
            if (number != concerned) {
                choose("meeting", people.name(number));
            }
        }
        page.fill("[id='meeting:inFavour']", Integer.toString(inFavour));
        page.fill("[id='meeting:against']", "0");
        page.fill("[id='meeting:text']", "大会记录");
    }

    /** Proposed by the branch, and told to the member for a meeting in two weeks. */
    protected final void proposed(String disposition) {
        step("propose");
        choose("propose", disposition);
        page.fill("[id='propose:text']", "支委会研究提出");
        send("propose");
        page.fill("[id='tell:until']", today().plusDays(14).toString());
        page.fill("[id='tell:text']", "支部书记当面告知");
        send("tell");
    }

    protected final void served() {
        choose("serve", "本人签收");
        page.fill("[id='serve:text']", "支部书记送达");
        send("serve");
    }

    protected final void show(String id) {
        open("disposition/case.xhtml?id=" + id);
    }

    protected final void as(String realm, String user) {
        asSomeoneElse();
        login(realm, user, FirstPasswords.DEMO);
    }

    /** Opens a form that is folded. */
    protected final void step(String form) {
        Locator folded = page.locator("[id='" + form + "-step']");
        if (folded.getAttribute("open") == null) {
            folded.locator("summary").click();
        }
    }

    protected final void choose(String form, String... labels) {
        for (String label : labels) {
            page.locator("[id='" + form + "'] label:text-is('" + label + "')").first().click();
        }
    }

    protected final void send(String form) {
        page.locator("[id='" + form + ":do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").allInnerTexts()).as("%s was taken", form).isEmpty();
    }

    /** Asks first, and says what will happen. */
    protected final void ask(String form, String button, String says) {
        Locator asks = page.locator("[id='" + form + "'] .ask").filter(new Locator.FilterOptions().setHas(page.locator("[id='" + form + ":" + button + "']")));
        asks.locator("button[data-ask]").click();
        assertThat(asks.locator("dialog[open]").innerText()).contains(says);
        page.locator("[id='" + form + ":" + button + "']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").allInnerTexts()).as("%s was taken", form).isEmpty();
    }

    /** To the case by the list of cases. */
    protected final void fromList(int concerned) {
        open("disposition/list.xhtml");
        page.locator("a.opens-row", new LocatorOptions().setHasText(people.name(concerned))).click();
        assertWhole();
    }

    protected final void educated(String id) throws Exception {
        step("appoint");
        choose("appoint", people.name(2), people.name(6));
        send("appoint");
        people.later(id, WEEKS * 7 + 1);
        show(id);
        assertThat(page.locator(".week-MISSED").count()).as("every week was missed until sessions are on record").isEqualTo(WEEKS);
        for (int week = 0; week < WEEKS; week++) {
            step("session");
            page.fill("[id='session:on']", today().minusDays(WEEKS * 7L + 1).plusWeeks(week).plusDays(2).toString());
            choose("session", people.name(week % 2 == 0 ? 2 : 6));
            page.fill("[id='session:text']", "学习与谈心");
            page.fill("[id='session:note']", "有认识");
            send("session");
        }
        assertThat(page.locator(".week-HELD").count()).isEqualTo(WEEKS);
    }

    /** Filed by the branch, sealed by the township, taken along, and checked without Mingping. */
    protected final void sealed(String id) throws Exception {
        as("BRANCH", people.officer());
        show(id);
        step("file");
        send("file");
        as("TOWNSHIP", people.township());
        show(id);
        step("seal");
        ask("seal", "do", "封");
        Path file = page.waitForDownload(() -> page.locator("#folder a[href*='sealed=true']").click()).path();
        OfflineCheck check = OfflineCheck.of(file, publicKey());
        assertThat(check.whole().code()).as(check.whole().said()).isZero();
        assertThat(check.oneByteChanged().code()).as("a changed byte").isOne();
    }

    /** As the county hands it out. */
    private byte[] publicKey() {
        String token = announcement().stripTrailing().lines().reduce("", (before, line) -> line).replaceFirst(".* ", "");
        APIResponse answer = page.request().get(url() + "api/v1/seal-key/public.pem", RequestOptions.create().setHeader("Authorization", "Bearer " + token));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    protected static LocalDate today() {
        return LocalDate.now(ClockProducer.BEIJING);
    }
}
