package org.mingping.shared.web;

import java.time.LocalDate;

/**
 * One line of the first page: what to do, about whom, until when, and the page where it is done.
 *
 * @param verb    what to do, in the reader's language: it stands on the button
 * @param subject a person or a branch
 * @param about   what it belongs to, such as the half-year of an appraisal; may be null
 * @param date    until when, or since when it waits; may be null
 * @param dated   that date with what it means, in the reader's language; may be null
 * @param link    from the application's root
 */
public record Task(String verb, String subject, String about, LocalDate date, String dated, Urgency urgency, String link) {
}
