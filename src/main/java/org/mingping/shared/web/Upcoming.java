package org.mingping.shared.web;

import java.time.LocalDate;

/**
 * What comes next where nothing waits now.
 *
 * @param sentence whole, in the reader's language
 * @param date     by which the nearest is found
 */
public record Upcoming(String sentence, LocalDate date) {
}
