package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.registration.model.preparation.MobilisationKind;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.registration.persistence.preparation.ConsultationBook;
import org.mingping.registration.persistence.preparation.ConsultationGaps;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("A plan (domain §6)")
class HeardBeforePlannedIT {

    @Inject
    private PreparingTownship township;
    @Inject
    private Mobilising mobilising;
    @Inject
    private Consulting consulting;
    @Inject
    private WithdrawingConsultation withdrawing;
    @Inject
    private WritingPlan writing;
    @Inject
    private ReadingPreparation reading;

    @Test
    @DisplayName("rests on what was heard: it is handed in once each layer was heard, or it was written why one was not, which the county reads")
    void heardFirst() throws Exception {
        township.settle("9897");
        long plan = PreparingTownship.as(township.officer(), () -> writing.begin(township.campaign, null));
        refused("PLAN_UNHEARD", () -> submit(plan));
        meet(ParticipantLayer.MEMBERS, township.today());
        meet(ParticipantLayer.LEADERS, township.today());
        refused("CONSULTATION_LAYERS", () -> conclude(Map.of()));
        refused("CONSULTATION_LAYERS", () -> conclude(Map.of(ParticipantLayer.SECRETARIES, "换届", ParticipantLayer.MASSES, " ")));
        refused("CONSULTATION_GAP", () -> conclude(Map.of(ParticipantLayer.SECRETARIES, "换届", ParticipantLayer.MASSES, "长".repeat(501))));
        conclude(Map.of(ParticipantLayer.SECRETARIES, "支部换届", ParticipantLayer.MASSES, "名单未定", ParticipantLayer.MEMBERS, "已经听取"));
        refused("CONSULTATION_DONE", () -> conclude(Map.of()));
        assertThat(PreparingTownship.as(township.countyOfficer(), () -> reading.consultation(township.campaign, township.code())).gaps()).extracting(ConsultationGaps.Gap::layer, ConsultationGaps.Gap::reason)
                .containsExactly(Tuple.tuple(ParticipantLayer.SECRETARIES, "支部换届"), Tuple.tuple(ParticipantLayer.MASSES, "名单未定"));
        assertThat(submit(plan)).isOne();
    }

    @Test
    @DisplayName("rests on nothing that was put down wrongly: until the consultation is concluded an opinion, then its meeting, is withdrawn with a reason, kept, and counted no more")
    void withdrawn() throws Exception {
        township.settle("9898");
        long meeting = meet(ParticipantLayer.MASSES, township.today());
        long first = say(meeting, "退出程序要公开");
        long like = say(meeting, "退出要公开");
        PreparingTownship.as(township.officer(), () -> consulting.merge(like, 0, first));
        refused("OPINION_HAS_MERGED", () -> withdraw(first, 0, "记错"));
        refused("WITHDRAW_REASON", () -> withdraw(like, 1, " "));
        refused("CONSULTATION_HEARD", () -> withdrawMeeting(meeting, "记错"));
        withdraw(like, 1, "重复记录");
        refused("OPINION_WITHDRAWN", () -> withdraw(like, 2, "再撤"));
        withdraw(first, 0, "记错会议");
        refused("OPINION_WITHDRAWN", () -> PreparingTownship.as(township.officer(), () -> consulting.answer(first, 1, true, "采纳")));
        withdrawMeeting(meeting, "会议没有召开");
        refused("CONSULTATION_WITHDRAWN", () -> withdrawMeeting(meeting, "再撤"));
        refused("OPINION_MEETING", () -> say(meeting, "撤下以后的一条"));
        refused("CONSULTATION_NONE", () -> conclude(Map.of()));
        ReadingPreparation.Consultation kept = PreparingTownship.as(township.countyOfficer(), () -> reading.consultation(township.campaign, township.code()));
        assertThat(kept.meetings()).extracting(ConsultationBook.Meeting::withdrawnReason).containsExactly("会议没有召开");
        assertThat(kept.opinions()).extracting(ConsultationBook.Said::withdrawnReason).containsExactly("记错会议", "重复记录");
        assertThat(PreparingTownship.as(township.officer(), () -> reading.one(township.campaign, null))).satisfies(line -> assertThat(List.of(line.consultations(), line.opinions(), line.unanswered())).containsOnly(0));
        refused("NOT_FOUND", () -> PreparingTownship.as(township.neighbour(), () -> withdrawing.opinion(first, 1, "外单位")));
    }

    @Test
    @DisplayName("rests on nothing older than six months before the campaign was planned: neither a meeting held nor people reached")
    void notLongBefore() throws Exception {
        township.settle("9899");
        LocalDate first = township.today().minusMonths(6);
        refused("CAMPAIGN_DAY_EARLY", () -> meet(ParticipantLayer.MEMBERS, first.minusDays(1)));
        refused("CAMPAIGN_DAY_EARLY", () -> PreparingTownship.as(township.officer(), () -> mobilising.record(township.campaign, null, MobilisationKind.MEETING, first.minusDays(1), "动员会", "部署", 5)));
        assertThat(meet(ParticipantLayer.MEMBERS, first)).isPositive();
        assertThat(PreparingTownship.as(township.officer(), () -> mobilising.record(township.campaign, null, MobilisationKind.MEETING, first, "动员会", "部署", 5))).isPositive();
    }

    private PlanText text() {
        return new PlanText("目标", "内容", "方法", List.of(new Milestone(township.closing(), "验收")));
    }

    private long meet(ParticipantLayer layer, LocalDate day) throws Exception {
        return PreparingTownship.as(township.officer(), () -> consulting.meet(township.campaign, null, day, layer, StandardCategory.EVERYONE, "镇会议室", "李书记", 12));
    }

    private long say(long meeting, String content) throws Exception {
        return PreparingTownship.as(township.officer(), () -> consulting.say(township.campaign, null, meeting, OpinionSubject.EXIT, content));
    }

    private void withdraw(long opinion, int version, String reason) throws Exception {
        PreparingTownship.as(township.officer(), () -> withdrawing.opinion(opinion, version, reason));
    }

    private void withdrawMeeting(long meeting, String reason) throws Exception {
        PreparingTownship.as(township.officer(), () -> withdrawing.meeting(township.campaign, null, meeting, reason));
    }

    private void conclude(Map<ParticipantLayer, String> reasons) throws Exception {
        PreparingTownship.as(township.officer(), () -> consulting.conclude(township.campaign, null, reasons));
    }

    private int submit(long plan) throws Exception {
        int seen = PreparingTownship.as(township.officer(), () -> reading.plan(township.campaign, null)).orElseThrow().standing().version();
        return PreparingTownship.as(township.officer(), () -> writing.submit(plan, seen, text()));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
