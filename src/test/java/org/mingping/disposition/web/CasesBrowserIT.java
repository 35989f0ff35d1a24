package org.mingping.disposition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.form.Forms;
import org.mingping.organisation.web.Corrected;
import org.mingping.shared.Messages;
import org.mingping.shared.api.Zeros;
import org.mingping.shared.print.FormPdf;

/** On the demo county: the branch, its superiors and the members themselves bring cases forward, each on their own pages. */
@DisplayName("§5 A case, by everybody it concerns")
class CasesBrowserIT extends CaseWalk {

    private static final String[] REFUSES = {"要求留在党内", "没有改正的决心", "没有改正的措施", "不接受教育和纪律约束"};

    @Test
    @DisplayName("that ends in a direct removal: defects are shown before anybody approves, the member states their side by phone and is answered, appeals, and other people above answer")
    void directRemoval() throws Exception {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(0, "问题严重");
        step("verify");
        page.locator("[id='verify:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).as("what is missing, in words").contains("查明的事实", "问题是否严重");
        page.fill("[id='verify:text']", "经查，本人长期组织非法活动");
        choose("verify", people.name(3), people.name(4), "事实成立", "问题严重", "留在党内会产生不良影响");
        send("verify");
        talk(REFUSES);

        open("disposition/case.xhtml?id=" + id + "&look=DIRECT_REMOVAL");
        assertThat(page.locator("#defects").innerText()).as("every defect and the way to mend it").contains("支部还没有提出处置意见", "补正办法", "党员大会");
        screenshots("case-check");
        proposed("直接除名");

        as("BRANCH", CaseActors.account(0));
        page.setViewportSize(PHONE, 800);
        open("");
        assertThat(page.locator("main").innerText()).as("the member's first page").contains("已提出处置意见，大会前可以陈述申辩");
        open("disposition/mine.xhtml");
        assertThat(page.locator("main").innerText()).contains("经查，本人长期组织非法活动", "直接除名", "党员大会定于");
        screenshots("case-mine");
        Locator papers = page.locator(".own-papers");
        assertThat(papers.innerText()).contains("处置事先告知书").doesNotContain("谈话", "核实");
        Download paper = page.waitForDownload(() -> papers.locator("a").first().click());
        assertThat(paper.suggestedFilename()).isEqualTo("处置事先告知书.pdf");
        page.setViewportSize(PHONE, 800);
        page.locator("a.button", new LocatorOptions().setHasText("陈述申辩")).click();
        assertWhole();
        page.fill("[id='state:text']", "那次活动我没有参加");
        page.fill("[id='state:note']", "同村张某可以证明");
        send("state");
        assertThat(page.locator("#timeline").innerText()).contains("那次活动我没有参加", "同村张某可以证明");
        assertThat(page.locator("#check").count()).as("the check is for offices").isZero();

        as("BRANCH", CaseActors.OFFICER);
        open("");
        assertThat(page.locator("main").innerText()).as("the branch's first page").contains("答复陈述申辩", people.name(0));
        people.later(id, 14);
        show(id);
        assertThat(page.locator("#check").innerText()).contains("没有答复");
        page.fill("[id='answer:text']", "经向张某了解，当天您在场");
        send("answer");
        meeting(0, 12, 30);
        page.locator("[id='meeting:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("票数或者人数不对");
        assertThat(page.inputValue("[id='meeting:text']")).as("nothing typed is lost").isEqualTo("大会记录");
        page.fill("[id='meeting:inFavour']", "12");
        send("meeting");
        assertThat(page.locator("#head").innerText()).contains("已报上级");

        as("TOWNSHIP", CaseActors.TOWNSHIP);
        open("");
        assertThat(page.locator("main").innerText()).as("the superior's first page").contains("预审", people.name(0));
        show(id);
        page.fill("[id='review:text']", "事实清楚，程序完备");
        send("review");

        as("COUNTY", "county-approver");
        show(id);
        assertThat(page.locator("#check").innerText()).contains("没有发现不符合规定的地方");
        page.fill("[id='approve:text']", "同意");
        ask("approve", "do", "党籍从今天起终止");
        screenshots("case-approved");
        assertThat(people.status(0)).isEqualTo("FORMER");

        as("BRANCH", CaseActors.OFFICER);
        show(id);
        served();
        step("appeal");
        page.fill("[id='appeal:text']", "处理过重，请求复查");
        send("appeal");

        as("COUNTY", "county-approver");
        show(id);
        assertThat(page.locator("#took-part").innerText()).contains("没有参与的人");
        assertThat(page.locator("[id='answerAppeal']").count()).as("whoever approved does not answer").isZero();
        as("COUNTY", CaseActors.OTHER_APPROVER);
        open("");
        assertThat(page.locator("main").innerText()).as("waits for somebody who took no part").contains("答复申诉", people.name(0));
        show(id);
        page.fill("[id='answerAppeal:text']", "复查认定情节较轻，申诉成立");
        ask("answerAppeal", "uphold", "撤销原决定");
        assertThat(page.locator("#head").innerText()).contains("核实谈话");
        assertThat(people.status(0)).as("a membership that ended by it is given back").isEqualTo("FULL");
        listed();
    }

    @Test
    @DisplayName("that a member began by applying to leave and ends by taking the application back on their phone, before the meeting announces it")
    void takenBack() throws Exception {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(1, "本人申请退党");
        talk(REFUSES);
        proposed("自愿退党");

        as("BRANCH", CaseActors.account(1));
        page.setViewportSize(PHONE, 800);
        open("disposition/mine.xhtml");
        page.locator("a.button", new LocatorOptions().setHasText("撤回退党申请")).click();
        assertWhole();
        page.fill("[id='takeBack:text']", "想清楚了，愿意留下");
        ask("takeBack", "do", "本案不再处置");
        assertThat(page.locator("#head").innerText()).contains("已撤回申请");
        screenshots("case-taken-back");
        as("BRANCH", CaseActors.OFFICER);
        show(id);
        assertThat(page.locator("#timeline").innerText()).contains("想清楚了，愿意留下");
        assertThat(page.locator("[id='meeting']").count()).as("nothing is left to vote on").isZero();
        assertThat(people.status(1)).isEqualTo("FULL");
    }

    @Test
    @DisplayName("in which an educator finds the plan and the member's name on their own page, nothing else of the case, and records a session")
    void educated() throws Exception {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(5, "问题严重");
        step("appoint");
        choose("appoint", people.name(2), people.name(6));
        page.fill("[id='appoint:text']", "学习党章\n学习纪律处分条例");
        send("appoint");
        assertThat(page.locator(".weeks tbody tr").count()).isEqualTo(12);

        as("BRANCH", CaseActors.account(2));
        page.setViewportSize(PHONE, 800);
        open("");
        assertThat(page.locator("main").innerText()).contains("开展教育转化", people.name(5), "第 1 周");
        open("disposition/mine.xhtml");
        assertThat(page.locator("main").innerText()).contains("您负责教育转化：" + people.name(5), "学习党章").doesNotContain("群众反映");
        page.fill("[id='session:text']", "一起学习党章第一章");
        page.locator("[id='session:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").innerText()).contains("本人反应");
        assertThat(page.inputValue("[id='session:text']")).isEqualTo("一起学习党章第一章");
        page.fill("[id='session:note']", "愿意改");
        send("session");
        assertThat(page.locator(".week-HELD").count()).isEqualTo(1);
        screenshots("case-educator");
        page.navigate(url() + "disposition/case.xhtml?id=" + id);
        assertThat(page.locator("main").innerText()).as("the case itself is not an educator's to read").doesNotContain("群众反映");
        forgiveComplaintsAbout("404");
    }

    @Test
    @DisplayName("in which a step that is sent when it can be taken no more is refused in words, and what was typed stays on the page")
    void stepIsGone() throws Exception {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(4, "问题严重");
        show(id);
        step("attempt");
        page.locator("[id='attempt'] label:text-is('信函')").click();
        page.fill("[id='attempt:text']", "寄往外地务工住址");
        Page other = page.context().newPage();
        other.navigate(url() + "disposition/case.xhtml?id=" + id + "&act=PROPOSE");
        other.locator("[id='propose'] label:text-is('直接除名')").click();
        other.fill("[id='propose:text']", "支委会研究");
        other.locator("[id='propose:do']").click();
        other.waitForLoadState();
        other.close();
        page.locator("[id='attempt:do']").click();
        assertWhole();
        assertThat(page.locator("#attempt-kept").innerText()).contains("您填写的内容仍在下面");
        assertThat(page.inputValue("[id='attempt:text']")).isEqualTo("寄往外地务工住址");
        assertThat(page.locator(".summary-fault").count()).as("refused in words").isPositive();
        page.locator("[id='attempt:do']").click();
        assertWhole();
        assertThat(page.inputValue("[id='attempt:text']")).as("sent again, it is still there").isEqualTo("寄往外地务工住址");

        for (long size : new long[] {(20 << 20) + 1, 90 << 20}) {
            Path large = Files.createTempFile("large", ".pdf");
            Files.copy(new Zeros(size), large, StandardCopyOption.REPLACE_EXISTING);
            page.setInputFiles("#file", large);
            sendScan();
            assertThat(page.locator("#folder .summary-fault").innerText()).contains("文件超过 20 MB");
            Files.delete(large);
        }
        scan(new FilePayload("谈话.png", "image/png", new FormPdf().of(Forms.all(Messages.CHINESE).get("01-talk"))));
        assertThat(page.locator("#folder .summary-fault").innerText()).contains("文件的内容是 PDF，文件名应以“.pdf”结尾");
        scan(new FilePayload("谈话.pdf", "application/pdf", new FormPdf().of(Forms.all(Messages.CHINESE).get("01-talk"))));
        assertThat(page.locator("#folder .summary-done").count()).isEqualTo(1);

        scan(new FilePayload("另一份.pdf", "application/pdf", new FormPdf().of(Forms.all(Messages.CHINESE).get("01-talk"))));
        Locator first = page.locator("#papers tr", new LocatorOptions().setHasText("谈话.pdf"));
        first.locator("summary").click();
        first.locator("textarea").fill("传成了别人的");
        first.locator("button").click();
        assertWhole();
        assertThat(page.locator(".summary-done").innerText()).contains("已撤下，原件留存");
        assertThat(page.locator("#papers tr", new LocatorOptions().setHasText("谈话.pdf")).innerText()).contains("已撤下", "传成了别人的");
        assertThat(first.locator("button").count()).as("once").isZero();
        assertThat(page.locator("#papers tr", new LocatorOptions().setHasText("另一份.pdf")).innerText()).as("the other counts").doesNotContain("已撤下");
        screenshots("case-scan-withdrawn");
    }

    @Test
    @DisplayName("on which two act at once: the slower is told, sees what was done meanwhile, and sends again what they had typed")
    void twoAtOnce() {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(9, "问题严重");
        show(id);
        Page other = page.context().newPage();
        other.navigate(url() + "disposition/case.xhtml?id=" + id + "&act=RECORD_ATTEMPT");
        other.locator("[id='attempt'] label:text-is('信函')").click();
        other.fill("[id='attempt:text']", "信函退回");
        other.locator("[id='attempt:do']").click();
        other.waitForLoadState();
        other.close();
        step("publish");
        page.fill("[id='publish:place']", "公告栏");
        page.fill("[id='publish:text']", "请本人到支部谈话");
        page.locator("[id='publish:do']").click();
        assertWhole();
        assertThat(page.locator(".summary-fault").count()).isEqualTo(1);
        assertThat(page.locator("#timeline").innerText()).contains("信函退回").doesNotContain("请本人到支部谈话");
        assertThat(page.inputValue("[id='publish:text']")).isEqualTo("请本人到支部谈话");
        send("publish");
        assertThat(page.locator("#timeline").innerText()).contains("请本人到支部谈话");
    }

    @Test
    @DisplayName("about the officer themself is not theirs to bring forward: the page says so and offers a member's own acts alone")
    void ownCase() throws Exception {
        as("BRANCH", CaseActors.OFFICER);
        String id = opened(10, "问题严重");
        String before = people.text("select member_id from account where username = '" + CaseActors.OFFICER + "'");
        try {
            people.text("update account set member_id = " + people.member(10) + " where username = '" + CaseActors.OFFICER + "' returning id");
            as("BRANCH", CaseActors.OFFICER);
            show(id);
            assertThat(page.locator("#own-case").innerText()).contains("其他步骤由他人办理");
            assertThat(page.locator("[id='state']").count()).isEqualTo(1);
            assertThat(List.of("verify", "talk", "propose", "appoint")).allSatisfy(form -> assertThat(page.locator("[id='" + form + "']").count()).as(form).isZero());
            assertThat(page.locator("#check").count()).isZero();
            open("");
            assertThat(page.locator("main").innerText()).contains("组织就您的情况立案").doesNotContain("记录调查核实");
        } finally {
            people.text("update account set member_id = " + before + " where username = '" + CaseActors.OFFICER + "' returning id");
        }
    }

    private void listed() throws Exception {
        as("COUNTY", "county-officer");
        open("disposition/list.xhtml?ground=GRAVE_PROBLEM");
        assertThat(page.locator("#counts").innerText()).contains("问题严重", "核实谈话");
        assertThat(page.locator("figure.plot table tbody tr").count()).isPositive();
        screenshots("case-list");
        List<String> shown = page.locator("#cases td.name").allInnerTexts();
        assertThat(shown).contains(people.name(0));
        Download download = page.waitForDownload(() -> page.locator("a[href*='list.xlsx']").click());
        List<List<String>> rows = Corrected.rows(download.path(), 0);
        assertThat(rows.subList(1, rows.size())).extracting(row -> row.get(0)).containsExactlyElementsOf(shown);
    }
}
