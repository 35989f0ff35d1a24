package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A removal by all who take part in one, on the pages of all three tiers; the days in between are let pass in the database. */
@DisplayName("§5 A removal and its appeal")
class RemovalBrowserIT extends CaseVoteWalk {

    @Test
    @DisplayName("of another member confirmed UNQUALIFIED, who refuses everything, ends in a removal by the county; the appeal is answered by somebody else and rejected, and the sealed file holds both")
    void removed() throws Exception {
        int concerned = 7;
        in("zone-office", "kaifaqu");
        String id = people.confirmedCase();
        people.place(id, concerned);
        as("BRANCH", people.officer());
        fromList(concerned);
        step("verify");
        page.fill("[id='verify:text']", "经查，本人长期不做党组织分配的工作");
        choose("verify", people.name(3), people.name(4), "事实成立", "问题不严重", "没有认定留在党内会产生不良影响");
        send("verify");
        talk("要求留在党内", "没有改正的决心", "没有改正的措施", "不接受教育和纪律约束", "经劝告，不同意退党");
        educated(id);
        votedOnPaper(id, "evaluate", 0, 3, 6, 3);
        proposed("党内除名");
        stated(id, concerned);
        people.later(id, 14);
        show(id);
        meeting(concerned, 12, 11);
        send("meeting");
        as("TOWNSHIP", people.township());
        show(id);
        page.fill("[id='review:text']", "程序完备，同意上报");
        send("review");
        as("COUNTY", "county-approver");
        show(id);
        assertThat(page.locator("#lawful").innerText()).contains("没有发现不符合规定的地方");
        page.fill("[id='approve:text']", "同意");
        ask("approve", "do", "党内除名");
        assertThat(people.status(concerned)).isEqualTo("FORMER");

        as("BRANCH", people.officer());
        show(id);
        served();
        step("appeal");
        page.fill("[id='appeal:text']", "本人认为处理过重");
        send("appeal");
        as("COUNTY", "county-approver");
        show(id);
        assertThat(page.locator("[id='answerAppeal']").count()).as("not whoever approved").isZero();
        as("COUNTY", CaseActors.OTHER_APPROVER);
        show(id);
        page.fill("[id='answerAppeal:text']", "经复核，事实清楚，维持原决定");
        ask("answerAppeal", "reject", "维持");
        as("BRANCH", people.officer());
        show(id);
        choose("serveAnswer", "本人签收");
        page.fill("[id='serveAnswer:text']", "支部书记送达申诉答复");
        send("serveAnswer");
        sealed(id);
        assertThat(people.status(concerned)).isEqualTo("FORMER");
        assertThat(page.locator("#readmission").innerText()).isEqualTo(people.text("select to_char(effective_on + interval '5 years', 'YYYY\"年\"FMMM\"月\"FMDD\"日\"') from disposition_case where id = " + id));
        screenshots("case-removed");
    }
}
