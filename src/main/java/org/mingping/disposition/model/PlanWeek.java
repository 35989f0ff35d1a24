package org.mingping.disposition.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.shared.WorkingCalendar;

/**
 * One week of an education's plan as people read it.
 *
 * @param number   from 1
 * @param topic    planned for it; empty where none is
 * @param state    how it stands today
 * @param mendedOn the day of the session that mended a missed week; null where none did
 */
public record PlanWeek(int number, LocalDate from, LocalDate until, String topic, State state, LocalDate mendedOn) {

    /** What became of a week. */
    public enum State { HELD, MISSED, MENDED, RUNNING, COMING }

    /** The weeks of the plan that is in force; none where nobody was appointed. */
    public static List<PlanWeek> of(List<CaseEntry> lines, int weeks, LocalDate today) {
        Optional<EducatorsAppointed> appointed = lines.stream().map(CaseEntry::fact).filter(EducatorsAppointed.class::isInstance).map(EducatorsAppointed.class::cast)
                .reduce((before, after) -> after);
        if (appointed.isEmpty()) {
            return List.of();
        }
        EducationWeeks plan = new EducationWeeks(appointed.get().firstDay(), weeks, CaseEntry.pauses(lines).all());
        List<LocalDate> sessions = CaseEntry.standing(lines).record().education().days(plan, WorkingCalendar.stateCouncil());
        SortedMap<Integer, LocalDate> mended = plan.mended(sessions, today);
        List<PlanWeek> found = new ArrayList<>();
        for (int week = 1; week <= weeks; week++) {
            List<String> topics = appointed.get().topics();
            found.add(new PlanWeek(week, plan.firstDayOf(week), plan.lastDayOf(week), week <= topics.size() ? topics.get(week - 1) : "",
                    state(plan, week, sessions, mended, today), mended.get(week)));
        }
        return List.copyOf(found);
    }

    private static State state(EducationWeeks plan, int week, List<LocalDate> sessions, SortedMap<Integer, LocalDate> mended, LocalDate today) {
        if (plan.isHeld(week, sessions)) {
            return State.HELD;
        }
        if (plan.lastDayOf(week).isBefore(today)) {
            return mended.containsKey(week) ? State.MENDED : State.MISSED;
        }
        return plan.firstDayOf(week).isAfter(today) ? State.COMING : State.RUNNING;
    }
}
