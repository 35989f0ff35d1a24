package org.mingping.appraisal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.mingping.appraisal.application.ReadingCycle;
import org.mingping.appraisal.application.WatchingCycle;
import org.mingping.appraisal.persistence.CycleProgress.Grades;
import org.mingping.appraisal.persistence.CycleProgress.Township;
import org.mingping.appraisal.persistence.Cycles;
import org.mingping.shared.Refusal;
import org.mingping.shared.web.Plot;
import org.mingping.shared.web.Words;

/** {@code dashboard.xhtml}: what a cycle came to by township, how far it is, and the half-year before beside it. */
@Named
@RequestScoped
public class DashboardPage {

    @Inject
    private ReadingCycle reading;

    @Inject
    private WatchingCycle watching;

    @Inject
    private Clock clock;

    private Long cycle;
    private List<Cycles.Line> cycles = List.of();
    private Cycles.Line shown;
    private Cycles.Line before;
    private List<Grades> grades = List.of();
    private List<Grades> gradesBefore = List.of();
    private List<Township> progress = List.of();

    public void load() {
        cycles = reading.cycles();
        if (cycles.isEmpty()) {
            return;
        }
        shown = cycle == null ? Cycles.Line.running(cycles, LocalDate.now(clock)).orElseThrow()
                : cycles.stream().filter(line -> line.id() == cycle).findFirst().orElseThrow(Refusal::notFound);
        grades = watching.grades(shown.id());
        progress = watching.byTownship(shown.id());
        int next = cycles.indexOf(shown) + 1;
        if (next < cycles.size()) {
            before = cycles.get(next);
            gradesBefore = watching.grades(before.id());
        }
    }

    public Plot getGradesPlot() {
        return grades.isEmpty() ? null : AppraisalPlots.grades(grades, Words.locale());
    }

    public Plot getProgressPlot() {
        return progress.isEmpty() ? null : AppraisalPlots.progress(progress, Words.locale());
    }

    public Plot getComparisonPlot() {
        return before == null || gradesBefore.isEmpty() ? null
                : AppraisalPlots.comparison(Words.halfYear(shown.period()), grades, Words.halfYear(before.period()), gradesBefore, Words.locale());
    }

    /** All of the caller's members together. */
    public Grades getSum() {
        return AppraisalPlots.sum("", grades);
    }

    public String name(Cycles.Line line) {
        return Words.halfYear(line.period());
    }

    public Long getCycle() {
        return cycle;
    }

    public void setCycle(Long cycle) {
        this.cycle = cycle;
    }

    public List<Cycles.Line> getCycles() {
        return cycles;
    }

    public Cycles.Line getShown() {
        return shown;
    }

    public List<Grades> getGrades() {
        return grades;
    }
}
