package org.mingping.appraisal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Half;
import org.mingping.shared.HalfYear;
import org.mingping.shared.Messages;

@DisplayName("Opening an appraisal for the whole county")
class ForeseenCycleTest {

    private static final HalfYear NEXT = new HalfYear(2027, Half.H1);

    @Test
    @DisplayName("says for how many branches and that it cannot be undone, and no more where nothing is unusual")
    void usual() {
        ForeseenCycle foreseen = new ForeseenCycle(NEXT, 1540, false, false, List.of());
        assertThat(foreseen.what(Messages.CHINESE)).contains("2027年上半年").contains("1,540 个党支部");
        assertThat(foreseen.undo(Messages.CHINESE)).contains("不能撤销");
        assertThat(foreseen.warnings(Messages.CHINESE)).isEmpty();
    }

    @Test
    @DisplayName("warns that the half-year has not begun, and that an earlier appraisal is still under way")
    void unusual() {
        ForeseenCycle foreseen = new ForeseenCycle(NEXT, 40, false, true, List.of(NEXT.previous()));
        assertThat(foreseen.warnings(Messages.CHINESE)).hasSize(2);
        assertThat(foreseen.warnings(Messages.CHINESE).get(0)).contains("2027年1月1日");
        assertThat(foreseen.warnings(Messages.CHINESE).get(1)).contains("2026年下半年");
    }

    @Test
    @DisplayName("says that nothing would be done where it is open already, and warns of nothing")
    void standing() {
        ForeseenCycle foreseen = new ForeseenCycle(NEXT, 0, true, true, List.of(NEXT.previous()));
        assertThat(foreseen.what(Messages.CHINESE)).contains("早已启动");
        assertThat(foreseen.warnings(Messages.CHINESE)).isEmpty();
    }
}
