package org.mingping.disposition.application.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.disposition.model.CaseGround;
import org.mingping.disposition.model.CaseState;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.PersonId;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;
import org.mingping.disposition.model.fact.BasisFacts.Verified;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.model.filing.CasePaper;
import org.mingping.organisation.model.Tier;

@DisplayName("§5 The papers of a case, drawn from its book,")
class CaseBookPapersTest {

    private static final LocalDate DAY = BookOfCase.DAY;
    private static final Named SECRETARY = BookOfCase.SECRETARY;
    private static final Named EDUCATOR = new Named(PersonId.member(4), "甲");
    private static final Named OTHER = new Named(PersonId.member(5), "乙");

    private final BookOfCase book = new BookOfCase(CaseGround.GRAVE_PROBLEM);

    CaseBookPapersTest() {
        line(new Verified(DAY, List.of(SECRETARY), "查明的事实", true, true, Optional.of(true)), CaseState.OPEN);
    }

    @Test
    @DisplayName("name no meeting, review or service that was undone as if it stood: the approval form has the boxes of the proposal in force alone")
    void undone() {
        decided(DAY.plusDays(10), Disposition.REMOVAL, "第一次会议", "第一次预审", "第一次批准");
        line(new Served(DAY.plusDays(12), Service.SIGNED, "第一次送达"), CaseState.SERVED);
        line(new Appealed(DAY.plusDays(13), "不服"), CaseState.SERVED);
        line(new AnsweredAppeal(DAY.plusDays(20), Tier.COUNTY, true, "改正"), CaseState.OPEN);
        line(new Proposed(DAY.plusDays(30), Disposition.DIRECT_REMOVAL, 0, "第二次提出"), CaseState.PROPOSED);

        DrawnPaper approval = one(CasePaper.APPROVAL, false);
        assertThat(Said.by(approval.form())).contains("第二次提出").doesNotContain("第一次预审", "第一次批准").noneMatch(text -> text.contains("实到 9 人"));
        assertThat(papers(CasePaper.DECISION)).allMatch(DrawnPaper::undone);
        assertThat(papers(CasePaper.NOTICE_OF_DECISION)).allMatch(DrawnPaper::undone);
        assertThat(Said.by(one(CasePaper.MEETING_MINUTES, true).form())).contains("第一次会议", "本文书所记事项自2026年3月22日申诉成立之日起不再有效，留卷备查。");
    }

    @Test
    @DisplayName("keep the first decision beside the second, with its approval and its notice, each with the sentence that it counts no more")
    void bothDecisions() {
        decided(DAY.plusDays(10), Disposition.REMOVAL, "第一次会议", "第一次预审", "第一次批准");
        line(new Served(DAY.plusDays(12), Service.SIGNED, "第一次送达"), CaseState.SERVED);
        line(new Appealed(DAY.plusDays(13), "不服"), CaseState.SERVED);
        line(new AnsweredAppeal(DAY.plusDays(20), Tier.COUNTY, true, "改正"), CaseState.OPEN);
        decided(DAY.plusDays(40), Disposition.DIRECT_REMOVAL, "第二次会议", "第二次预审", "第二次批准");
        line(new Served(DAY.plusDays(45), Service.SIGNED, "第二次送达"), CaseState.SERVED);

        for (CasePaper kind : List.of(CasePaper.APPROVAL, CasePaper.DECISION, CasePaper.NOTICE_OF_DECISION, CasePaper.MEETING_MINUTES)) {
            assertThat(papers(kind)).as(kind.name()).extracting(DrawnPaper::undone).containsExactly(true, false);
            assertThat(Said.by(one(kind, true).form())).as(kind.name()).contains("本文书所记事项自2026年3月22日申诉成立之日起不再有效，留卷备查。");
            assertThat(Said.by(one(kind, false).form())).as(kind.name()).noneMatch(text -> text.contains("不再有效"));
        }
        assertThat(Said.by(one(CasePaper.DECISION, true).form())).anyMatch(text -> text.contains("2026年3月12日"));
        assertThat(Said.by(one(CasePaper.NOTICE_OF_DECISION, false).form())).anyMatch(text -> text.contains("第二次送达")).noneMatch(text -> text.contains("第一次送达"));
        assertThat(Said.by(one(CasePaper.APPROVAL, false).form())).contains("第二次批准").doesNotContain("第一次批准");
    }

    @Test
    @DisplayName("say of a meeting that a superior returned that its vote counts no more, and of one that did not pass only that")
    void returned() {
        line(new Proposed(DAY.plusDays(1), Disposition.REMOVAL, 0, "提出"), CaseState.PROPOSED);
        line(new MeetingHeld(DAY.plusDays(5), 12, List.of(SECRETARY), 1, 0, false, "人数不够", List.of()), CaseState.OPEN);
        line(new Proposed(DAY.plusDays(6), Disposition.REMOVAL, 0, "再次提出"), CaseState.PROPOSED);
        line(new MeetingHeld(DAY.plusDays(9), 12, List.of(SECRETARY), 9, 0, false, "通过", List.of()), CaseState.PASSED);
        line(new Returned(DAY.plusDays(12), "程序不全"), CaseState.OPEN);
        assertThat(papers(CasePaper.MEETING_MINUTES)).extracting(DrawnPaper::undone).containsExactly(false, true);
        assertThat(Said.by(papers(CasePaper.MEETING_MINUTES).get(1).form())).anyMatch(text -> text.startsWith("上级已于2026年3月14日退回"));
        assertThat(papers(CasePaper.APPROVAL)).as("nothing is proposed").isEmpty();
    }

