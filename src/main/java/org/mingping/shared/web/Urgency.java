package org.mingping.shared.web;

/** In which of the three lists of the first page a task stands. */
public enum Urgency {
    LATE, DUE_SOON, WAITING
}
