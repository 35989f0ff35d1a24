package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.organisation.ImportedRoster;
import org.mingping.registration.CampaignTownship;
import org.mingping.registration.application.ReportingTask;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.model.preparation.OpinionState;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.PaperPlace;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.model.preparation.PlanState;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.registration.persistence.preparation.MobilisationBook;
import org.mingping.registration.persistence.preparation.PlanBook;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("A township's preparation (domain §6)")
class PreparationIT {

    private static final Map<ParticipantLayer, String> UNHEARD = Map.of(ParticipantLayer.LEADERS, "换届", ParticipantLayer.SECRETARIES, "换届", ParticipantLayer.MASSES, "名单未定");
    private static final byte[] PDF = "%PDF-1.7 minutes".getBytes(StandardCharsets.UTF_8);

    @Inject
    private PreparingTownship township;

    @Inject
    private Mobilising mobilising;

    @Inject
    private KeepingPreparationPapers papers;

    @Inject
    private Consulting consulting;

    @Inject
    private DraftingFromConsultation drafting;

    @Inject
    private WritingPlan writing;

    @Inject
    private ReportingTask reporting;

    @Inject
    private ReviewingPlan reviewing;

    @Inject
    private ReadingPreparation reading;

    @Test
    @DisplayName("goes from mobilisation over consultation to the accepted plan, each part done only with what it needs on record, and nobody beside it sees any of it")
    void wholeWay() throws Exception {
        township.settle("9755");
        mobilised();
        consulted();
        planned();
        hidden();
        closed();
    }

    private void mobilised() throws Exception {
        LocalDate today = township.today();
        refused("MOBILISATION_NONE", () -> PreparingTownship.as(township.officer(), () -> mobilising.conclude(township.campaign, null)));
        refused("MOBILISATION_DAY", () -> mobilise(today.plusDays(1), 10));
        refused("MOBILISATION_REACHED", () -> mobilise(today, 0));
        long wrong = mobilise(today, 800);
        PreparingTownship.as(township.officer(), () -> mobilising.withdraw(wrong, "人次误记"));
        refused("MOBILISATION_WITHDRAWN", () -> PreparingTownship.as(township.officer(), () -> mobilising.withdraw(wrong, "再撤")));
        refused("MOBILISATION_WITHDRAWN", () -> PreparingTownship.as(township.officer(), () -> papers.add(PaperPlace.MOBILISATION, wrong, "签到表.pdf", PDF)));
        refused("MOBILISATION_NONE", () -> PreparingTownship.as(township.officer(), () -> mobilising.conclude(township.campaign, null)));
        long right = mobilise(today, 80);
        refused("PAPER_TYPE", () -> PreparingTownship.as(township.officer(), () -> papers.add(PaperPlace.MOBILISATION, right, "签到表.pdf", new byte[] {'M', 'Z', 0, 0, 0, 0})));
        long paper = PreparingTownship.as(township.officer(), () -> papers.add(PaperPlace.MOBILISATION, right, "../签到表.pdf", PDF));
        assertThat(PreparingTownship.as(township.countyOfficer(), () -> papers.open(paper))).satisfies(one -> {
            assertThat(one.name()).isEqualTo("签到表.pdf");
            assertThat(one.content()).isEqualTo(PDF);
        });
        refused("NOT_FOUND", () -> PreparingTownship.as(township.neighbour(), () -> papers.open(paper)));
        refused("NOT_FOUND", () -> PreparingTownship.as(township.neighbour(), () -> papers.add(PaperPlace.MOBILISATION, right, "x.pdf", PDF)));
        PreparingTownship.as(township.officer(), () -> mobilising.conclude(township.campaign, null));
        assertThat(done("MOBILISATION")).hasSize(1);
        refused("MOBILISATION_LAST", () -> PreparingTownship.as(township.officer(), () -> mobilising.withdraw(right, "误记")));
        assertThat(PreparingTownship.as(township.officer(), () -> reading.one(township.campaign, null)).reached()).as("what was withdrawn counts no more").isEqualTo(80);
    }

