package org.mingping.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days by the State Council's yearly notice (domain §1.11): Monday to Friday, less the public holidays, plus the make-up
 * working days on weekends.
 *
 * <p>A year's notice is the resource {@code calendar/<year>.properties}; adding a year is adding that file. A year without one
 * counts Monday to Friday and is {@link #isProvisional provisional}: whoever shows a date computed with it must say so.
 */
public final class WorkingCalendar {

    private final ConcurrentHashMap<Integer, Optional<Notice>> notices = new ConcurrentHashMap<>();

    private WorkingCalendar() {
    }

    /** The calendar with every yearly notice that is shipped. */
    public static WorkingCalendar stateCouncil() {
        return new WorkingCalendar();
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return notice(day.getYear())
                .map(notice -> weekend ? notice.workingWeekends().contains(day) : !notice.holidays().contains(day))
                .orElse(!weekend);
    }

    /** Whether no notice is loaded for the year, so that its holidays are not known here. */
    public boolean isProvisional(int year) {
        return notice(year).isEmpty();
    }

    /**
     * The {@code count}-th working day after {@code day}; the day after {@code day} is the first that can count.
     *
     * @param count working days, 1 or more
     * @throws IllegalArgumentException if the count is less than 1
     */
    public LocalDate workingDayAfter(LocalDate day, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("working days to count: " + count);
        }
        LocalDate current = day;
        for (int counted = 0; counted < count; ) {
            current = current.plusDays(1);
            if (isWorkingDay(current)) {
                counted++;
            }
        }
        return current;
    }

    private Optional<Notice> notice(int year) {
        return notices.computeIfAbsent(year, WorkingCalendar::shipped);
    }

    private static Optional<Notice> shipped(int year) {
        try (InputStream stream = WorkingCalendar.class.getResourceAsStream("/calendar/" + year + ".properties")) {
            return stream == null ? Optional.empty() : Optional.of(Notice.read(stream));
        } catch (IOException e) {
            throw new UncheckedIOException("calendar of " + year, e);
        }
    }

    /** One year's notice: the days off, and the weekend days worked in exchange. */
    private record Notice(Set<LocalDate> holidays, Set<LocalDate> workingWeekends) {

        static Notice read(InputStream stream) throws IOException {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Notice(days(properties.getProperty("holidays", "")), days(properties.getProperty("workingWeekends", "")));
        }

        private static Set<LocalDate> days(String list) {
            Set<LocalDate> days = new HashSet<>();
            for (String range : list.split(",")) {
                if (!range.isBlank()) {
                    String[] ends = range.strip().split("\\.\\.");
                    LocalDate last = LocalDate.parse(ends[ends.length - 1]);
                    LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).forEach(days::add);
                }
            }
            return Set.copyOf(days);
        }
    }
}
