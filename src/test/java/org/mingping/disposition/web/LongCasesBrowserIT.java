package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.form.Forms;
import org.mingping.shared.Messages;
import org.mingping.shared.print.FormPdf;

/** Cases that take months, through every form of their pages; the days in between are let pass in the database. */
@DisplayName("§5 A case over months")
class LongCasesBrowserIT extends CaseVoteWalk {

    @Test
    @DisplayName("of a member confirmed UNQUALIFIED is verified, talked over, educated week by week, evaluated, decided as a rectification by the township, kept to its milestones, found reformed at its end,"
            + " sealed and closed: the member stays one")
    void rectified() throws Exception {
        int concerned = 7;
        in("jikong", "weijian");
        String id = people.confirmedCase();
        people.place(id, concerned);
        as("BRANCH", people.officer());
        fromList(concerned);
        assertThat(page.locator("#timeline").innerText()).as("on what it was opened").contains("不合格");
        step("verify");
        page.fill("[id='verify:text']", "经查，本人多次不执行支部决议");
        choose("verify", people.name(3), people.name(4), "事实成立", "问题不严重", "没有认定留在党内会产生不良影响");
        send("verify");
        talk("要求留在党内", "有改正的决心", "有改正的措施", "接受教育和纪律约束");
        educated(id);
        votedOnPaper(id, "evaluate", 0, 3, 6, 3);
        proposed("限期改正");
        stated(id, concerned);
        people.later(id, 14);
        show(id);
        meeting(concerned, 12, 11);
        send("meeting");

        as("TOWNSHIP", people.townshipApprover());
        show(id);
        assertThat(page.locator("#lawful").innerText()).contains("没有发现不符合规定的地方");
        page.fill("[id='approve:text']", "同意");
        ask("approve", "do", "限期改正");

        as("BRANCH", people.officer());
        show(id);
        served();
        page.selectOption("[id='plan:person']", new SelectOption().setLabel(people.name(8)));
        page.fill("[id='plan:text']", "按时参加组织生活");
        page.fill("[id='plan:rows:0:due']", today().plusMonths(2).toString());
        page.locator("[id='plan:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("a milestone without words").contains("请填写内容");
        assertThat(page.inputValue("[id='plan:rows:0:due']")).as("nothing typed is lost").isEqualTo(today().plusMonths(2).toString());
        page.fill("[id='plan:rows:0:what']", "补交党费");
        screenshots("case-plan");
        send("plan");
        people.later(id, 70);
        open("");
        assertThat(page.locator("main").innerText()).as("late on the branch's first page").contains("检查改正进度", people.name(concerned), "第 1 个节点");
        as("TOWNSHIP", people.township());
        assertThat(page.locator("main").innerText()).as("late on the superior's first page").contains("检查改正进度", people.name(concerned));
        as("COUNTY", "county-officer");
        assertThat(page.locator("main").innerText()).as("counted on the county's first page").contains("处置事项逾期");
        as("BRANCH", people.officer());
        show(id);
        page.locator("[id='milestone'] label").filter(new FilterOptions().setHasText("补交党费")).click();
        choose("milestone", "已达到");
        page.fill("[id='milestone:text']", "已补交");
        send("milestone");
        assertThat(page.locator("[id='reevaluate']").count()).as("not before its last day").isZero();
        people.later(id, 120);
        show(id);
        votedOnPaper(id, "reevaluate", 4, 6, 2, 0);
        assertThat(page.locator("#head").innerText()).contains("已改正");
        step("followUp");
        page.selectOption("[id='followUp:person']", new SelectOption().setLabel(people.name(8)));
        page.fill("[id='followUp:rows:0:day']", today().plusDays(20).toString());
        page.fill("[id='followUp:text']", "了解思想情况");
        send("followUp");
        step("visit");
        page.fill("[id='visit:text']", "情况良好");
        send("visit");
        assertThat(page.locator("#timeline").innerText()).contains("情况良好", "期满评议", "补交党费");
        screenshots("case-reformed");
        sealed(id);
        step("close");
        ask("close", "do", people.name(concerned));
        assertThat(page.locator("#head").innerText()).contains("已结案");
        assertThat(people.status(concerned)).as("restored").isEqualTo("FULL");
    }

    @Test
    @DisplayName("in which the member cannot be reached at first, the township lets deadlines rest and returns what the meeting announced, takes the second on file, and an appeal gives the membership back")
    void takenOnFile() throws Exception {
        int concerned = 8;
        as("BRANCH", people.officer());
        String id = opened(concerned, "本人申请退党");
        step("attempt");
        choose("attempt", "电话");
        page.fill("[id='attempt:text']", "无人接听");
        send("attempt");
        step("publish");
        page.fill("[id='publish:place']", "单位公告栏");
        page.fill("[id='publish:text']", "请本人到支部谈话");
        send("publish");
        talk();
        as("TOWNSHIP", people.township());
        show(id);
        step("pause");
        page.fill("[id='pause:on']", today().plusDays(3).toString());
        page.fill("[id='pause:until']", today().toString());
        page.fill("[id='pause:text']", "本人住院");
        page.locator("[id='pause:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("不能早于第一天");
        page.fill("[id='pause:on']", today().toString());
        page.fill("[id='pause:until']", today().plusDays(10).toString());
        send("pause");
        step("resume");
        page.fill("[id='resume:text']", "本人已经出院");
        screenshots("case-resume");
        send("resume");
        assertThat(page.locator("#timeline").innerText()).contains("期限提前恢复", "本人已经出院");
        assertThat(page.locator("[id='resume']").count()).as("nothing rests any more").isZero();

        toMeeting(id, concerned);
        page.locator("[id='meeting:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("nothing is announced that lies in no drawer").contains("大会暂不能宣布");
        assertThat(page.locator("main").innerText()).contains("案卷里没有本人签名的退党申请书扫描件");
        assertThat(page.inputValue("[id='meeting:text']")).as("what was typed is kept").isEqualTo("大会记录");
        page.locator("#scan").evaluate("form => { form.closest('details').open = true; }");
        page.selectOption("#paper", "APPLICATION");
        scan(new FilePayload("退党申请书.pdf", "application/pdf", new FormPdf().of(Forms.all(Messages.CHINESE).get("01-talk"))));
        show(id);
        announcing(concerned);
        send("meeting");
        as("TOWNSHIP", people.township());
        show(id);
        step("sendBack");
        page.fill("[id='sendBack:text']", "请核对会议记录");
        ask("sendBack", "do", "退回支部");
        assertThat(page.locator("#head").innerText()).contains("核实谈话");
        toMeeting(id, concerned);
        send("meeting");
        as("TOWNSHIP", people.township());
        show(id);
        assertThat(page.locator("[id='approve']").count()).as("nobody approves a member's own decision").isZero();
        ask("onFile", "do", "大会宣布之日");
        assertThat(people.status(concerned)).isEqualTo("FORMER");

        as("BRANCH", people.officer());
        show(id);
        served();
        step("appeal");
        page.fill("[id='appeal:text']", "申请不是本人的意思");
        send("appeal");
        as("COUNTY", CaseActors.OTHER_APPROVER);
        show(id);
        page.fill("[id='answerAppeal:text']", "查实，申诉成立");
        ask("answerAppeal", "uphold", "撤销原决定");
        assertThat(people.status(concerned)).isEqualTo("FULL");
    }

    /** To the meeting that would announce, its form filled in and not sent. */
    private void toMeeting(String id, int concerned) throws Exception {
        as("BRANCH", people.officer());
        show(id);
        proposed("自愿退党");
        people.later(id, 14);
        show(id);
        announcing(concerned);
    }

    private void announcing(int concerned) {
        attended(concerned, 12);
        assertThat(page.locator("[id='meeting:inFavour']").count()).as("it votes on nothing").isZero();
        page.locator("[id='meeting:announced']").check();
    }
}
