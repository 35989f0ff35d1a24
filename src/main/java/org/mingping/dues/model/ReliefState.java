package org.mingping.dues.model;

/** How far a relief is. */
public enum ReliefState {
    /** Asked for by the branch. */
    REQUESTED,
    /** Granted by the next higher committee: in force in its months. */
    GRANTED,
    /** Not granted. */
    REFUSED
}
