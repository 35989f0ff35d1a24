package org.mingping.appraisal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.mingping.appraisal.model.Phase;
import org.mingping.appraisal.persistence.CycleProgress.Grades;
import org.mingping.appraisal.persistence.CycleProgress.Township;
import org.mingping.shared.Messages;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.StackedBars;
import org.mingping.shared.web.StackedBars.Part;

/** The plots of a cycle: how far it is, what it came to, against the half-year before. Colours as in {@code variables.css}. */
final class AppraisalPlots {

    /** From pale to dark as the work goes on; green when it is done. */
    private static final Map<Phase, String> PHASE_COLOURS = Map.of(
            Phase.SELF_ASSESSMENT, "#dadde1", Phase.BALLOT, "#bcc3ca", Phase.COMMITTEE_REVIEW, "#9aa5b1", Phase.GENERAL_MEETING, "#7a8a9a",
            Phase.EXAMINATION, "#56708a", Phase.PUBLICITY, "#1f4e79", Phase.CONFIRMED, "#1e6b3a");

    private AppraisalPlots() {
    }

    /** One bar a township-tier organisation; where there is only one, a bar a phase says more. */
    static Plot progress(List<Township> townships, Locale locale) {
        String title = text(locale, "plot.progress");
        if (townships.size() == 1) {
            Township one = townships.get(0);
            return StackedBars.plot(title, text(locale, "cycle.phase"), phases(locale),
                    List.of(new Part(text(locale, "cycle.branches"), "#1f4e79", Arrays.stream(Phase.values()).map(one::in).toList())));
        }
        return StackedBars.plot(title, text(locale, "cycle.township"), townships.stream().map(Township::name).toList(),
                Arrays.stream(Phase.values()).map(phase -> new Part(text(locale, "phase." + phase), PHASE_COLOURS.get(phase),
                        townships.stream().map(township -> township.in(phase)).toList())).toList());
    }

    /** What the members of each township-tier organisation came to. */
    static Plot grades(List<Grades> townships, Locale locale) {
        return StackedBars.plot(text(locale, "plot.grades"), text(locale, "cycle.township"), townships.stream().map(Grades::name).toList(),
                gradeParts(townships, locale));
    }

    /** All of the caller's members, this half-year above the one before. */
    static Plot comparison(String now, List<Grades> grades, String before, List<Grades> gradesBefore, Locale locale) {
        List<Grades> both = List.of(sum(now, grades), sum(before, gradesBefore));
        return StackedBars.plot(text(locale, "plot.comparison"), text(locale, "cycles.period"), List.of(now, before), gradeParts(both, locale));
    }

    /** The same figures over several organisations. */
    static Grades sum(String name, List<Grades> grades) {
        return new Grades(0, "", name, total(grades, Grades::members), total(grades, Grades::excellent), total(grades, Grades::qualified),
                total(grades, Grades::basicallyQualified), total(grades, Grades::unqualified), total(grades, Grades::commentOnly),
                total(grades, Grades::undetermined));
    }

    private static List<Part> gradeParts(List<Grades> bars, Locale locale) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(shared(locale, "grade.EXCELLENT"), "#1e6b3a", bars, Grades::excellent));
        parts.add(part(shared(locale, "grade.QUALIFIED"), "#1f4e79", bars, Grades::qualified));
        parts.add(part(shared(locale, "grade.BASICALLY_QUALIFIED"), "#b07a12", bars, Grades::basicallyQualified));
        parts.add(part(shared(locale, "grade.UNQUALIFIED"), "#a8201a", bars, Grades::unqualified));
        parts.add(part(shared(locale, "outcome.COMMENT_ONLY"), "#8a94a0", bars, Grades::commentOnly));
        parts.add(part(text(locale, "cycle.undetermined"), "#dadde1", bars, Grades::undetermined));
        return parts;
    }

    private static Part part(String name, String colour, List<Grades> bars, ToIntFunction<Grades> count) {
        return new Part(name, colour, bars.stream().map(count::applyAsInt).toList());
    }

    private static int total(List<Grades> grades, ToIntFunction<Grades> count) {
        return grades.stream().mapToInt(count).sum();
    }

    private static List<String> phases(Locale locale) {
        return Arrays.stream(Phase.values()).map(phase -> text(locale, "phase." + phase)).toList();
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, "appraisal", key);
    }

    private static String shared(Locale locale, String key) {
        return Messages.text(locale, "shared", key);
    }
}
