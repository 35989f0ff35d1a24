package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingping.disposition.model.CaseDecision.Rectification;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;

/** What runs in a case on one day, by its book and its rules. Pure: asked again it says the same. */
public final class CaseClocks {

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
        found.rectification(standing, lines);
        found.appeal(standing);
        found.followUp(standing);
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

    private void rectification(CaseStanding standing, List<CaseEntry> lines) {
        Optional<Rectification> period = standing.record().decision().rectification();
        if (standing.state() != CaseState.RECTIFYING || period.isEmpty()) {
            return;
        }
        LocalDate lastDay = period.get().lastDay(deadlines);
        add(ClockKind.REEVALUATE, 0, lastDay, lastDay);
        List<Milestone> milestones = last(lines, RectificationPlanned.class).map(RectificationPlanned::milestones).orElse(List.of());
        List<Integer> looked = facts(sincePlanned(lines), MilestoneReached.class).stream().map(MilestoneReached::milestone).toList();
        for (int place = 1; place <= milestones.size(); place++) {
            if (!looked.contains(place)) {
                add(ClockKind.MILESTONE, place, milestones.get(place - 1).due(), milestones.get(place - 1).due());
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
