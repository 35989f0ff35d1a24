package org.mingping.disposition.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseHearing.OwnStatement;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.BasisFacts.Evidence;
import org.mingping.disposition.model.fact.BasisFacts.GroundAdded;
import org.mingping.disposition.model.fact.BasisFacts.TakenBack;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.HearingFacts.Talked;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.disposition.model.form.MemberNotice;
import org.mingping.organisation.model.Tier;
import org.mingping.disposition.model.form.FileCover;
import org.mingping.disposition.model.form.Forms;
import org.mingping.shared.Messages;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.print.FormPdf;

@DisplayName("§5 A paper of a case claims nothing that is not on record:")
class PapersClaimTest {

    private static final LocalDate DAY = BookOfCase.DAY;

    private final BookOfCase book = new BookOfCase(CaseGround.GRAVE_PROBLEM);

    @ParameterizedTest
    @EnumSource
    @DisplayName("the minutes of a talk were read by the member where the member acknowledged their statement, and otherwise say nothing of the kind")
    void talk(OwnStatement statement) {
        book.line(talked(statement, "我的话"), CaseState.OPEN);
        boolean read = book.said(CasePaper.TALK_MINUTES).stream().anyMatch(text -> text.contains("已交本人阅读"));
        assertThat(read).isEqualTo(statement == OwnStatement.ACKNOWLEDGED);
    }

    @Test
    @DisplayName("a general meeting that discussed a wish to leave and announced it passed no vote, neither in its record nor on the form that is taken on file")
    void announced() {
        BookOfCase wish = new BookOfCase(CaseGround.OWN_APPLICATION);
        wish.line(new Proposed(DAY.plusDays(1), Disposition.VOLUNTARY_WITHDRAWAL, 0, "本人申请"), CaseState.PROPOSED);
        wish.line(new MeetingHeld(DAY.plusDays(2), 12, List.of(BookOfCase.SECRETARY), 0, 0, false, "没有宣布", List.of()), CaseState.PROPOSED);
        wish.line(new MeetingHeld(DAY.plusDays(5), 12, List.of(BookOfCase.SECRETARY), 0, 0, true, "宣布了", List.of()), CaseState.PASSED);
        assertThat(Said.by(wish.papers(CasePaper.MEETING_MINUTES).get(0).form())).contains("到会人数不符合规定，或者大会没有宣布。").noneMatch(text -> text.contains("经大会讨论，宣布除名"));
        assertThat(Said.by(wish.papers(CasePaper.MEETING_MINUTES).get(1).form())).contains("到会人数符合规定。本人自愿退党，不需要表决；经大会讨论，宣布除名。", "实到")
                .noneMatch(text -> text.contains("表决通过")).doesNotContain("赞成", "弃权");
        assertThat(wish.said(CasePaper.APPROVAL)).contains("应到 12 人，实到 1 人。本人自愿退党，经大会讨论，宣布除名。").noneMatch(text -> text.contains("赞成"));
    }

    @Test
    @DisplayName("a verification leaves the places of the member's opinion and of the evidence empty where neither is on record")
    void nothingOnRecord() {
        book.line(verified("查明的事实"), CaseState.OPEN);
        book.scan(CasePaper.GROUND_EVIDENCE, "后来的.pdf");
        book.line(new Stated(DAY, "后来的陈述", Optional.of("后来的证人")), CaseState.OPEN);
        assertThat(book.said(CasePaper.VERIFICATION)).contains("证据材料", "本人对事实的意见").noneMatch(text -> text.contains("没有提出意见") || text.contains("后来的"));
    }

    @Test
    @DisplayName("a verification names what the member had stated, whom they had named, the grounds that had been added and the scans that lay in the file when it was written")
    void onRecord() {
        book.line(new Stated(DAY, "那次活动我没有参加", Optional.of("同村张某可以证明")), CaseState.OPEN);
        book.line(talked(OwnStatement.ACKNOWLEDGED, "我在外地"), CaseState.OPEN);
        book.line(talked(OwnStatement.REFUSED, "拒绝签字"), CaseState.OPEN);
        book.line(new GroundAdded(DAY, CaseGround.THREE_FAILURES, new Evidence("finding", 7)), CaseState.OPEN);
        book.scan(CasePaper.GROUND_EVIDENCE, "群众来信.pdf");
        book.scan(CasePaper.TALK_MINUTES, "谈话.pdf");
        book.line(verified("查明的事实"), CaseState.OPEN);
        assertThat(book.said(CasePaper.VERIFICATION)).contains("2026年3月2日　那次活动我没有参加", "2026年3月2日　谈话时陈述：我在外地", "同村张某可以证明", "本人2026年3月2日陈述时提出",
                "“三不”认定", "群众来信.pdf", "扫描件", "立案依据").doesNotContain("谈话.pdf", "拒绝签字");
    }

