package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.ReevaluationPlanned;

/** What runs in a case on one day, by its book and its rules. Pure: asked again it says the same. */
public final class CaseClocks {

    /** So long before the rectification ends everybody knows when it is evaluated. */
    private static final int DAYS_AHEAD = 14;

    private final DispositionParameters rules;
    private final Deadlines deadlines;
    private final List<CaseClock> clocks = new ArrayList<>();

    private CaseClocks(DispositionParameters rules, Deadlines deadlines) {
        this.rules = rules;
        this.deadlines = deadlines;
    }

    /** All that run; those that are late stay until they are done. @param today the day on which is asked */
    public static List<CaseClock> running(List<CaseEntry> lines, DispositionParameters rules, Deadlines deadlines, LocalDate today) {
        CaseStanding standing = CaseEntry.standing(lines);
        CaseClocks found = new CaseClocks(rules, deadlines);
        found.statements(standing);
        found.education(standing, today);
        found.serving(standing);
        found.rectification(standing, lines, today);
        found.appeal(standing);
        found.answer(standing);
        found.followUp(standing);
        NextStep.of(standing, lines, rules, deadlines).ifPresent(step -> found.add(step.kind(), 0, step.due(), step.from()));
        return List.copyOf(found.clocks);
    }

    private void statements(CaseStanding standing) {
        if (!CaseState.decided().contains(standing.state())) {
            standing.record().hearing().statements().stream().filter(said -> said.answeredOn().isEmpty()).findFirst()
                    .ifPresent(said -> workingDays(ClockKind.ANSWER_STATEMENT, said.on(), rules.answerDays()));
        }
    }

    /** While the plan runs and nobody has evaluated: the week that is on, and the weeks that were missed and are not mended. */
    private void education(CaseStanding standing, LocalDate today) {
        CaseEducation education = standing.record().education();
        if (standing.state() != CaseState.IN_EDUCATION || education.firstDay().isEmpty()) {
            return;
        }
        EducationWeeks weeks = new EducationWeeks(education.firstDay().get(), rules.educationWeeks(), deadlines.pauses());
        Set<LocalDate> sessions = new HashSet<>(education.days(weeks, deadlines.calendar()));
        weeks.unmended(sessions, today).forEach(week -> add(ClockKind.MISSED_WEEK, week, weeks.shownOn(week, deadlines.calendar()), weeks.lastDayOf(week)));
        weeks.on(today).filter(week -> !weeks.isHeld(week, sessions)).ifPresent(week -> add(ClockKind.EDUCATION_WEEK, week, weeks.lastDayOf(week), today));
    }

    private void serving(CaseStanding standing) {
        if (standing.state() == CaseState.DECIDED) {
            standing.record().decidedOn().ifPresent(day -> workingDays(ClockKind.SERVE_DECISION, day, rules.decisionNoticeDays()));
        }
    }

    private void rectification(CaseStanding standing, List<CaseEntry> lines, LocalDate today) {
        Optional<Rectification> period = standing.record().decision().rectification();
        if (standing.state() != CaseState.RECTIFYING || period.isEmpty()) {
            return;
        }
        LocalDate lastDay = period.get().lastDay(deadlines);
        Optional<LocalDate> planned = last(sincePlanned(lines), ReevaluationPlanned.class).map(ReevaluationPlanned::day)
                // A pause has moved the end beyond the day that was planned: it is planned anew.
                .filter(day -> !day.isBefore(lastDay));
        LocalDate latest = period.get().lastEvaluation(deadlines);
        LocalDate evaluation = planned.map(day -> day.isAfter(latest) ? latest : day).orElse(lastDay);
        add(ClockKind.REEVALUATE, 0, evaluation, evaluation);
        // From its last day on it is to be evaluated, planned or not.
        if (planned.isEmpty() && today.isBefore(lastDay)) {
            add(ClockKind.PLAN_REEVALUATION, 0, lastDay.minusDays(DAYS_AHEAD), lastDay);
        }
        List<Milestone> milestones = last(lines, RectificationPlanned.class).map(RectificationPlanned::milestones).orElse(List.of());
        Map<Integer, MilestoneReached> looked = new HashMap<>();
        facts(sincePlanned(lines), MilestoneReached.class).forEach(one -> looked.put(one.milestone(), one));
        for (int place = 1; place <= milestones.size(); place++) {
            LocalDate due = milestones.get(place - 1).due();
            // By what was said of it last: reached, or looked at when it was due. What was recorded by mistake and taken back before is still to come.
            if (Optional.ofNullable(looked.get(place)).filter(one -> one.reached() || !one.on().isBefore(due)).isEmpty()) {
                add(ClockKind.MILESTONE, place, due, due);
            }
        }
    }

    /** A rectification that was broken off has nothing to say of the milestones of the next. */
    private static List<CaseEntry> sincePlanned(List<CaseEntry> lines) {
        int planned = lines.size();
        while (planned > 0 && !(lines.get(planned - 1).fact() instanceof RectificationPlanned)) {
            planned--;
        }
        return lines.subList(planned, lines.size());
    }

    /** Whose decision is attacked may pause the case, and does not make the answer wait by it. */
    private void appeal(CaseStanding standing) {
        standing.record().aftermath().pending().ifPresent(appeal -> {
            Deadlines unrested = deadlines.unrested();
            LocalDate due = unrested.workingDays(appeal.on(), rules.answerDays());
            clocks.add(new CaseClock(ClockKind.ANSWER_APPEAL, 0, due, unrested.isProvisional(appeal.on(), due)));
        });
    }

    private void answer(CaseStanding standing) {
        standing.record().aftermath().unserved().ifPresent(answer -> workingDays(ClockKind.SERVE_ANSWER, answer.on(), rules.decisionNoticeDays()));
    }

    /** Visits in the order of the plan: as many as were made since are done. Of a decision that was undone none is owed. */
    private void followUp(CaseStanding standing) {
        if (standing.state() == CaseState.CLOSED) {
            return;
        }
        CaseAftermath.FollowUp planned = standing.record().aftermath().followUp();
        for (int place = planned.made() + 1; place <= planned.visits().size(); place++) {
            add(ClockKind.VISIT, place, planned.visits().get(place - 1), planned.visits().get(place - 1));
        }
    }

    private void workingDays(ClockKind kind, LocalDate from, int days) {
        add(kind, 0, deadlines.workingDays(from, days), from);
    }

    private void add(ClockKind kind, int number, LocalDate due, LocalDate from) {
        clocks.add(new CaseClock(kind, number, due, deadlines.isProvisional(from, due)));
    }

    private static <T extends CaseFact> List<T> facts(Collection<CaseEntry> lines, Class<T> kind) {
        return lines.stream().map(CaseEntry::fact).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T extends CaseFact> Optional<T> last(List<CaseEntry> lines, Class<T> kind) {
        List<T> all = facts(lines, kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