    @Test
    @DisplayName("give each statement the answer that came after it in the book, not one that was written before it on the same day")
    void answers() {
        line(new Stated(DAY.plusDays(1), "第一次申辩", Optional.empty()), CaseState.OPEN);
        line(new AnsweredStatement(DAY.plusDays(3), "第一次答复"), CaseState.OPEN);
        line(new Stated(DAY.plusDays(3), "第二次申辩", Optional.empty()), CaseState.OPEN);
        line(new Stated(DAY.plusDays(4), "第三次申辩", Optional.empty()), CaseState.OPEN);
        line(new AnsweredStatement(DAY.plusDays(5), "第二次答复"), CaseState.OPEN);
        line(new Stated(DAY.plusDays(5), "第四次申辩", Optional.empty()), CaseState.OPEN);
        assertThat(papers(CasePaper.STATEMENT_AND_ANSWER)).extracting(paper -> Said.by(paper.form()).stream().filter(text -> text.contains("次答复")).map(text -> text.substring(text.length() - 5)).toList())
                .containsExactly(List.of("第一次答复"), List.of("第二次答复"), List.of("第二次答复"), List.of());
    }

    @Test
    @DisplayName("list in each plan of education the sessions of those appointed for it, say who else's count for no week, and keep the plan before it")
    void plans() {
        line(new EducatorsAppointed(DAY, List.of(new Appointed(EDUCATOR, true)), DAY, List.of()), CaseState.IN_EDUCATION);
        session(DAY.plusDays(1), EDUCATOR, "旧计划的谈心");
        line(new EducatorsAppointed(DAY.plusDays(7), List.of(new Appointed(OTHER, true)), DAY.plusDays(7), List.of()), CaseState.IN_EDUCATION);
        session(DAY.plusDays(8), EDUCATOR, "别人的谈心");
        session(DAY.plusDays(9), OTHER, "新计划的谈心");
        assertThat(papers(CasePaper.EDUCATION)).extracting(DrawnPaper::undone).containsExactly(true, false);
        assertThat(Said.by(one(CasePaper.EDUCATION, true).form())).contains("旧计划的谈心").doesNotContain("新计划的谈心", "别人的谈心");
        assertThat(Said.by(one(CasePaper.EDUCATION, false).form())).contains("新计划的谈心", "以下日期的谈心由计划以外的人进行，不计入教育转化计划：2026年3月10日。").doesNotContain("旧计划的谈心", "别人的谈心");
    }

    @Test
    @DisplayName("say of what was written down on a later day than it happened on which day that was, and nothing of what was written down at once")
    void writtenDownLater() {
        line(new EducatorsAppointed(DAY.minusDays(9), List.of(new Appointed(EDUCATOR, true)), DAY.minusDays(9), List.of()), CaseState.IN_EDUCATION);
        session(DAY.minusDays(7), EDUCATOR, "上旬的谈心");
        session(DAY, EDUCATOR, "当天的谈心");
        line(new Stated(DAY, "当天申辩", Optional.empty()), CaseState.OPEN);
        line(new AnsweredStatement(DAY.minusDays(1), "前一天的答复"), CaseState.OPEN);
        assertThat(Said.by(one(CasePaper.EDUCATION, false).form())).contains("本文书所记2026年2月23日的“教育转化”，于2026年3月2日记入系统。").noneMatch(text -> text.contains("2026年3月2日的“教育转化”"));
        assertThat(Said.by(one(CasePaper.STATEMENT_AND_ANSWER, false).form())).contains("本文书所记2026年3月1日的“答复陈述”，于2026年3月2日记入系统。");
        assertThat(Said.by(one(CasePaper.VERIFICATION, false).form())).noneMatch(text -> text.contains("记入系统"));
    }

    private void decided(LocalDate on, Disposition disposition, String minutes, String opinion, String approval) {
        line(new Proposed(on.minusDays(5), disposition, 0, "提出"), CaseState.PROPOSED);
        line(new MeetingHeld(on, 12, List.of(SECRETARY), 9, 0, false, minutes, List.of()), CaseState.PASSED);
        line(new Reviewed(on, opinion), CaseState.REVIEWED);
        line(new Approved(on, Tier.COUNTY, approval), CaseState.DECIDED);
    }

    private void session(LocalDate on, Named by, String content) {
        line(new SessionHeld(on, by, content, "反应"), CaseState.IN_EDUCATION);
    }

    private void line(CaseFact fact, CaseState after) {
        book.line(fact, after);
    }

    private List<DrawnPaper> papers(CasePaper kind) {
        return book.papers(kind);
    }

    private DrawnPaper one(CasePaper kind, boolean undone) {
        return book.one(kind, undone);
    }
}
