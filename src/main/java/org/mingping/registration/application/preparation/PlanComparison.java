package org.mingping.registration.application.preparation;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingping.registration.model.preparation.PlanText;
import org.mingping.shared.Messages;

/** Two versions of a plan, paragraph by paragraph: what was taken out, what came in, what stayed. */
public final class PlanComparison {

    /** Around what differs within a paragraph, until it is cut into pieces: no text holds it, as the database takes no NUL. */
    private static final String MARK = "\u0000";

    /** Characters of a paragraph up to which they are compared one by one: beyond, clause by clause, as the work grows with the square of what differs. */
    private static final int LONG = 1000;

    private static final DiffRowGenerator GENERATOR = DiffRowGenerator.create().showInlineDiffs(true).inlineDiffBySplitter(PlanComparison::parts).mergeOriginalRevised(false)
            .lineNormalizer(line -> line).oldTag(start -> MARK).newTag(start -> MARK).build();

    private PlanComparison() {
    }

    /** What became of a paragraph. */
    public enum Change { SAME, ADDED, REMOVED, CHANGED }

    /** The parts of a plan. */
    public enum Part { AIMS, CONTENT, METHOD, MILESTONES }

    /** A paragraph. @param before empty where it is new @param after empty where it is gone */
    public record Line(Part part, Change change, List<Piece> before, List<Piece> after) implements Serializable {

        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Of a paragraph that was changed, what both versions have and what only one has. */
    public record Piece(String text, boolean changed) implements Serializable {
    }

    /** Part by part, in the order of the plan. @param locale in which days are said */
    public static List<Line> between(PlanText before, PlanText after, Locale locale) {
        return Arrays.stream(Part.values()).flatMap(part -> lines(part, paragraphs(part, before, locale), paragraphs(part, after, locale))).toList();
    }

    private static Stream<Line> lines(Part part, List<String> before, List<String> after) {
        return GENERATOR.generateDiffRows(before, after).stream().map(row -> new Line(part, change(row.getTag()), pieces(row.getOldLine()), pieces(row.getNewLine())));
    }

    /** Every second piece stands between marks. */
    private static List<Piece> pieces(String line) {
        String[] cut = line.split(MARK, -1);
        return IntStream.range(0, cut.length).filter(at -> !cut[at].isEmpty()).mapToObj(at -> new Piece(cut[at], at % 2 == 1)).toList();
    }

    /** Which the library changes as it goes. */
    private static List<String> parts(String line) {
        Stream<String> parts = line.length() > LONG ? Arrays.stream(line.split("(?<=[，。；：！？])")) : line.codePoints().mapToObj(Character::toString);
        return parts.collect(Collectors.toCollection(ArrayList::new));
    }

    private static Change change(DiffRow.Tag tag) {
        return switch (tag) {
            case EQUAL -> Change.SAME;
            case INSERT -> Change.ADDED;
            case DELETE -> Change.REMOVED;
            case CHANGE -> Change.CHANGED;
        };
    }

    private static List<String> paragraphs(Part part, PlanText text, Locale locale) {
        return switch (part) {
            case AIMS -> split(text.aims());
            case CONTENT -> split(text.content());
            case METHOD -> split(text.method());
            case MILESTONES -> text.milestones().stream().map(one -> Messages.day(one.day(), locale) + " " + one.text()).toList();
        };
    }

    private static List<String> split(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