    @Test
    @DisplayName("the approval form names who proposed, decided and reviewed on that day, whatever branch the member was transferred to since")
    void transferred() {
        prepared("查明", 1);
        book.line(new MeetingHeld(DAY.plusDays(5), 12, List.of(BookOfCase.SECRETARY), 9, 0, false, "通过", List.of()), CaseState.PASSED);
        book.line(new Reviewed(DAY.plusDays(6), "同意上报"), CaseState.REVIEWED);
        book.transferred(DAY.plusDays(7), "从前的支部", "从前的乡党委");
        book.line(new Approved(DAY.plusDays(9), Tier.COUNTY, "同意"), CaseState.DECIDED);
        assertThat(book.said(CasePaper.APPROVAL)).filteredOn(text -> text.contains("从前的支部")).as("proposed, and decided by the meeting").hasSizeGreaterThanOrEqualTo(2);
        assertThat(book.said(CasePaper.APPROVAL)).anyMatch(text -> text.contains("从前的乡党委")).anyMatch(text -> text.contains("县委"));
    }

    @Test
    @DisplayName("an answer to an appeal says how it reached the member once it did, and another answer's service is none of it; a line that names none is of the latest")
    void servedAnswers() {
        prepared("查明", 1);
        book.line(new Approved(DAY.plusDays(9), Tier.COUNTY, "同意"), CaseState.DECIDED);
        book.line(new Appealed(DAY.plusDays(10), "不服"), CaseState.DECIDED);
        book.line(new AnsweredAppeal(DAY.plusDays(11), Tier.COUNTY, false, "维持"), CaseState.DECIDED);
        assertThat(book.said(CasePaper.APPEAL)).contains("维持").doesNotContain("送达方式");
        book.line(new Appealed(DAY.plusDays(12), "仍不服"), CaseState.DECIDED);
        book.line(new AnsweredAppeal(DAY.plusDays(13), Tier.COUNTY, false, "再维持"), CaseState.DECIDED);
        book.line(new AnswerServed(DAY.plusDays(14), Service.SIGNED, "李书记送达", Optional.empty()), CaseState.DECIDED);
        assertThat(Said.by(book.papers(CasePaper.APPEAL).get(0).form())).doesNotContain("送达方式");
        assertThat(Said.by(book.papers(CasePaper.APPEAL).get(1).form())).contains("送达方式", "李书记送达");
        book.line(new AnswerServed(DAY.plusDays(15), Service.SIGNED, "张组长送达", Optional.of(DAY.plusDays(10))), CaseState.DECIDED);
        assertThat(Said.by(book.papers(CasePaper.APPEAL).get(0).form())).contains("送达方式", "张组长送达");
        assertThat(Said.by(book.papers(CasePaper.APPEAL).get(1).form())).contains("李书记送达").doesNotContain("张组长送达");
    }

    @Test
    @DisplayName("a conclusion and the notice of it show the facts as they were verified by then, and what was returned or did not pass says that it counts no more")
    void conclusions() {
        prepared("第一次查明", 1);
        book.line(new MeetingHeld(DAY.plusDays(9), 12, List.of(BookOfCase.SECRETARY), 9, 0, false, "通过", List.of()), CaseState.PASSED);
        book.line(new Returned(DAY.plusDays(12), "程序不全"), CaseState.OPEN);
        prepared("第二次查明", 13);
        book.line(new MeetingHeld(DAY.plusDays(20), 12, List.of(BookOfCase.SECRETARY), 1, 8, false, "没有通过", List.of()), CaseState.OPEN);
        prepared("第三次查明", 21);
        for (CasePaper kind : List.of(CasePaper.CONCLUSION, CasePaper.NOTICE_BEFORE)) {
            List<DrawnPaper> papers = book.papers(kind);
            assertThat(papers).as(kind.name()).extracting(DrawnPaper::undone).containsExactly(true, true, false);
            assertThat(Said.by(papers.get(0).form())).contains("第一次查明", "上级已于2026年3月14日退回，本文书所记事项不再有效，留卷备查。").noneMatch(text -> text.contains("次查明") && !text.equals("第一次查明"));
            assertThat(Said.by(papers.get(1).form())).contains("第二次查明", "此后于2026年3月22日召开的大会没有通过，本文书所记事项不再有效，留卷备查。").doesNotContain("第三次查明");
            assertThat(Said.by(papers.get(2).form())).contains("第三次查明").noneMatch(text -> text.contains("不再有效"));
        }
    }

    @Test
    @DisplayName("what was prepared of an application that the member took back says that it counts no more")
    void takenBack() {
        BookOfCase wish = new BookOfCase(CaseGround.OWN_APPLICATION);
        wish.line(new Proposed(DAY.plusDays(1), Disposition.VOLUNTARY_WITHDRAWAL, 0, "本人申请"), CaseState.PROPOSED);
        wish.line(new Told(DAY.plusDays(1), DAY.plusDays(15), "当面"), CaseState.PROPOSED);
        wish.line(new TakenBack(DAY.plusDays(3), "想清楚了"), CaseState.TAKEN_BACK);
        for (CasePaper kind : List.of(CasePaper.CONCLUSION, CasePaper.NOTICE_BEFORE, CasePaper.APPROVAL)) {
            assertThat(wish.said(kind)).as(kind.name()).contains("本人已于2026年3月5日撤回退党申请，本文书所记事项不再有效，留卷备查。");
        }
        assertThat(wish.said(CasePaper.APPLICATION_TAKEN_BACK)).noneMatch(text -> text.contains("不再有效"));
    }

