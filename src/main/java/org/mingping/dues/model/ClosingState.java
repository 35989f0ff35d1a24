package org.mingping.dues.model;

/** How far a branch's month of money has gone. */
public enum ClosingState {
    /** The branch has added it up and holds it. */
    CLOSED,
    /** The branch says that it gave it to its superior. */
    HANDED_OVER,
    /** The superior says that it arrived. */
    RECEIVED
}
