package org.mingping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.ClockProducer;

/** On the demo county, in which a campaign is open: members and their branch, each on their own pages. */
@DisplayName("§6 Registration")
class RegistrationBrowserIT extends RegistrationSuite {

    private static final String OFFICER = "wuliu";

    private Connection owner;

    @BeforeEach
    void look() throws SQLException {
        owner = database().asOwner();
        try (Statement statement = owner.createStatement()) {
            statement.execute("set search_path = mingping");
        }
    }

    @AfterEach
    void leave() throws SQLException {
        owner.close();
    }

    @Test
    @DisplayName("by a member on their phone: what is typed is kept, what is missing is said, and the branch corrects the ledger and verifies")
    void onThePhone() throws Exception {
        String user = waiting().get(0);
        as("BRANCH", user);
        page.setViewportSize(PHONE, 800);
        open("");
        assertThat(page.locator("section.tasks").allInnerTexts().toString()).as("the first page").contains("填写登记表");
        open("registration/mine.xhtml");
        page.fill("[id='own:thought']", "坚定理想信念，坚持学习。");
        choose("own", "愿意继续当一名共产党员");
        page.locator("[id='own:keep']").click();
        assertWhole();
        assertThat(page.inputValue("[id='own:thought']")).isEqualTo("坚定理想信念，坚持学习。");
        page.fill("[id='own:conduct']", "联系群众。");
        ask("own", "hand", "提交给党支部");
        assertThat(atField("own:work")).as("each at its field").isEqualTo("请写上工作方面的情况。");
        assertThat(atField("own:life")).isEqualTo("请写上生活方面的情况。");
        assertThat(page.locator(".summary-fault a").allInnerTexts()).as("and on top, from where they are reached").containsExactly("请写上工作方面的情况。", "请写上生活方面的情况。");
        assertThat(page.inputValue("[id='own:conduct']")).as("nothing typed is lost").isEqualTo("联系群众。");
        screenshots("registration-mine");
        page.setViewportSize(PHONE, 800);
        page.fill("[id='own:work']", "完成岗位任务。");
        page.fill("[id='own:life']", "家庭和睦。");
        // What was refused may lie in there: it stands open.
        page.fill("[id='own:JOINED_ON']", LocalDate.now(ClockProducer.BEIJING).plusDays(1).toString());
        press("own:keep");
        assertThat(atField("own:JOINED_ON")).as("a day that has not come").contains("日期");
        page.fill("[id='own:JOINED_ON']", "");
        page.fill("[id='own:EDUCATION']", "研究生");
        ask("own", "hand", "提交给党支部");
        assertThat(page.locator("#standing").innerText()).contains("待审核");

        as("BRANCH", OFFICER);
        open("");
        assertThat(page.locator("main").innerText()).as("the branch's first page").contains("审核登记表");
        show(user);
        assertThat(page.locator("#written").innerText()).contains("完成岗位任务。");
        page.locator("[id='verify:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("corrections first").contains("更正");
        page.locator("#corrections .ui-button").first().click();
        assertWhole();
        assertThat(text("select education from member where id = " + member(user))).isEqualTo("研究生");
        screenshots("registration-one");
        page.locator("[id='verify:do']").click();
        assertWhole();
        assertThat(text("select state from registration where id = " + registration(user))).isEqualTo("VERIFIED");
        open("registration/registrations.xhtml?standing=VERIFIED");
        assertThat(page.locator("#registrations").innerText()).contains(text("select name from member where id = " + member(user)));
        screenshots("registrations");
    }

    @Test
    @DisplayName("keeps what was typed where the form changed meanwhile, and asks before a page with something typed is left")
    void nothingTypedIsLost() throws Exception {
        String user = waiting().get(1);
        as("BRANCH", user);
        open("registration/mine.xhtml");
        page.fill("[id='own:work']", "第一次填写的工作。");
        try (Statement elsewhere = owner.createStatement()) {
            // On another screen of theirs.
            elsewhere.execute("update registration set version = version + 1 where id = " + registration(user));
        }
        page.locator("[id='own:keep']").click();
        assertWhole();
        assertThat(fault()).contains("有了变化", "填写的内容还在");
        assertThat(page.inputValue("[id='own:work']")).isEqualTo("第一次填写的工作。");
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator("nav a[href*='today.xhtml']").first().click(new Locator.ClickOptions().setNoWaitAfter(true));
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).as("what the server has turned away is not kept").containsExactly("beforeunload");
        press("own:keep");
        assertThat(text("select work from registration where id = " + registration(user))).isEqualTo("第一次填写的工作。");
        page.locator("nav a[href*='today.xhtml']").first().click();
        page.waitForURL("**/today.xhtml");
        assertThat(asked).as("nothing is unsaved").hasSize(1);
    }

    @Test
    @DisplayName("shows the member, too, that more time was asked for them: until when, why, and that it waits for the superior")
    void moreTime() throws Exception {
        String user = waiting().get(2);
        as("BRANCH", OFFICER);
        show(user);
        page.locator("#proposing > summary").click();
        page.fill("[id='propose:until']", text("select ends_on + 5 from registration where id = " + registration(user)));
        page.fill("[id='propose:reason']", "在外地住院");
        press("propose:do");
        as("BRANCH", user);
        open("registration/mine.xhtml");
        assertThat(page.locator("#extensions").innerText()).contains("等待答复", "在外地住院", "上级党委答复以前");
        screenshots("registration-more-time");
    }

