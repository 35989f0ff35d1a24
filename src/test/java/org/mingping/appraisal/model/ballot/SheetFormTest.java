package org.mingping.appraisal.model.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Refusal;

@DisplayName("§1.4 A sheet of the ballot")
class SheetFormTest {

    private static final SheetForm FORM = new SheetForm(List.of(11L, 12L, 13L));

    @Test
    @DisplayName("says of each member what was marked, and of the voter nothing")
    void filled() {
        Map<Long, Mark> marks = Map.of(11L, Mark.EXCELLENT, 13L, Mark.ABSTAINED);
        assertThat(FORM.read(FORM.fill(marks, 12L))).isEqualTo(marks);
        Map<Long, Mark> every = Map.of(11L, Mark.QUALIFIED, 12L, Mark.BASICALLY_QUALIFIED, 13L, Mark.UNQUALIFIED);
        assertThat(FORM.read(FORM.fill(every, null))).isEqualTo(every);
    }

    @Test
    @DisplayName("§4 is as long as any other, whatever is marked and whoever votes")
    void sameLength() {
        assertThat(FORM.fill(Map.of(11L, Mark.BASICALLY_QUALIFIED, 13L, Mark.UNQUALIFIED), 12L))
                .hasSameSizeAs(FORM.fill(Map.of(11L, Mark.EXCELLENT, 12L, Mark.EXCELLENT, 13L, Mark.EXCELLENT), null));
    }

    @Test
    @DisplayName("is refused where a member marks themselves, leaves someone out, or marks a stranger")
    void refused() {
        Map<Long, Mark> every = Map.of(11L, Mark.EXCELLENT, 12L, Mark.EXCELLENT, 13L, Mark.EXCELLENT);
        refused("SHEET_SELF", every, 12L);
        refused("SHEET_INCOMPLETE", Map.of(11L, Mark.EXCELLENT), 12L);
        refused("SHEET_INCOMPLETE", Map.of(), null);
        Map<Long, Mark> stranger = new HashMap<>(every);
        stranger.put(14L, Mark.EXCELLENT);
        refused("SHEET_STRANGER", stranger, null);
    }

    @Test
    @DisplayName("is not read where its bytes were never filled in")
    void notASheet() {
        for (byte[] bytes : List.of(new byte[] {0, 1}, new byte[] {0, 1, 5}, new byte[] {0, 1, -1}, new byte[] {99, 1, 99})) {
            assertThatThrownBy(() -> FORM.read(bytes)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new SheetForm(List.of(1L, 1L))).isInstanceOf(IllegalArgumentException.class);
    }

    private static void refused(String code, Map<Long, Mark> marks, Long self) {
        assertThatThrownBy(() -> FORM.fill(marks, self)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.clause()).isEqualTo("§1.4");
        });
    }
}
