package org.mingping.disposition.model;

import java.time.LocalDate;

/**
 * Something in a case that has to be done by a day.
 *
 * @param number      a week's, a milestone's or a visit's; 0 where there is one of the kind
 * @param due         last day
 * @param provisional whether holidays before {@code due} are not yet published, so that the day may still move
 */
public record CaseClock(ClockKind kind, int number, LocalDate due, boolean provisional) {
}
