package org.mingping.registration.web.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.application.FirstPasswords;

/** On the demo county, in an organisation in which nothing is prepared yet. */
@DisplayName("§6 A township's preparation")
class PreparationBrowserIT extends PreparationSuite {

    private static final String CODE = "9805";
    private static final String TOWNSHIP = "binhe-officer";
    private static final List<String> BRANCHES = List.of("chunhui", "hupan", "jinxiu", "binhe-office");

    /** A draft left behind would wait for an account that is announced with one thing to do. */
    @AfterEach
    void leave() throws SQLException {
        try (Connection owner = database().asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set search_path = mingping");
            statement.execute("update opinion set drafted_into = null where drafted_into = '%1$s'; delete from rule_set where code = '%1$s' and state = 'DRAFT'".formatted(DRAFT));
        }
    }

    @Test
    @DisplayName("goes from mobilisation over census and consultation to the plan that the county accepts, from the pages of all three tiers; what was heard becomes a draft of the rules")
    void wholeWay() throws SQLException {
        login("TOWNSHIP", TOWNSHIP, FirstPasswords.DEMO);
        String query = mobilise();
        draw(query);
        asSomeoneElse();
        BRANCHES.forEach(this::sign);
        check(query);
        login("TOWNSHIP", TOWNSHIP, FirstPasswords.DEMO);
        consult(query);
        handIn(query, false);
        asSomeoneElse();
        returned(query);
        login("TOWNSHIP", TOWNSHIP, FirstPasswords.DEMO);
        assertThat(page.locator("main").innerText()).as("the first page").contains("修改方案");
        handIn(query, true);
        asSomeoneElse();
        accepted(query);
        drafted(query);
    }

    private String mobilise() {
        open("registration/preparations.xhtml");
        screenshots("preparations-township");
        page.locator("#preparations a.opens-row").click();
        assertWhole();
        screenshots("preparation");
        String query = page.url().replaceFirst("[^?]*", "");
        assertThat(query).contains("organisation=" + CODE);
        open("registration/mobilisation.xhtml" + query);
        assertThat(page.locator("[id='conclude']").count()).as("nothing is on record that could be done").isZero();
        page.selectOption("[id='add:kind']", "MEETING");
        page.fill("[id='add:day']", LocalDate.now().plusDays(30).toString());
        page.fill("[id='add:title']", "新区动员大会");
        page.fill("[id='add:content']", "部署试点工作");
        page.fill("[id='add:reached']", "120");
        press("add:do");
        assertThat(page.locator("main").innerText()).contains("请填写已经过去的日期");
        assertThat(page.inputValue("[id='add:title']")).as("nothing typed is lost").isEqualTo("新区动员大会");
        page.fill("[id='add:day']", LocalDate.now().minusDays(2).toString());
        press("add:do");
        assertThat(page.locator("section.past").first().innerText()).contains("新区动员大会", "120");
        paper("签到表.pdf", "MZ");
        assertThat(page.locator("main").innerText()).contains("PDF");
        assertThat(page.locator("section.past li").count()).isZero();
        paper("签到表.pdf", "%PDF-1.7 x");
        assertThat(page.locator("section.past li").innerText()).contains("签到表.pdf");
        screenshots("mobilisation");
        ask("conclude");
        assertThat(page.locator(".summary-done").innerText()).contains("已报告完成");
        return query;
    }

    private void draw(String query) {
        open("registration/census-lists.xhtml" + query);
        ask("draw");
        assertThat(page.locator("#sheets tbody tr").count()).isEqualTo(BRANCHES.size());
        screenshots("census-lists");
    }

    private void sign(String branch) {
        login("BRANCH", branch, FirstPasswords.DEMO);
        assertThat(page.locator("main").innerText()).as("the branch's first page").contains("核实签认");
        open("registration/census.xhtml");
        page.locator("#sheets a.opens-row").click();
        assertWhole();
        if (branch.equals(BRANCHES.get(0))) {
            page.locator("#add-step summary").click();
            page.locator("[id='add:member']").selectOption(new SelectOption().setIndex(2));
            page.selectOption("[id='add:kind']", "FINDING/ORGANISATION_LIFE");
            page.fill("[id='add:reason']", "签到簿在支部，尚未录入系统");
            page.fill("[id='add:since']", LocalDate.now().minusMonths(3).toString());
            press("add:do");
            assertThat(page.locator("main").innerText()).as("three months are no finding").contains("连续满 6 个月");
            assertThat(page.locator("[id='add:reason']").isVisible()).as("a form that was refused stands open").isTrue();
            page.fill("[id='add:since']", LocalDate.now().minusMonths(8).toString());
            press("add:do");
            assertThat(page.locator("#entries").innerText()).contains("支部补充", "签到簿在支部", "系统中没有这条记录");
            screenshots("census-sheet");
        }
        ask("sign");
        assertThat(page.locator(".summary-done").innerText()).contains("已签认");
        asSomeoneElse();
    }

