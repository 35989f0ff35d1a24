package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On the demo county: what was reported is looked into, and there is nothing to it. */
@DisplayName("§5 A case whose verification finds nothing")
class UnfoundedCaseBrowserIT extends CaseWalk {

    private static final int CONCERNED = 2;

    @Test
    @DisplayName("is closed as unfounded: proposed by the branch without a meeting, approved by the township, served, filed and sealed; what contradicts itself is refused and stays typed")
    void unfounded() throws Exception {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(CONCERNED, "问题严重");
        step("verify");
        page.fill("[id='verify:text']", "经走访查证，反映的情况不属实");
        choose("verify", people.name(3), people.name(4), "事实不能认定", "问题严重", "没有认定留在党内会产生不良影响");
        page.locator("[id='verify:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("不能同时认定问题严重");
        assertThat(page.inputValue("[id='verify:text']")).as("nothing typed is lost").isEqualTo("经走访查证，反映的情况不属实");
        screenshots("case-unfounded-verify");
        choose("verify", "问题不严重");
        send("verify");
        assertThat(page.locator("#timeline").innerText()).contains("所涉事实不能认定");
        open("disposition/case.xhtml?id=" + id + "&look=DIRECT_REMOVAL");
        assertThat(page.locator("#defects").innerText()).contains("没有认定所涉事实");
        show(id);
        choose("propose", "事实不成立结案");
        page.fill("[id='propose:text']", "反映不实，建议结案");
        send("propose");
        assertThat(page.locator("#head").innerText()).contains("已报上级");

        as("TOWNSHIP", "jiaoyu-approver");
        open("");
        assertThat(page.locator("main").innerText()).as("waits for the township at once").contains("审批", people.name(CONCERNED));
        show(id);
        page.fill("[id='approve:text']", "同意结案");
        ask("approve", "do", "事实不成立结案");
        screenshots("case-unfounded-approved");

        as("BRANCH", CaseActors.account(CONCERNED));
        page.setViewportSize(PHONE, 800);
        open("disposition/mine.xhtml");
        assertThat(page.locator("main").innerText()).contains("事实不成立结案");

        as("BRANCH", CaseActors.OFFICER);
        show(id);
        served();
        step("file");
        send("file");
        as("TOWNSHIP", CaseActors.TOWNSHIP);
        show(id);
        assertThat(page.locator("#folder").innerText()).contains("调查核实").doesNotContain("还缺");
        assertThat(people.status(CONCERNED)).isEqualTo("FULL");
    }
}
