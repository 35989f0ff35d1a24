package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a consultation gave a rule set (domain §6)")
class AdoptedOpinionTest {

    @Test
    @DisplayName("stands in the annex once, however it was spaced and pointed, with all its answers and sources; another subject is another opinion")
    void once() {
        AdoptedOpinion first = new AdoptedOpinion("EXIT", "退出程序要公开。", "符合实际", "甲镇党委座谈会");
        AdoptedOpinion like = new AdoptedOpinion("EXIT", "退出程序，要 公开", "予以采纳", "乙乡党委座谈会");
        AdoptedOpinion again = new AdoptedOpinion("EXIT", "退出程序要公开！", "符合实际", "丙县直单位座谈会");
        AdoptedOpinion other = new AdoptedOpinion("PROCEDURE", "退出程序要公开。", "符合实际", "丙县直单位座谈会");
        assertThat(AdoptedOpinion.once(List.of(first, other, like, again))).containsExactly(
                new AdoptedOpinion("EXIT", "退出程序要公开。", "符合实际；予以采纳", "甲镇党委座谈会；乙乡党委座谈会；丙县直单位座谈会"), other);
    }
}
