package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.appraisal.model.NoticeKind;
import org.mingping.shared.Refusal;

@DisplayName("What an appraisal tells")
class AppraisalNoticeWordingTest {

    private final AppraisalNoticeWording wording = new AppraisalNoticeWording();

    @Test
    @DisplayName("has a sentence for every kind, in both languages")
    void everyKind() {
        for (NoticeKind kind : NoticeKind.values()) {
            assertThat(wording.speaks(kind.code())).isTrue();
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertThat(wording.sentence(kind.code(), values(kind), locale)).as(kind + " " + locale).isNotBlank().doesNotContain("⟦");
            }
        }
        assertThat(wording.speaks("dues-late")).isFalse();
    }

    private static List<String> values(NoticeKind kind) {
        return switch (kind) {
            case CASE_VOTE, CASE_VOTE_GIVEN_UP -> List.of("第一人", "2026-12-04T18:00+08:00");
            default -> List.of("第一支部", "BALLOT_CLOSED");
        };
    }

    @Test
    @DisplayName("names to a voter whom it is about and until when, as the reader writes a moment (§5)")
    void caseVote() {
        assertThat(wording.sentence("case-vote", List.of("第一人", "2026-12-04T18:00+08:00"), Locale.SIMPLIFIED_CHINESE)).contains("第一人", "2026年12月4日");
    }

    @Test
    @DisplayName("names a half year as the reader writes it (§1.12)")
    void halfYear() {
        assertThat(wording.sentence("grade-confirmed", List.of("2026-H2"), Locale.SIMPLIFIED_CHINESE)).startsWith("2026年下半年");
    }

    @Test
    @DisplayName("says of a ballot that could not be closed why, in the refusal's own sentence (§1.5)")
    void overdue() {
        String said = wording.sentence("ballot-overdue", List.of("第一支部", "BALLOT_CLOSED"), Locale.SIMPLIFIED_CHINESE);
        assertThat(said).startsWith("第一支部").doesNotContain("BALLOT_CLOSED").endsWith(Refusal.conflict("BALLOT_CLOSED").sentence(Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    @DisplayName("leads to the grade once it is final, not when the member is told in person (§1.11)")
    void leadsOn() {
        assertThat(wording.leadsOn("grade-told")).isFalse();
        assertThat(wording.leadsOn("grade-confirmed")).isTrue();
    }
}
