package org.mingping.orglife.model;

/** What can wait for a branch's officer in organisation life. */
public enum LifeDuty {
    /** A meeting's day is over and nobody has said who came. */
    RECORD_ATTENDANCE,
    DECIDE_LEAVE,
    /** Work is due and nobody has said what became of it. */
    RECORD_RESULTS,
    /** Another branch asks whether one of its members is here. */
    ANSWER_HANDSHAKE,
    CONTACT_OVERDUE
}
