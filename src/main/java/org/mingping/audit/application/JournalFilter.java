package org.mingping.audit.application;

import java.time.LocalDate;

/**
 * What of the journal to show; null or blank leaves a field out.
 *
 * @param until the last day, inclusive
 * @param who   the beginning of a user name or of a signature, for example {@code county/}
 */
public record JournalFilter(LocalDate from, LocalDate until, String who, String useCase, String outcome, String subjectId) {
}
