package org.mingping.registration.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.registration.application.preparation.PlanComparison.Change;
import org.mingping.registration.application.preparation.PlanComparison.Line;
import org.mingping.registration.application.preparation.PlanComparison.Part;
import org.mingping.registration.application.preparation.PlanComparison.Piece;
import org.mingping.registration.model.preparation.Milestone;
import org.mingping.registration.model.preparation.PlanText;

@DisplayName("Two versions of a plan")
class PlanComparisonTest {

    private static final Milestone FIRST = new Milestone(LocalDate.of(2026, 12, 1), "动员");
    private static final Milestone SECOND = new Milestone(LocalDate.of(2026, 12, 20), "总结");

    @Test
    @DisplayName("are compared paragraph by paragraph: what stayed, what was changed and where, what is new, what is gone")
    void compared() {
        PlanText before = new PlanText("目标", "一、动员\n二、摸底", "步骤<b>", List.of(FIRST));
        PlanText after = new PlanText("目标", "一、动员\n二、调查摸底\n三、登记", "步骤<b>", List.of(FIRST, SECOND));
        assertThat(PlanComparison.between(before, after, Locale.SIMPLIFIED_CHINESE)).containsExactly(
                line(Part.AIMS, Change.SAME, "目标", "目标"),
                line(Part.CONTENT, Change.SAME, "一、动员", "一、动员"),
                new Line(Part.CONTENT, Change.CHANGED, List.of(new Piece("二、摸底", false)), List.of(new Piece("二、", false), new Piece("调查", true), new Piece("摸底", false))),
                line(Part.CONTENT, Change.ADDED, "", "三、登记"),
                line(Part.METHOD, Change.SAME, "步骤<b>", "步骤<b>"),
                line(Part.MILESTONES, Change.SAME, "2026年12月1日 动员", "2026年12月1日 动员"),
                line(Part.MILESTONES, Change.ADDED, "", "2026年12月20日 总结"));
        assertThat(PlanComparison.between(after, before, Locale.SIMPLIFIED_CHINESE)).extracting(Line::change).contains(Change.REMOVED);
    }

    @Test
    @DisplayName("and of a long paragraph clause by clause, so that nobody waits")
    void longParagraphs() {
        String clause = "加强学习，";
        PlanText before = new PlanText("目标", clause.repeat(300) + "一改。", "步骤", List.of());
        PlanText after = new PlanText("目标", clause.repeat(300) + "二改。", "步骤", List.of());
        assertThat(PlanComparison.between(before, after, Locale.SIMPLIFIED_CHINESE)).filteredOn(line -> line.part() == Part.CONTENT).singleElement()
                .returns(List.of(new Piece(clause.repeat(300), false), new Piece("一改。", true)), Line::before);
    }

    /** A paragraph that is marked as a whole or not at all. */
    private static Line line(Part part, Change change, String before, String after) {
        return new Line(part, change, pieces(change, before), pieces(change, after));
    }

    private static List<Piece> pieces(Change change, String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, change != Change.SAME));
    }
}
