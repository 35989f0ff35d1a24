package org.mingping.orglife.model;

/** How far a meeting is. It counts as held once the branch has recorded who came. */
public enum MeetingState {
    PLANNED, HELD, CANCELLED
}
