package org.mingping.orglife.model;

/** What the branch recorded of somebody who was expected (domain §3). */
public enum Presence {
    PRESENT,
    /** With leave, or with a good reason that the branch accepted. */
    EXCUSED,
    /** Without excuse. */
    ABSENT
}
