package org.mingping.orglife.model;

/** Whether the branch at the place has a floating member in its sight. */
public enum HandshakeState {
    ASKED, CONFIRMED, DECLINED,
    /** The member came back, or the asking branch named another organisation, before or after the answer. */
    WITHDRAWN
}
