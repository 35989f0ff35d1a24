package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.registration.application.preparation.PlanComparison.Change;
import org.mingping.registration.application.preparation.PlanComparison.Line;
import org.mingping.registration.application.preparation.PlanComparison.Part;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.registration.model.preparation.PlanText;

@DisplayName("Two versions of a plan")
class PlanComparisonTest {

    private static final Milestone FIRST = new Milestone(LocalDate.of(2026, 12, 1), "动员");
    private static final Milestone SECOND = new Milestone(LocalDate.of(2026, 12, 20), "总结");

    @Test
    @DisplayName("are compared paragraph by paragraph: what stayed, what was changed, what is new, what is gone")
    void compared() {
        PlanText before = new PlanText("目标", "一、动员\n二、摸底", "步骤<b>", List.of(FIRST));
        PlanText after = new PlanText("目标", "一、动员\n二、调查摸底\n三、登记", "步骤<b>", List.of(FIRST, SECOND));
        assertThat(PlanComparison.between(before, after)).containsExactly(
                new Line(Part.AIMS, Change.SAME, "目标", "目标"),
                new Line(Part.CONTENT, Change.SAME, "一、动员", "一、动员"),
                new Line(Part.CONTENT, Change.CHANGED, "二、摸底", "二、调查摸底"),
                new Line(Part.CONTENT, Change.ADDED, "", "三、登记"),
                new Line(Part.METHOD, Change.SAME, "步骤<b>", "步骤<b>"),
                new Line(Part.MILESTONES, Change.SAME, "2026-12-01 动员", "2026-12-01 动员"),
                new Line(Part.MILESTONES, Change.ADDED, "", "2026-12-20 总结"));
        assertThat(PlanComparison.between(after, before)).extracting(Line::change).contains(Change.REMOVED);
    }
}