    @Test
    @DisplayName("no paper has a field that nothing of a case can fill: the place of the meeting, and who signed for a notice before it")
    void nobodyCanFill() {
        prepared("查明", 1);
        book.line(new MeetingHeld(DAY.plusDays(9), 12, List.of(BookOfCase.SECRETARY), 9, 0, false, "通过", List.of()), CaseState.PASSED);
        assertThat(book.said(CasePaper.MEETING_MINUTES)).doesNotContain("会议地点");
        assertThat(book.said(CasePaper.NOTICE_BEFORE)).contains("送达方式").doesNotContain("签收情况");
    }

    @Test
    @DisplayName("the cover says that an application was taken back only where it was; a decision that an appeal undid is none in force")
    void outcome() {
        assertThat(outcome(Optional.empty(), false, true)).contains("本人撤回申请");
        assertThat(outcome(Optional.of(Disposition.VOLUNTARY_WITHDRAWAL), false, true)).as("taken back after it was proposed").contains("本人撤回申请").doesNotContain("自愿退党");
        assertThat(outcome(Optional.empty(), false, false)).contains("没有生效的处置决定").doesNotContain("撤回");
        assertThat(outcome(Optional.of(Disposition.RECTIFICATION), true, false)).contains("限期改正（期满评议：已改正）");
    }

    private static String outcome(Optional<Disposition> decided, boolean reformed, boolean takenBack) {
        return new FileCover(CaseGround.GRAVE_PROBLEM, decided, reformed, takenBack, DAY, DAY, List.of(), "甲", "").form(Forms.head(Messages.CHINESE)).parts().toString();
    }

    @Test
    @DisplayName("a notice bears the member's name and day only where they signed; refused, it leaves a place for the witness")
    void signed() {
        assertThat(signatures(MemberNotice.Signing.SIGNED)).containsExactly(new PaperForm.Signature("被告知人", Forms.head(Messages.CHINESE).member().name(), Optional.of(DAY)));
        assertThat(signatures(MemberNotice.Signing.NOT_ON_RECORD)).containsExactly(new PaperForm.Signature("被告知人", Forms.head(Messages.CHINESE).member().name(), Optional.empty()));
        assertThat(signatures(MemberNotice.Signing.REFUSED)).containsExactly(new PaperForm.Signature("见证人", "", Optional.empty()));
    }

    private static List<PaperForm.Signature> signatures(MemberNotice.Signing signing) {
        return new MemberNotice("1", "查明", Disposition.REMOVAL, Optional.empty(), "县委", DAY, Optional.of(new MemberNotice.Served(DAY, "当面", "甲", Optional.of("记录"), signing)))
                .form(Forms.head(Messages.CHINESE)).signatures();
    }

    @Test
    @DisplayName("the cover says what kind of paper each scan is, with its file's name after it, and how many pages each drawn paper has; pages that nobody counted are no blank")
    void cover() {
        FileCover cover = new FileCover(CaseGround.OWN_APPLICATION, Optional.empty(), false, true, DAY, DAY, List.of(
                FileCover.Entry.drawn("组织谈话记录", DAY, new FormPdf().pages(Forms.talk("谈话。\n".repeat(200)).form(Forms.head(Messages.CHINESE)))),
                FileCover.Entry.scan(CasePaper.APPLICATION, "迟到.pdf", DAY)), "甲", "乙");
        PaperForm.Table index = cover.form(Forms.head(Messages.CHINESE)).parts().stream().filter(PaperForm.Table.class::isInstance).map(PaperForm.Table.class::cast).findFirst().orElseThrow();
        assertThat(Integer.parseInt(index.rows().get(0).get(3))).isGreaterThan(2);
        assertThat(index.rows().get(1)).containsExactly("2", "退党申请书（迟到.pdf）", "2026年3月2日", "—", "扫描件");
    }

    private void prepared(String facts, int days) {
        book.line(verified(facts), CaseState.OPEN);
        book.line(new Proposed(DAY.plusDays(days), Disposition.REMOVAL, 0, "提出"), CaseState.PROPOSED);
        book.line(new Told(DAY.plusDays(days), DAY.plusDays(days + 7), "当面"), CaseState.PROPOSED);
    }

    private static Verified verified(String facts) {
        return new Verified(DAY, List.of(BookOfCase.SECRETARY), facts, true, true, Optional.of(true));
    }

    private static Talked talked(OwnStatement statement, String words) {
        return new Talked(DAY, "活动室", List.of(BookOfCase.SECRETARY), "谈话内容", statement, words, Optional.empty());
    }
}
