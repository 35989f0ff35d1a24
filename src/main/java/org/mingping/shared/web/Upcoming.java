package org.mingping.shared.web;

import java.time.LocalDate;

/**
 * What comes next where nothing waits now.
 *
 * @param sentence in the reader's language
 */
public record Upcoming(String sentence, LocalDate date) {
}
