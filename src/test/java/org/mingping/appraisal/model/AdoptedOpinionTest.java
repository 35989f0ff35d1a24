package org.mingping.appraisal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.appraisal.persistence.StandardsJson;

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
                new AdoptedOpinion("EXIT", "退出程序要公开。", List.of("符合实际", "予以采纳"), List.of("甲镇党委座谈会", "乙乡党委座谈会", "丙县直单位座谈会")), other);
    }

    @ParameterizedTest
    @CsvSource({"补缴期限≥6个月, 补缴期限≤6个月", "每月1.5次, 每月15次", "每月1-2次, 每月12次", "每月1、2次, 每月12次", "不足 1 5 次, 不足15次", "10²元, 102元", "同意（不含预备党员）, 同意不含预备党员", "+1, -1"})
    @DisplayName("is not like another that differs in more than how it is pointed: a sign, or what stands within a number")
    void unlike(String one, String other) {
        assertThat(AdoptedOpinion.likeness("EXIT", one)).isNotEqualTo(AdoptedOpinion.likeness("EXIT", other));
    }

    @Test
    @DisplayName("is like one in letters of full width")
    void fullWidth() {
        assertThat(AdoptedOpinion.likeness("EXIT", "每月１．５次，ＡＢ！")).isEqualTo(AdoptedOpinion.likeness("EXIT", "每月1.5次, ab!"));
    }

    @Test
    @DisplayName("keeps whole answers, whatever stands in them")
    void wholeAnswers() {
        AdoptedOpinion one = new AdoptedOpinion("EXIT", "公开", "符合实际；予以采纳", "甲");
        AdoptedOpinion other = new AdoptedOpinion("EXIT", "公开。", "群众反映强烈；予以采纳", "乙");
        assertThat(AdoptedOpinion.once(List.of(one, other))).singleElement().satisfies(both -> {
            assertThat(both.answers()).containsExactly("符合实际；予以采纳", "群众反映强烈；予以采纳");
            assertThat(both.answer()).isEqualTo("符合实际；予以采纳；群众反映强烈；予以采纳");
        });
    }

    @Test
    @DisplayName("written before like ones went into one reads as with one answer and one source")
    void asWrittenBefore() {
        AdoptedOpinion one = new AdoptedOpinion("EXIT", "公开", List.of("符合实际；予以采纳"), List.of("甲"));
        assertThat(StandardsJson.readAnnex("[{\"subject\":\"EXIT\",\"text\":\"公开\",\"answer\":\"符合实际；予以采纳\",\"source\":\"甲\"}]")).containsExactly(one);
        AdoptedOpinion two = new AdoptedOpinion("EXIT", "公开", List.of("一", "二"), List.of("甲", "乙"));
        assertThat(StandardsJson.readAnnex(StandardsJson.writeAnnex(List.of(two)))).containsExactly(two);
    }
}
