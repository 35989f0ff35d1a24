package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.DblclickOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.FilePayload;
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
    /** An educator who signs in, and one for whom the branch writes. */
    private static final int EDUCATOR = 2;
    private static final int OTHER_EDUCATOR = 6;

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

    /** With everybody there up to a number, but the one concerned. */
    protected final void meeting(int concerned, int present, int inFavour) {
        attended(concerned, present);
        page.fill("[id='meeting:inFavour']", Integer.toString(inFavour));
        page.fill("[id='meeting:against']", "0");
    }

    /** As {@link #meeting}, without what was voted. */
    protected final void attended(int concerned, int present) {
        step("meeting");
        assertThat(page.inputValue("[id='meeting:number']")).as("filled in from the roster").isEqualTo(Integer.toString(people.entitled()));
        for (int number = 1; number <= present; number++) {
            if (number != concerned) {
                choose("meeting", people.name(number));
            }
        }
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

    /** Into the case file, from its page. */
    protected final void scan(FilePayload file) {
        page.setInputFiles("#file", file);
        sendScan();
    }

    protected final void sendScan() {
        page.waitForNavigation(() -> page.locator("#scan button[type=submit]").evaluate("button => button.click()"));
        assertWhole();
    }

    /** Twelve weeks: the first one is missed, which everybody sees, and mended by a second session in the last; one educator writes on their phone, for the other the branch does. */
    protected final void educated(String id) throws Exception {
        step("appoint");
        choose("appoint", people.name(EDUCATOR), people.name(OTHER_EDUCATOR));
        send("appoint");
        people.later(id, 8);
        as("BRANCH", CaseActors.account(EDUCATOR));
        page.setViewportSize(PHONE, 800);
        open("disposition/mine.xhtml?case=" + id);
        assertThat(page.locator(".week-MISSED").count()).as("the first week").isOne();
        page.fill("[id='session:text']", "学习与谈心");
        page.fill("[id='session:note']", "有认识");
        send("session");
        as("BRANCH", people.officer());
        for (int week = 3; week <= WEEKS; week++) {
            people.later(id, 7);
            session(id, week % 2 == 0 ? EDUCATOR : OTHER_EDUCATOR);
        }
        people.later(id, 1);
        session(id, OTHER_EDUCATOR);
        people.later(id, 7);
        open("");
        assertThat(page.locator("main").innerText()).as("the plan is over").contains("发起评议投票");
        show(id);
        assertThat(page.locator(".week-HELD").count()).isEqualTo(WEEKS - 1);
        assertThat(page.locator(".week-MENDED").count()).isOne();
    }

    /** Today. */
    private void session(String id, int educator) {
        show(id);
        step("session");
        choose("session", people.name(educator));
        page.fill("[id='session:text']", "学习与谈心");
        page.fill("[id='session:note']", "有认识");
        send("session");
    }

    /** The member concerned, on their phone, reads what is proposed and states their side; the branch answers. */
    protected final void stated(String id, int concerned) throws SQLException {
        people.signsIn(concerned);
        as("BRANCH", CaseActors.account(concerned));
        page.setViewportSize(PHONE, 800);
        open("disposition/mine.xhtml");
        page.locator("a.button", new LocatorOptions().setHasText("陈述申辩")).click();
        assertWhole();
        page.fill("[id='state:text']", "本人当时在外地照顾病人");
        // Pressed twice, as on a phone that is slow to answer: stated once.
        page.waitForNavigation(() -> page.locator("[id='state:do']").dblclick(new DblclickOptions().setDelay(30)));
        assertWhole();
        assertThat(page.locator(".summary-fault").allInnerTexts()).as("it was stated").isEmpty();
        assertThat(people.text("select count(*) from case_entry where action = 'STATE' and case_id = " + id)).isEqualTo("1");
        as("BRANCH", people.officer());
        show(id);
        assertThat(page.locator("#timeline").innerText()).contains("本人当时在外地照顾病人");
        page.fill("[id='answer:text']", "经向其家属了解，情况不属实");
        send("answer");
    }

    /** Filed by the branch, sealed by the township, taken along, and checked without Mingping. */
    protected final void sealed(String id) throws Exception {
        as("BRANCH", people.officer());
        show(id);
        step("file");
        send("file");
        as("TOWNSHIP", people.township());
        open("");
        assertThat(page.locator("main").innerText()).as("the superior's first page asks for it").contains("封卷");
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
