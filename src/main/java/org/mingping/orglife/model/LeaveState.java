package org.mingping.orglife.model;

/** What became of a request for leave; void is one about an hour at which the meeting no longer takes place. */
public enum LeaveState {
    ASKED, GRANTED, REFUSED, VOID
}