    @Test
    @DisplayName("by a member who declines: the branch talks with them, and a case of voluntary withdrawal is open, which rests on the form")
    void declines() throws Exception {
        List<String> waiting = waiting();
        String user = waiting.get(waiting.size() - 1);
        as("BRANCH", user);
        page.setViewportSize(PHONE, 800);
        open("registration/mine.xhtml");
        choose("own", "不愿继续当一名共产党员");
        page.fill("[id='own:statement']", "长期在外，不愿继续留在党内。");
        ask("own", "hand", "提交给党支部");
        assertThat(page.locator("#standing").innerText()).contains("待谈话");

        as("BRANCH", OFFICER);
        show(user);
        assertThat(page.locator("[id='verify:do']").count()).as("not simply verified").isZero();
        page.fill("[id='talk:on']", LocalDate.now(ClockProducer.BEIJING).toString());
        page.fill("[id='talk:first']", page.locator("#talkers option").first().getAttribute("value"));
        page.fill("[id='talk:second']", page.locator("#talkers option").last().getAttribute("value"));
        page.fill("[id='talk:minutes']", "讲明了权利义务，本人坚持不愿登记。");
        choose("talk", "确认不愿继续留在党内");
        screenshots("registration-talk");
        ask("talk", "do", "自愿退党立案");
        assertThat(text("select state from registration where id = " + registration(user))).isEqualTo("DECLINED");
        assertThat(page.locator("#opened-case").innerText()).contains("按自愿退党办理");
        page.locator("#opened-case a").click();
        assertWhole();
        assertThat(page.locator("#head").innerText()).contains("登记时表示不再留在党内");
        page.locator("#head a[href*='/registration/']").click();
        assertWhole();
        assertThat(page.locator("#written").innerText()).contains("长期在外，不愿继续留在党内。");

        as("BRANCH", user);
        open("disposition/mine.xhtml");
        assertThat(page.locator("main").innerText()).as("and the member may take it back").contains("撤回退党申请");
    }

    @Test
    @DisplayName("is seen by the township and the county as a plot, with the tasks of preparation")
    void fromAbove() throws Exception {
        as("TOWNSHIP", "binhe-officer");
        open("");
        assertThat(page.locator("main").innerText()).contains("办完党员登记", "答复延期申请");
        as("TOWNSHIP", "kaifaqu-officer");
        open("registration/campaigns.xhtml");
        showCampaign();
        assertThat(page.locator("#tasks").innerText()).contains("已完成").doesNotContain("逾期完成");
        assertThat(page.locator("#reporting").count()).as("mobilisation is reported, and the rest is done by what is on record").isZero();
        as("COUNTY", "county-officer");
        open("registration/campaigns.xhtml");
        screenshots("campaigns");
        showCampaign();
        assertThat(page.locator("figure.plot").count()).isPositive();
        screenshots("campaign");
        String campaign = page.url().replaceFirst(".*id=", "");
        assertThat(page.request().get(url() + "registration/preparations.xlsx?campaign=" + campaign).headers().get("content-disposition")).as("a Chinese name")
                .contains(URLEncoder.encode("准备工作进度", StandardCharsets.UTF_8));
        open("registration/preparations.xhtml?campaign=" + campaign);
        assertThat(page.locator("#preparations tbody tr:has-text('清泉镇党委')").innerText()).as("what is not begun is said, and how many have registered").contains("未开始", "0/");
        open("registration/registrations.xhtml");
        assertThat(page.locator("figure.plot").count()).isPositive();
    }

    @Test
    @DisplayName("ends when the county closes the campaign from its page: not while the term runs, and with whoever is missing kept on the list")
    void closed() throws Exception {
        // The demo's trial is over and nobody in it waits; it stands open once more, for somebody to close it.
        String trial = text("update campaign set state = 'OPEN', closed_on = null, closed_by = null where name = '党员登记试点' returning id");
        as("COUNTY", "county-officer");
        open("registration/campaigns.xhtml");
        showCampaign();
        assertThat(page.locator("#closes-later").innerText()).as("the term of the county's campaign runs").contains("登记期");
        open("registration/campaign.xhtml?id=" + trial);
        ask("close", "do", "结束");
        assertThat(page.locator(".summary-done").innerText()).contains("结束");
        screenshots("campaign-closed");
        assertThat(text("select state from campaign where id = " + trial)).isEqualTo("CLOSED");
        open("registration/registrations.xhtml?campaign=" + trial + "&standing=MISSING");
        assertThat(page.locator("#registrations tbody tr").count()).isPositive();
    }

    /** Usernames of members whose form is untouched and who hold no office, by name. */
    private List<String> waiting() throws SQLException {
        return texts("select a.username from account a join registration r on r.member_id = a.member_id and r.state = 'OPEN' and r.saved_at is null"
                + " where a.username like 'wuliu-m%' and a.member_id not in (select member_id from account where username in ('wuliu', 'wuliu-2') and member_id is not null)"
                + " order by a.username");
    }

    private String member(String user) throws SQLException {
        return text("select member_id from account where username = '" + user + "'");
    }

    private String registration(String user) throws SQLException {
        return text("select id from registration where member_id = " + member(user) + " order by campaign_id desc limit 1");
    }

    /** The county's, which runs; a second one may stand above it in the list. */
    private void showCampaign() {
        page.locator("#campaigns a.opens-row:has-text('第一批')").click();
        assertWhole();
    }

    private void show(String user) throws SQLException {
        open("registration/registration.xhtml?id=" + registration(user));
    }

    private String text(String query) throws SQLException {
        return texts(query).get(0);
    }

    private List<String> texts(String query) throws SQLException {
        return texts(owner, query);
    }

    private String atField(String field) {
        return page.locator(".field:has([id='" + field + "']) .fault").innerText();
    }
}
