package org.mingping.orglife.model;

/** What became of assigned work (domain §3). */
public enum TaskResult {
    DONE,
    /** Not done, with a good reason that the branch accepted. */
    EXCUSED,
    NOT_DONE
}
