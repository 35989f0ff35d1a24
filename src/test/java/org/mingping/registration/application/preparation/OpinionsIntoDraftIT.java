package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.appraisal.persistence.StandardsJson;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.PaperPlace;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("What was adopted (domain §6)")
class OpinionsIntoDraftIT {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final String DRAFT = "heard-9854";

    @Inject
    private PreparingTownship township;
    @Inject
    private Consulting consulting;
    @Inject
    private DraftingFromConsultation drafting;
    @Inject
    private WithdrawingConsultation withdrawing;
    @Inject
    private KeepingPreparationPapers papers;

    @Test
    @DisplayName("goes into a draft that is being written, too: what stands there already gets its new source, each opinion goes once, and nothing goes into rules that are adopted")
    void intoDraftThatIsWritten() throws Exception {
        township.settle("9854");
        long members = meet(ParticipantLayer.MEMBERS);
        long secretaries = meet(ParticipantLayer.SECRETARIES);
        adopt(members, "退出程序要公开。");
        PreparingTownship.as(township.countyOfficer(), () -> drafting.draft(township.campaign, DRAFT, "征求意见稿"));
        refused("NO_ADOPTED_OPINION", () -> add(DRAFT));
        adopt(secretaries, "退出程序，要公开");
        adopt(secretaries, "评议结果应当公示");
        refused("NOT_PERMITTED", () -> PreparingTownship.as(township.officer(), () -> drafting.add(township.campaign, DRAFT)));
        refused("NOT_FOUND", () -> add("no-such-draft"));
        refused("RULE_SET_ADOPTED", () -> add("county-trial-1"));
        assertThat(PreparingTownship.as(township.countyOfficer(), () -> drafting.drafts())).containsEntry(DRAFT, "征求意见稿").doesNotContainKey("county-trial-1");
        assertThat(add(DRAFT)).as("one is new, one stood there").isEqualTo(new DraftingFromConsultation.Added(1, 1));
        List<AdoptedOpinion> annex = StandardsJson.readAnnex(township.texts("select annex from rule_set where code = '" + DRAFT + "'").get(0));
        assertThat(annex).extracting(AdoptedOpinion::text).containsExactly("退出程序要公开。", "评议结果应当公示");
        assertThat(annex.get(0).source()).contains("普通党员", "支部书记");
        refused("NO_ADOPTED_OPINION", () -> add(DRAFT));
    }

    @Test
    @DisplayName("stands as it was counted there: neither it nor what went into it is withdrawn any more, and what was withdrawn before is in no draft")
    void notWithdrawnAnyMore() throws Exception {
        township.settle("9862");
        long meeting = meet(ParticipantLayer.MEMBERS);
        long other = meet(ParticipantLayer.MASSES);
        long parent = say(meeting, "退出程序要公开");
        long child = say(meeting, "退出要公开");
        PreparingTownship.as(township.officer(), () -> consulting.merge(child, 0, parent));
        PreparingTownship.as(township.officer(), () -> consulting.answer(parent, 0, true, "符合实际"));
        adopt(other, "补缴期限≥6个月");
        adopt(other, "补缴期限≤6个月");
        PreparingTownship.as(township.countyOfficer(), () -> drafting.draft(township.campaign, "heard-9862", "征求意见稿"));
        refused("OPINION_DRAFTED", () -> PreparingTownship.as(township.officer(), () -> withdrawing.opinion(child, 1, "记错")));
        List<AdoptedOpinion> annex = StandardsJson.readAnnex(township.texts("select annex from rule_set where code = 'heard-9862'").get(0));
        assertThat(annex).extracting(AdoptedOpinion::text).containsExactly("退出程序要公开", "补缴期限≥6个月", "补缴期限≤6个月");
        assertThat(annex.get(0).source()).contains("含同类意见 1 条");
        assertThat(annex.get(1).source()).doesNotContain("同类意见");
        long empty = meet(ParticipantLayer.MEMBERS);
        PreparingTownship.as(township.officer(), () -> withdrawing.meeting(township.campaign, null, empty, "记错"));
        refused("CONSULTATION_WITHDRAWN", () -> PreparingTownship.as(township.officer(), () -> papers.add(PaperPlace.CONSULTATION, empty, "签到表.pdf", PDF)));
        assertThat(PreparingTownship.as(township.officer(), () -> papers.add(PaperPlace.CONSULTATION, meeting, "签到表.pdf", PDF))).isPositive();
        PreparingTownship.as(township.officer(), () -> consulting.conclude(township.campaign, null,
                Map.of(ParticipantLayer.LEADERS, "另行征求", ParticipantLayer.SECRETARIES, "另行征求")));
        refused("CONSULTATION_DONE", () -> PreparingTownship.as(township.officer(), () -> papers.add(PaperPlace.CONSULTATION, meeting, "签到表.pdf", PDF)));
    }

    private long say(long meeting, String content) throws Exception {
        return PreparingTownship.as(township.officer(), () -> consulting.say(township.campaign, null, meeting, OpinionSubject.EXIT, content));
    }

    @Test
    @DisplayName("in several meetings in the same words is one line of the county's, with who they are and how they put it otherwise")
    void likeOnesTogether() throws Exception {
        township.settle("9856");
        adopt(meet(ParticipantLayer.MEMBERS), "退出程序要公开。");
        adopt(meet(ParticipantLayer.MASSES), "退出程序要 公开");
        assertThat(PreparingTownship.as(township.countyOfficer(), () -> drafting.adopted(township.campaign))).singleElement().satisfies(one -> {
            assertThat(one.said()).hasSize(2);
            assertThat(one.organisations()).as("each organisation once").isEqualTo("试验9856镇党委");
            assertThat(one.answers()).containsExactly("符合实际");
            assertThat(one.otherWordings()).containsExactly("退出程序要 公开");
        });
    }

    private long meet(ParticipantLayer layer) throws Exception {
        return PreparingTownship.as(township.officer(), () -> consulting.meet(township.campaign, null, township.today(), layer, StandardCategory.EVERYONE, "镇会议室", "李书记", 12));
    }

    private void adopt(long meeting, String content) throws Exception {
        long id = PreparingTownship.as(township.officer(), () -> consulting.say(township.campaign, null, meeting, OpinionSubject.EXIT, content));
        PreparingTownship.as(township.officer(), () -> consulting.answer(id, 0, true, "符合实际"));
    }

    private DraftingFromConsultation.Added add(String code) throws Exception {
        return PreparingTownship.as(township.countyOfficer(), () -> drafting.add(township.campaign, code));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
