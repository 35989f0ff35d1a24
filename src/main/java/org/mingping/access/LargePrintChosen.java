package org.mingping.access;

/** Somebody signed in chose the size of print from outside their account's page: their account keeps it, so that it follows them. */
public record LargePrintChosen(boolean large) {
}
