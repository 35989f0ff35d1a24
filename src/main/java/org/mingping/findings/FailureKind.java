package org.mingping.findings;

/** The three failures (Party Constitution Art. 9); each needs six months running without good reason. */
public enum FailureKind {
    /** No dues paid (不交纳党费). */
    DUES,
    /** No part taken in organisation life (不参加党的组织生活). */
    ORGANISATION_LIFE,
    /** No assigned work done (不做党所分配的工作). */
    ASSIGNED_WORK
}