    private void consulted() throws Exception {
        refused("CONSULTATION_NONE", () -> PreparingTownship.as(township.officer(), () -> consulting.conclude(township.campaign, null, UNHEARD)));
        long meeting = PreparingTownship.as(township.officer(), () -> consulting.meet(township.campaign, null, township.today(), ParticipantLayer.MEMBERS, StandardCategory.FLOATING, "镇会议室",
                "李书记", 12));
        long first = say(meeting, OpinionSubject.STANDARDS, "流动党员应有自己的标准");
        long like = say(meeting, OpinionSubject.STANDARDS, "外出党员标准要另写");
        long exit = say(meeting, OpinionSubject.EXIT, "退出程序应公开");
        refused("OPINION_MEETING", () -> say(-1, OpinionSubject.EXIT, "没有这次会"));
        refused("OPINION_UNLIKE", () -> PreparingTownship.as(township.officer(), () -> consulting.merge(exit, 0, first)));
        refused("OPINION_SELF", () -> PreparingTownship.as(township.officer(), () -> consulting.merge(first, 0, first)));
        PreparingTownship.as(township.officer(), () -> consulting.merge(like, 0, first));
        refused("OPINION_MERGED", () -> PreparingTownship.as(township.officer(), () -> consulting.answer(like, 1, true, "单独答复")));
        refused("OPINION_REASON", () -> PreparingTownship.as(township.officer(), () -> consulting.answer(first, 0, true, "")));
        refused("OPINIONS_UNANSWERED", () -> PreparingTownship.as(township.officer(), () -> consulting.conclude(township.campaign, null, UNHEARD)));
        mergedBothWays(meeting);
        PreparingTownship.as(township.officer(), () -> consulting.answer(first, 0, true, "符合实际"));
        PreparingTownship.as(township.officer(), () -> consulting.answer(exit, 0, false, "现行程序已经公示"));
        refused("OPINION_ANSWERED", () -> PreparingTownship.as(township.officer(), () -> consulting.answer(exit, 1, true, "改主意")));
        PreparingTownship.as(township.officer(), () -> consulting.conclude(township.campaign, null, UNHEARD));
        assertThat(done("CONSULTATION")).hasSize(1);
        refused("CONSULTATION_DONE", () -> say(meeting, OpinionSubject.EXIT, "又想起一条"));
        refused("CONSULTATION_DONE", () -> PreparingTownship.as(township.officer(), () -> consulting.meet(township.campaign, null, township.today(), ParticipantLayer.MEMBERS,
                StandardCategory.RURAL, "镇会议室", "李书记", 5)));
        flowsIntoDraft(first);
    }

    /** Two who merge two the two ways at once: one of them does. */
    private void mergedBothWays(long meeting) throws Exception {
        long one = say(meeting, OpinionSubject.PROCEDURE, "评议应当公开");
        long other = say(meeting, OpinionSubject.PROCEDURE, "评议要公开");
        Caller officer = township.officer();
        assertThat(atOnce(officer, () -> merge(one, other), () -> merge(other, one))).containsExactlyInAnyOrder("done", "OPINION_MERGED");
        ConsultationBook.Said left = opinions().stream().filter(said -> said.subject() == OpinionSubject.PROCEDURE && said.state() == OpinionState.OPEN).findFirst().orElseThrow();
        PreparingTownship.as(township.officer(), () -> consulting.answer(left.id(), left.version(), false, "已经公开"));
    }

    private Object merge(long id, long into) {
        consulting.merge(id, 0, into);
        return null;
    }

