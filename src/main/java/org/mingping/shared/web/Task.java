package org.mingping.shared.web;

import java.time.LocalDate;

/**
 * One line of the first page: what to do, about whom, until when, and the page where it is done.
 *
 * @param verb    what to do, in the reader's language: it stands on the button
 * @param subject a person or a branch
 * @param date    until when, or since when it waits; may be null
 * @param link    from the application's root
 */
public record Task(String verb, String subject, LocalDate date, Urgency urgency, String link) {
}
