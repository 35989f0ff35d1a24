package org.mingping.orglife.model;

/** What became of a request for leave. */
public enum LeaveState {
    ASKED, GRANTED, REFUSED
}