    private void check(String query) {
        login("TOWNSHIP", "binhe-approver", FirstPasswords.DEMO);
        assertThat(page.locator("main").innerText()).as("the superior's first page").contains("份支部名单待核对");
        for (int left = BRANCHES.size(); left > 0; left--) {
            open("registration/census-lists.xhtml" + query + "&state=SIGNED");
            assertThat(page.locator("#sheets tbody tr").count()).isEqualTo(left);
            page.locator("#sheets a.opens-row").first().click();
            assertWhole();
            ask("accept");
        }
        open("registration/preparation.xhtml" + query);
        assertThat(page.locator("#parts li").nth(1).innerText()).contains("完成");
        asSomeoneElse();
    }

    private void consult(String query) {
        open("registration/consultation.xhtml" + query);
        page.fill("[id='meet:day']", LocalDate.now().minusDays(1).toString());
        page.selectOption("[id='meet:layer']", "MEMBERS");
        page.selectOption("[id='meet:category']", "COMMUNITY");
        page.fill("[id='meet:place']", "春晖社区活动室");
        page.fill("[id='meet:ledBy']", "党工委书记");
        page.fill("[id='meet:participants']", "16");
        press("meet:do");
        say("STANDARDS", "社区党员的标准应写明志愿服务");
        say("STANDARDS", "社区党员要看志愿服务");
        say("EXIT", "记错了地方的一条");
        page.locator("#withdraw-step summary").click();
        page.locator("[id='withdraw-opinion:which']").selectOption(new SelectOption().setIndex(3));
        page.fill("[id='withdraw-opinion:reason']", "应记在另一次会上");
        press("withdraw-opinion:do");
        assertThat(page.locator("#opinions").innerText()).contains("已撤下", "应记在另一次会上");
        page.locator("#merge-step summary").click();
        press("merge:do");
        assertThat(page.locator("[id='merge:into']").isVisible()).as("a form that was refused stands open").isTrue();
        page.locator("[id='merge:merged']").selectOption(new SelectOption().setIndex(2));
        page.locator("[id='merge:into']").selectOption(new SelectOption().setIndex(1));
        press("merge:do");
        assertThat(page.locator("#opinions").innerText()).contains("含同类意见 1 条");
        ask("conclude");
        assertThat(page.locator("main").innerText()).contains("条意见没有答复");
        page.locator("#answer-step summary").click();
        page.locator("[id='answer:which']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='answer:adopted'] input[value=true]").check();
        page.fill("[id='answer:reason']", "社区确有需要");
        press("answer:do");
        ask("conclude");
        assertThat(page.locator("main").innerText()).as("three layers were not heard").contains("还有 3 个层次");
        for (int layer = 0; layer < 3; layer++) {
            page.fill("[id='conclude:missing:" + layer + ":why']", "结合民主评议一并听取");
        }
        screenshots("consultation");
        ask("conclude");
        assertThat(page.locator("#gaps").innerText()).contains("班子成员", "结合民主评议一并听取");
        assertThat(page.locator(".summary-done").innerText()).contains("已报告完成");
    }

    /** @param again whether it came back: what was asked for is written then */
    private void handIn(String query, boolean again) {
        open("registration/preparation-plan.xhtml" + query);
        if (again) {
            assertThat(page.locator("#returned").innerText()).contains("请写明时间节点");
            milestone(1, "各支部评议结束");
        } else {
            press("begin:do");
            assertThat(page.inputValue("[id='write:aims']")).as("the template").contains("党员能进能出机制");
            page.fill("[id='write:content']", "一、宣传发动\n二、调查摸底");
            for (int row = 0; row < 5; row++) {
                page.fill("[id='write:rows:" + row + ":day']", "");
                page.fill("[id='write:rows:" + row + ":text']", "");
            }
            page.locator("[id='write'] [data-ask]").click();
            press("write:submit");
            assertThat(page.locator("main").innerText()).as("no plan without milestones").contains("没有时间节点");
            assertThat(page.inputValue("[id='write:content']")).as("what was typed stays").contains("二、调查摸底");
            milestone(0, "动员部署结束");
        }
        screenshots("plan-written");
        page.locator("[id='write'] [data-ask]").click();
        press("write:submit");
        assertThat(page.locator(".summary-done").innerText()).contains("已报送");
    }

    private void milestone(int row, String text) {
        page.fill("[id='write:rows:" + row + ":day']", LocalDate.now().plusDays(8).toString());
        page.fill("[id='write:rows:" + row + ":text']", text);
    }

    private void returned(String query) {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        assertThat(page.locator("main").innerText()).as("the county's first page").contains("审核方案");
        open("registration/preparation-plan.xhtml" + query);
        assertThat(page.locator("#rests-on").innerText()).as("beside the plan stands how census and consultation are").contains("调查摸底", "征求意见", "已完成", "结合民主评议一并听取");
        page.locator("#return-step summary").click();
        page.fill("[id='return:reason']", "请写明时间节点");
        press("return:do");
        assertThat(page.locator(".summary-done").innerText()).contains("已退回");
        asSomeoneElse();
    }

    private void accepted(String query) {
        login("COUNTY", "county-officer", FirstPasswords.DEMO);
        open("registration/preparation-plan.xhtml" + query);
        assertThat(page.locator("#differences").innerText()).contains("新增", "各支部评议结束");
        ask("accept");
        assertThat(page.locator("#accepted").innerText()).contains("同意");
        screenshots("plan-accepted");
        open("registration/preparations.xhtml" + query);
        assertThat(page.locator("#preparations tbody tr").count()).isGreaterThan(5);
        screenshots("preparations-county");
    }
}
