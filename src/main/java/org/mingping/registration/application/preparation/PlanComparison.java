package org.mingping.registration.application.preparation;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.registration.model.preparation.PlanText;

/** Two versions of a plan, paragraph by paragraph: what was taken out, what came in, what stayed. */
public final class PlanComparison {

    private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create().showInlineDiffs(false).mergeOriginalRevised(false).lineNormalizer(line -> line).build();

    private PlanComparison() {
    }

    /** What became of a paragraph. */
    public enum Change { SAME, ADDED, REMOVED, CHANGED }

    /** The parts of a plan. */
    public enum Part { AIMS, CONTENT, METHOD, MILESTONES }

    /** A paragraph. @param before empty where it is new @param after empty where it is gone */
    public record Line(Part part, Change change, String before, String after) implements Serializable {
    }

    /** Part by part, in the order of the plan. */
    public static List<Line> between(PlanText before, PlanText after) {
        return Arrays.stream(Part.values()).flatMap(part -> lines(part, paragraphs(part, before), paragraphs(part, after))).toList();
    }

    private static Stream<Line> lines(Part part, List<String> before, List<String> after) {
        return GENERATOR.generateDiffRows(before, after).stream().map(row -> new Line(part, change(row.getTag()), row.getOldLine(), row.getNewLine()));
    }

    private static Change change(DiffRow.Tag tag) {
        return switch (tag) {
            case EQUAL -> Change.SAME;
            case INSERT -> Change.ADDED;
            case DELETE -> Change.REMOVED;
            case CHANGE -> Change.CHANGED;
        };
    }

    private static List<String> paragraphs(Part part, PlanText text) {
        return switch (part) {
            case AIMS -> split(text.aims());
            case CONTENT -> split(text.content());
            case METHOD -> split(text.method());
            case MILESTONES -> text.milestones().stream().map(one -> one.day() + " " + one.text()).toList();
        };
    }

    private static List<String> split(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
