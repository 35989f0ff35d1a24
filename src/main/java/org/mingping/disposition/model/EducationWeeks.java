package org.mingping.disposition.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mingping.shared.WorkingCalendar;

/**
 * The weekly plan of an education (domain §5: 每周进行一次转化教育): from its first day, seven days each, one session with the member a week. A week that passed without one is missed, and
 * mended by an added session: a second day of sessions in a later week, or one after the plan's last day.
 *
 * @param firstDay of the first week, whatever day of the week that is
 * @param weeks    how many
 * @param pauses   of the case: days that rest belong to no week's seven, so that a week is as many days longer
 */
public record EducationWeeks(LocalDate firstDay, int weeks, List<Pause> pauses) {

    private static final int DAYS = 7;

    /** A plan that never rests. */
    public EducationWeeks(LocalDate firstDay, int weeks) {
        this(firstDay, weeks, List.of());
    }

    /** @throws IllegalArgumentException if there is no week */
    public EducationWeeks {
        Objects.requireNonNull(firstDay, "firstDay");
        pauses = List.copyOf(pauses);
        if (weeks < 1) {
            throw new IllegalArgumentException("weeks: " + weeks);
        }
    }

    /** @param week from 1 @throws IllegalArgumentException if the plan has no such week */
    public LocalDate firstDayOf(int week) {
        if (week < 1 || week > weeks) {
            throw new IllegalArgumentException("week " + week + " of " + weeks);
        }
        return runningDay((week - 1) * DAYS + 1);
    }

    /** @param week from 1 @throws IllegalArgumentException if the plan has no such week */
    public LocalDate lastDayOf(int week) {
        if (week < 1 || week > weeks) {
            throw new IllegalArgumentException("week " + week + " of " + weeks);
        }
        return runningDay(week * DAYS);
    }

    public LocalDate lastDay() {
        return lastDayOf(weeks);
    }

    /** The week that is on; empty before the plan and after it. */
    public Optional<Integer> on(LocalDate today) {
        return Optional.of(weekOf(today)).filter(week -> week >= 1 && week <= weeks);
    }

    /** Whether that week has had a session. */
    public boolean isHeld(int week, Collection<LocalDate> sessions) {
        return sessions.stream().anyMatch(day -> weekOf(day) == week);
    }

    /** Weeks that were over before {@code today} and had no session in them, mended or not. */
    public List<Integer> missed(Collection<LocalDate> sessions, LocalDate today) {
        return IntStream.rangeClosed(1, weeks).filter(week -> lastDayOf(week).isBefore(today))
                .filter(week -> !isHeld(week, sessions)).boxed().toList();
    }

    /**
     * Which added session mends which missed week: the earliest the earliest. A session counts until {@code today}, and can only mend a week that was over before it. Two on one day
     * are one.
     */
    public SortedMap<Integer, LocalDate> mended(Collection<LocalDate> sessions, LocalDate today) {
        SortedSet<LocalDate> added = added(sessions, today);
        SortedMap<Integer, LocalDate> mended = new TreeMap<>();
        for (int week : missed(sessions, today)) {
            added.tailSet(lastDayOf(week).plusDays(1)).stream().findFirst().ifPresent(day -> {
                mended.put(week, day);
                added.remove(day);
            });
        }
        return mended;
    }

    /** Weeks that are missed and not mended. */
    public List<Integer> unmended(Collection<LocalDate> sessions, LocalDate today) {
        return missed(sessions, today).stream().filter(week -> !mended(sessions, today).containsKey(week)).toList();
    }

    /** When branch and township are shown that a week was missed: the next working day after it. */
    public LocalDate shownOn(int week, WorkingCalendar calendar) {
        return calendar.workingDayAfter(lastDayOf(week), 1);
    }

    /**
     * For which day a session counts. One that was written down after its week had been shown as missed ({@link #shownOn}) is no session of that week any more, but an added one of the day
     * on which it was written down; so is one after the plan that was written down later than the next working day.
     */
    public LocalDate countsOn(LocalDate held, LocalDate recordedOn, WorkingCalendar calendar) {
        int week = weekOf(held);
        if (week < 1) {
            return held;
        }
        LocalDate last = week <= weeks ? shownOn(week, calendar) : calendar.workingDayAfter(held, 1);
        return recordedOn.isAfter(last) ? recordedOn : held;
    }

    /** Days of sessions beyond the one that each week asks for. */
    private SortedSet<LocalDate> added(Collection<LocalDate> sessions, LocalDate today) {
        SortedSet<LocalDate> added = new TreeSet<>();
        int before = 0;
        for (LocalDate day : new TreeSet<>(sessions)) {
            int week = weekOf(day);
            if (!day.isBefore(firstDay) && !day.isAfter(today) && (week > weeks || week == before)) {
                added.add(day);
            }
            before = week;
        }
        return added;
    }

    /** From 1; beyond {@code weeks} after the plan, below 1 before it. */
    private int weekOf(LocalDate day) {
        if (day.isBefore(firstDay)) {
            return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(firstDay, day), DAYS)) + 1;
        }
        long running = firstDay.datesUntil(day).filter(this::runs).count();
        // What is held while it rests is held for the week before.
        return Math.toIntExact((runs(day) || running == 0 ? running : running - 1) / DAYS) + 1;
    }

    /** @param count from 1: the first, second day that does not rest */
    private LocalDate runningDay(int count) {
        LocalDate day = firstDay;
        for (int counted = runs(day) ? 1 : 0; counted < count;) {
            day = day.plusDays(1);
            counted += runs(day) ? 1 : 0;
        }
        return day;
    }

    private boolean runs(LocalDate day) {
        return pauses.stream().noneMatch(pause -> pause.covers(day));
    }
}
