package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingping.access.application.FirstPasswords;
import org.mingping.shared.ClockProducer;
import org.mingping.support.BrowserSuite;

/** Steps of a case as people take them on its page. */
abstract class CaseWalk extends BrowserSuite {

    protected CaseActors people;

    @BeforeEach
    final void settle() throws SQLException {
        people = new CaseActors(database().asOwner());
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
        as("TOWNSHIP", CaseActors.TOWNSHIP);
        open("appraisal/case-ballot.xhtml?id=" + ballot);
        typed(excellent, qualified, basically, unqualified);
        send("typing");
        assertThat(page.locator("#result").innerText()).contains("纸质票");
        as("BRANCH", CaseActors.OFFICER);
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

    protected static LocalDate today() {
        return LocalDate.now(ClockProducer.BEIJING);
    }
}