    private static List<String> atOnce(Caller by, Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = hands.invokeAll(List.of(() -> ImportedRoster.code(by, one), () -> ImportedRoster.code(by, other)));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            hands.shutdown();
        }
    }

    /** Only what was adopted, once, with its answer and where it was heard. */
    private void flowsIntoDraft(long adopted) throws Exception {
        assertThat(atOnce(township.countyOfficer(), () -> drafting.draft(township.campaign, "heard-9755-a", "新稿"), () -> drafting.draft(township.campaign, "heard-9755-b", "新稿")))
                .as("of two drafts at once one has it").containsExactlyInAnyOrder("done", "NO_ADOPTED_OPINION");
        List<String> annex = township.texts("select annex from rule_set where code like 'heard-9755%'");
        assertThat(annex).singleElement().asString().contains("流动党员应有自己的标准", "符合实际", "试验9755镇党委", "普通党员", "流动党员", "含同类意见 1 条").doesNotContain("退出程序");
        assertThat(opinions()).filteredOn(one -> one.id() == adopted).extracting(ConsultationBook.Said::state, said -> said.draftedInto().substring(0, 10))
                .containsExactly(Tuple.tuple(OpinionState.ADOPTED, "heard-9755"));
        refused("NO_ADOPTED_OPINION", () -> PreparingTownship.as(township.countyOfficer(), () -> drafting.draft(township.campaign, "heard-9755-c", "再来一稿")));
        refused("NOT_PERMITTED", () -> PreparingTownship.as(township.officer(), () -> drafting.draft(township.campaign, "heard-9755-d", "乡镇起草")));
    }

    private void planned() throws Exception {
        long id = PreparingTownship.as(township.officer(), () -> writing.begin(township.campaign, null));
        refused("CAMPAIGN_TASK_BY_RECORD", () -> PreparingTownship.as(township.officer(), () -> reporting.report(township.campaign, null, CampaignPhase.PLAN, 0, "已报送")));
        assertThat(PreparingTownship.as(township.officer(), () -> writing.begin(township.campaign, null))).as("clicked twice").isEqualTo(id);
        assertThat(plan().standing().text().milestones()).as("the campaign's days stand in the template").hasSize(5);
        assertThat(PreparingTownship.as(township.countyOfficer(), () -> reading.plan(township.campaign, township.code()))).as("the county reads nothing that is being typed").get()
                .returns(List.of(), plan -> plan.standing().text().milestones());
        refused("PLAN_NOT_SUBMITTED", () -> PreparingTownship.as(township.countyOfficer(), () -> reviewing.accept(id, plan().standing().version())));
        refused("PLAN_INCOMPLETE", () -> submit(id, new PlanText("目标", "", "方法", List.of())));
        long writer = township.member(1);
        refused("PLAN_WITHOUT_MILESTONES", () -> submit(id, new PlanText("目标", "内容", "方法", List.of())));
        List<Milestone> days = List.of(new Milestone(township.closing(), "验收"));
        assertThat(PreparingTownship.as(CampaignTownship.behind(township.officer(), 9_755_030, writer), () -> writing.submit(id, plan().standing().version(), new PlanText("目标", "内容", "方法", days))))
                .isEqualTo(1);
        refused("PLAN_EXISTS", () -> PreparingTownship.as(township.officer(), () -> writing.begin(township.campaign, null)));
        refused("PLAN_SUBMITTED", () -> submit(id, new PlanText("别的", "内容", "方法", days)));
        refused("PLAN_RETURN_REASON", () -> PreparingTownship.as(township.countyOfficer(), () -> reviewing.giveBack(id, plan().standing().version(), " ")));
        refused("NOT_PERMITTED", () -> PreparingTownship.as(township.approver(), () -> reviewing.accept(id, plan().standing().version())));
        refused("PLAN_OWN", () -> PreparingTownship.as(CampaignTownship.behind(township.countyOfficer(), 9_755_031, writer), () -> reviewing.giveBack(id, plan().standing().version(), "请写明")));
        PreparingTownship.as(township.countyOfficer(), () -> reviewing.giveBack(id, plan().standing().version(), "请写明时间节点"));
        refused("PLAN_MILESTONE_LATE", () -> submit(id, new PlanText("目标", "内容", "方法", List.of(new Milestone(township.closing().plusDays(1), "总结")))));
        submit(id, new PlanText("目标", "内容二", "方法", List.of(new Milestone(township.closing(), "总结"))));
        assertThat(done("PLAN")).isEmpty();
        PreparingTownship.as(township.countyOfficer(), () -> reviewing.accept(id, plan().standing().version()));
        assertThat(done("PLAN")).hasSize(1);
        assertThat(plan().standing().state()).isEqualTo(PlanState.ACCEPTED);
        assertThat(plan().versions()).as("every version as it was handed in, with its answer").extracting(PlanBook.Version::content, PlanBook.Version::accepted, PlanBook.Version::reason)
                .containsExactly(Tuple.tuple("内容", false, "请写明时间节点"), Tuple.tuple("内容二", true, null));
        refused("PLAN_ACCEPTED", () -> submit(id, new PlanText("再改", "内容", "方法", List.of())));
    }

    private void hidden() throws Exception {
        Caller neighbour = township.neighbour();
        assertThat(PreparingTownship.as(neighbour, () -> reading.overview(township.campaign))).isEmpty();
        for (ThrowingCallable look : List.<ThrowingCallable>of(() -> PreparingTownship.as(neighbour, () -> reading.one(township.campaign, township.code())),
                () -> PreparingTownship.as(neighbour, () -> reading.mobilisation(township.campaign, township.code())),
                () -> PreparingTownship.as(neighbour, () -> reading.census(township.campaign, township.code())),
                () -> PreparingTownship.as(neighbour, () -> reading.consultation(township.campaign, township.code())),
                () -> PreparingTownship.as(neighbour, () -> reading.plan(township.campaign, township.code())),
                () -> PreparingTownship.as(neighbour, () -> mobilising.conclude(township.campaign, township.code())))) {
            refused("NOT_FOUND", look);
        }
    }

    /** What is closed takes no more papers. */
    private void closed() throws Exception {
        long standing = PreparingTownship.as(township.officer(), () -> reading.mobilisation(township.campaign, null)).stream().filter(MobilisationBook.Line::isStanding).findFirst().orElseThrow().id();
        township.texts("update campaign set state = 'CLOSED', opened_on = opens_on, registration_ends_on = opens_on + 1, closed_on = opens_on + 2 where id = " + township.campaign + " returning id");
        refused("CAMPAIGN_CLOSED", () -> PreparingTownship.as(township.officer(), () -> papers.add(PaperPlace.MOBILISATION, standing, "签到表.pdf", PDF)));
    }

    private long mobilise(LocalDate day, int reached) throws Exception {
        return PreparingTownship.as(township.officer(), () -> mobilising.record(township.campaign, null, MobilisationKind.MEETING, day, "动员大会", "部署试点工作", reached));
    }

    private long say(long meeting, OpinionSubject subject, String content) throws Exception {
        return PreparingTownship.as(township.officer(), () -> consulting.say(township.campaign, null, meeting, subject, content));
    }

    private int submit(long id, PlanText text) throws Exception {
        int seen = plan().standing().version();
        return PreparingTownship.as(township.officer(), () -> writing.submit(id, seen, text));
    }

    private ReadingPreparation.Plan plan() throws Exception {
        return PreparingTownship.as(township.officer(), () -> reading.plan(township.campaign, null)).orElseThrow();
    }

    private List<ConsultationBook.Said> opinions() throws Exception {
        return PreparingTownship.as(township.officer(), () -> reading.consultation(township.campaign, null)).opinions();
    }

    private List<String> done(String phase) throws Exception {
        return township.texts("select done_on from campaign_task where campaign_id = " + township.campaign + " and phase = '" + phase + "' and done_on is not null");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
