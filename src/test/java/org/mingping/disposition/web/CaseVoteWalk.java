package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The steps of a case in which members and mass representatives vote. */
abstract class CaseVoteWalk extends CaseWalk {

    private static final String SMALL_TARGETS = """
            Array.from(document.querySelectorAll('button, a.button, label.ballot-mark, summary')).filter(one => one.offsetParent && one.getBoundingClientRect().height < 43.5)
                .map(one => one.textContent.trim())""";

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

    /** From the first page, as a member would on a phone. */
    protected final void votes(int member, int concerned, String ballot) throws SQLException {
        as("BRANCH", CaseActors.account(member));
        page.setViewportSize(PHONE, 800);
        open("today.xhtml");
        page.locator(".tasks li", new LocatorOptions().setHasText(people.name(concerned))).locator("a", new Locator.LocatorOptions().setHasText("投票")).click();
        assertWhole();
        assertThat(page.url()).endsWith("ballot.xhtml?id=" + ballot);
        marked(concerned);
        assertThat(page.locator("[data-receipt]:visible").innerText().strip()).isEqualTo(people.text("select receipt from ballot_tick t where branch_appraisal_id = " + ballot + " and member_id = "
                + people.member(member)));
        screenshots("case-vote-" + member);
        open("appraisal/ballot.xhtml?id=" + ballot);
        assertThat(page.locator(".ballot-person:visible").count()).as("nobody votes twice").isZero();
        open("today.xhtml");
        assertThat(page.locator(".tasks li", new LocatorOptions().setHasText(people.name(concerned))).allInnerTexts()).as("asked no more").noneMatch(task -> task.contains("投票"));
    }

    protected final void marked(int concerned) {
        Locator person = page.locator(".ballot-person:visible");
        person.first().waitFor();
        assertThat(person.count()).as("the sheet is about one member").isOne();
        assertThat(person.locator("legend").innerText()).contains(people.name(concerned));
        assertThat(page.locator("[data-branch]").innerText()).contains("评议");
        assertThat(page.evaluate(SMALL_TARGETS)).asList().isEmpty();
        assertThat(page.locator("[data-of-many], [data-modes]").all()).as("nothing speaks of others").noneMatch(Locator::isVisible);
        person.locator("label.ballot-mark", new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*合格\\s*$"))).click();
        page.locator("[data-review]").click();
        page.locator("[data-cast]").click();
        page.locator("[data-receipt]:visible").waitFor();
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
}
