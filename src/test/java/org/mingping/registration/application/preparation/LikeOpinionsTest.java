package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.registration.model.preparation.OpinionState;
import org.mingping.registration.model.preparation.OpinionSubject;
import org.mingping.registration.model.preparation.ParticipantLayer;
import org.mingping.registration.persistence.preparation.ConsultationBook.Said;

@DisplayName("Opinions that several townships have adopted (domain §6)")
class LikeOpinionsTest {

    @Test
    @DisplayName("in the same words are one line of the county's, with who they are, why each adopted it and how the others put it; what differs in a sign is a line of its own")
    void ofSeveral() {
        List<LikeOpinions> lines = LikeOpinions.of(List.of(said(1, "退出程序要公开。", "符合实际", "甲镇党委", 1), said(2, "补缴期限≥6个月", "予以采纳", "甲镇党委", 0),
                said(3, "退出程序，要公开", "群众反映强烈", "乙乡党委", 2), said(4, "补缴期限≤6个月", "予以采纳", "乙乡党委", 0)));
        assertThat(lines).extracting(LikeOpinions::content).containsExactly("退出程序要公开。", "补缴期限≥6个月", "补缴期限≤6个月");
        LikeOpinions like = lines.get(0);
        assertThat(like.organisations()).isEqualTo("甲镇党委、乙乡党委");
        assertThat(like.answers()).containsExactly("符合实际", "群众反映强烈");
        assertThat(like.otherWordings()).containsExactly("退出程序，要公开");
        assertThat(like.merged()).isEqualTo(3);
    }

    private static Said said(long id, String content, String answer, String organisation, int merged) {
        return new Said(id, 0, 1, LocalDate.of(2026, 11, 2), ParticipantLayer.MEMBERS, StandardCategory.EVERYONE, OpinionSubject.EXIT, content, OpinionState.ADOPTED, null, answer, "township/a", null, null,
                null, organisation, merged);
    }
}
