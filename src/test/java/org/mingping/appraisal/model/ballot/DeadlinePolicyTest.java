package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("§1.5 A ballot's deadline")
class DeadlinePolicyTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T09:00:00+08:00");

    @Test
    @DisplayName("is so many days later, at that hour in Beijing, also where it is still the day before elsewhere")
    void byDefault() {
        OffsetDateTime sameMomentInUtc = OffsetDateTime.parse("2026-11-30T23:00:00Z");
        assertThat(DeadlinePolicy.byDefault(sameMomentInUtc, 7, 18, ZoneId.of("Asia/Shanghai"))).isEqualTo(OffsetDateTime.parse("2026-12-08T18:00:00+08:00"));
    }

    @Test
    @DisplayName("lies ahead, and no further than half a year")
    void ahead() {
        assertThat(DeadlinePolicy.mayOpen(NOW.plusSeconds(1), NOW).allowed()).isTrue();
        assertThat(DeadlinePolicy.mayOpen(NOW, NOW).code()).isEqualTo("DEADLINE_PAST");
        assertThat(DeadlinePolicy.mayOpen(NOW.plusDays(DeadlinePolicy.MOST_DAYS), NOW).allowed()).isTrue();
        assertThat(DeadlinePolicy.mayOpen(NOW.plusYears(9), NOW).code()).isEqualTo("DEADLINE_FAR");
    }

    @Test
    @DisplayName("is extended and never shortened, also when it is over")
    void laterOnly() {
        OffsetDateTime present = NOW.plusDays(2);
        assertThat(DeadlinePolicy.mayExtend(present, present.plusMinutes(1), NOW).allowed()).isTrue();
        assertThat(DeadlinePolicy.mayExtend(present, present, NOW).code()).isEqualTo("DEADLINE_EARLIER");
        assertThat(DeadlinePolicy.mayExtend(present, NOW.plusDays(1), NOW).code()).isEqualTo("DEADLINE_EARLIER");
        assertThat(DeadlinePolicy.mayExtend(NOW.minusDays(1), NOW.plusDays(1), NOW).allowed()).isTrue();
        assertThat(DeadlinePolicy.mayExtend(NOW.minusDays(2), NOW.minusDays(1), NOW).code()).isEqualTo("DEADLINE_PAST");
        assertThat(DeadlinePolicy.mayExtend(null, NOW.plusDays(1), NOW).allowed()).as("a box of before deadlines").isTrue();
    }
}
