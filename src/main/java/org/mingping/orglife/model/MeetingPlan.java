package org.mingping.orglife.model;

import java.time.LocalDate;
import java.time.LocalTime;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * What is planned of a meeting.
 *
 * @param day      in Beijing; a branch that keeps its minutes on paper may bring in what it held within the last year
 * @param time     when it begins
 * @param everyone whether everybody who belongs to the branch is expected; otherwise those who are named
 */
public record MeetingPlan(MeetingKind kind, String topic, String place, LocalDate day, LocalTime time, boolean everyone) {

    /** What organisation life rests on. */
    public static final String CLAUSE = "domain §3";

    /** @throws Refusal MEETING_INCOMPLETE, MEETING_TOPIC, MEETING_PLACE, EXPECTED_BY_NAME */
    public MeetingPlan {
        if (kind == null || day == null || time == null) {
            throw Refusal.invalid("MEETING_INCOMPLETE").under(CLAUSE);
        }
        topic = Written.required(topic, Written.LINE, "MEETING_TOPIC", CLAUSE);
        place = Written.required(place, Written.LINE, "MEETING_PLACE", CLAUSE);
        if (everyone && !kind.mayExpectEveryone()) {
            throw Refusal.invalid("EXPECTED_BY_NAME").under(CLAUSE);
        }
    }

    /** @throws Refusal MEETING_PLANNED_DAY where it lies more than a year from today */
    void requireNear(LocalDate today) {
        if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("MEETING_PLANNED_DAY", today.minusYears(1), today.plusYears(1)).under(CLAUSE);
        }
    }
}
