package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.AdoptedOpinion;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.appraisal.persistence.StandardsJson;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.shared.Refusal;

@ArquillianTest
@DisplayName("What was adopted (domain §6)")
class OpinionsIntoDraftIT {

    private static final String DRAFT = "heard-9854";

    @Inject
    private PreparingTownship township;
    @Inject
    private Consulting consulting;
    @Inject
    private DraftingFromConsultation drafting;

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
        assertThat(add(DRAFT)).isEqualTo(2);
        List<AdoptedOpinion> annex = StandardsJson.readAnnex(township.texts("select annex from rule_set where code = '" + DRAFT + "'").get(0));
        assertThat(annex).extracting(AdoptedOpinion::text).containsExactly("退出程序要公开。", "评议结果应当公示");
        assertThat(annex.get(0).source()).contains("普通党员", "支部书记");
        refused("NO_ADOPTED_OPINION", () -> add(DRAFT));
    }

    @Test
    @DisplayName("by several in the same words is one line of the county's, with who they are")
    void likeOnesTogether() throws Exception {
        township.settle("9856");
        adopt(meet(ParticipantLayer.MEMBERS), "退出程序要公开。");
        adopt(meet(ParticipantLayer.MASSES), "退出程序要 公开");
        assertThat(PreparingTownship.as(township.countyOfficer(), () -> drafting.adopted(township.campaign))).singleElement().satisfies(one -> {
            assertThat(one.said()).hasSize(2);
            assertThat(one.organisations()).as("each organisation once").isEqualTo("试验9856镇党委");
            assertThat(one.answers()).containsExactly("符合实际");
        });
    }

    private long meet(ParticipantLayer layer) throws Exception {
        return PreparingTownship.as(township.officer(), () -> consulting.meet(township.campaign, null, township.today(), layer, StandardCategory.EVERYONE, "镇会议室", "李书记", 12));
    }

    private void adopt(long meeting, String content) throws Exception {
        long id = PreparingTownship.as(township.officer(), () -> consulting.say(township.campaign, null, meeting, OpinionSubject.EXIT, content));
        PreparingTownship.as(township.officer(), () -> consulting.answer(id, 0, true, "符合实际"));
    }

    private int add(String code) throws Exception {
        return PreparingTownship.as(township.countyOfficer(), () -> drafting.add(township.campaign, code));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
