package org.mingping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import org.mingping.shared.ClockProducer;

/** Brings the township of the demo that its first campaign leaves out to a campaign of its own that may be opened, from the pages of county, township and branches. */
abstract class PreparedTownshipSuite extends RegistrationSuite {

    static final String CODE = "9803";
    static final String TOWNSHIP = "liulin-officer";
    static final List<String> BRANCHES = List.of("liuwan", "zaoyuan", "shangping", "xiaping", "liulin-office");

    /** The campaign's id, once it is planned. */
    String campaign;
    private String query;

    /** One that is dropped again, with its reason: its township is free for the next. */
    final void plansByMistake() {
        as("COUNTY", "county-officer");
        planning("日期安排有误的一次");
        page.locator("[id='plan'] input[value='" + CODE + "']").check();
        press("plan:do");
        page.locator("#dropping > summary").click();
        page.fill("[id='drop:reason']", "日期安排有误，另行部署");
        ask("drop", "do", "");
        assertThat(done()).contains("取消");
        assertThat(page.locator(".definitions").first().innerText()).contains("日期安排有误，另行部署");
        assertThat(page.locator("#dropping, #opening-step, #dates").count()).as("nothing more is done in it").isZero();
    }

    final void plans() {
        as("COUNTY", "county-officer");
        planning("党员登记和不合格党员处置工作（第二批）");
        press("plan:do");
        assertThat(fault()).as("one campaign at a time").contains("清泉镇党委");
        page.locator("[id='plan'] input[value='" + CODE + "']").check();
        press("plan:do");
        assertThat(done()).contains("任务已经下达");
        campaign = page.url().replaceFirst(".*id=", "");
        query = "?campaign=" + campaign + "&organisation=" + CODE;
    }

    private void planning(String name) {
        open("registration/campaigns.xhtml");
        page.fill("[id='plan:name']", name);
        List<String> days = List.of("mobilisation", "census", "consultation", "planBy", "opening", "closing");
        int[] after = {0, 10, 10, 12, 0, 60};
        for (int day = 0; day < after.length; day++) {
            page.fill("[id='plan:" + days.get(day) + "']", today().plusDays(after[day]).toString());
        }
    }

    final void mobilises() {
        as("TOWNSHIP", TOWNSHIP);
        open("registration/preparations.xhtml");
        assertThat(page.locator("#preparations tbody tr").count()).as("its own campaign, not the county's first").isOne();
        open("registration/campaign.xhtml?id=" + campaign);
        report();
        assertThat(fault()).as("nothing is on record").contains("不能报告完成");
        open("registration/mobilisation.xhtml" + query);
        page.selectOption("[id='add:kind']", "MEETING");
        page.fill("[id='add:day']", today().toString());
        page.fill("[id='add:title']", "动员大会");
        page.fill("[id='add:content']", "部署第二批工作");
        page.fill("[id='add:reached']", "86");
        press("add:do");
        open("registration/campaign.xhtml?id=" + campaign);
        report();
        assertThat(page.locator("#tasks tbody tr").first().innerText()).contains("已完成");
        assertThat(page.locator("#reporting").count()).as("the other tasks are done by what is on record").isZero();
    }

    private void report() {
        choose("report", "宣传发动");
        page.fill("[id='report:note']", "已召开动员会，全体党员到会");
        press("report:do");
    }

    /** Each branch signs its list, one after adding what the system does not know; the township returns one and checks all. */
    final void counts() {
        open("registration/census-lists.xhtml" + query);
        ask("draw", "do", "");
        BRANCHES.forEach(branch -> signs(branch, branch.equals(BRANCHES.get(0))));
        as("TOWNSHIP", "liulin-approver");
        for (int left = BRANCHES.size(); left > 0; left--) {
            open("registration/census-lists.xhtml" + query + "&state=SIGNED");
            assertThat(page.locator("#sheets tbody tr").count()).isEqualTo(left);
            page.locator("#sheets a.opens-row").first().click();
            assertWhole();
            ask("accept", "do", "");
        }
    }

    private void signs(String branch, boolean differently) {
        as("BRANCH", branch);
        open("registration/census.xhtml");
        page.locator("#sheets a.opens-row").click();
        assertWhole();
        if (differently) {
            page.locator("#add-step summary").click();
            page.locator("[id='add:member']").selectOption(new SelectOption().setIndex(3));
            page.selectOption("[id='add:kind']", "FINDING/ORGANISATION_LIFE");
            page.fill("[id='add:since']", today().minusMonths(7).toString());
            page.fill("[id='add:reason']", "签到簿在支部，尚未录入系统");
            press("add:do");
            assertThat(page.locator("#entries").innerText()).contains("支部补充");
        }
        ask("sign", "do", "");
    }

    final void consults() {
        as("TOWNSHIP", TOWNSHIP);
        open("registration/consultation.xhtml" + query);
        page.fill("[id='meet:day']", today().toString());
        page.selectOption("[id='meet:layer']", "MEMBERS");
        page.selectOption("[id='meet:category']", "RURAL");
        page.fill("[id='meet:place']", "柳湾村委会");
        page.fill("[id='meet:ledBy']", "党委书记");
        page.fill("[id='meet:participants']", "21");
        press("meet:do");
        page.locator("#say-step summary").click();
        page.locator("[id='say:meeting']").selectOption(new SelectOption().setIndex(1));
        page.selectOption("[id='say:subject']", "EXIT");
        page.fill("[id='say:content']", "退出程序要公开");
        press("say:do");
        page.locator("#answer-step summary").click();
        page.locator("[id='answer:which']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='answer:adopted'] input[value=true]").check();
        page.fill("[id='answer:reason']", "符合实际");
        press("answer:do");
        for (int layer = 0; layer < 3; layer++) {
            page.fill("[id='conclude:missing:" + layer + ":why']", "结合第一批一并听取");
        }
        ask("conclude", "do", "");
        assertThat(page.locator("[id='say:do']").count()).as("concluded, it takes no more opinions").isZero();
    }

    /** Given back once, and handed in anew. */
    final void writesItsPlan() {
        open("registration/preparation-plan.xhtml" + query);
        press("begin:do");
        ask("write", "submit", "");
        as("COUNTY", "county-officer");
        open("registration/preparation-plan.xhtml" + query);
        page.locator("#return-step summary").click();
        page.fill("[id='return:reason']", "请写明流动党员的登记办法");
        press("return:do");
        as("TOWNSHIP", TOWNSHIP);
        open("registration/preparation-plan.xhtml" + query);
        page.fill("[id='write:content']", page.inputValue("[id='write:content']") + "\n流动党员由联系人逐一通知。");
        ask("write", "submit", "");
        as("COUNTY", "county-officer");
        open("registration/preparation-plan.xhtml" + query);
        assertThat(page.locator("#differences").innerText()).contains("流动党员由联系人逐一通知");
        ask("accept", "do", "");
        assertThat(page.locator("#accepted").count()).isOne();
    }

    static LocalDate today() {
        return LocalDate.now(ClockProducer.BEIJING);
    }
}
