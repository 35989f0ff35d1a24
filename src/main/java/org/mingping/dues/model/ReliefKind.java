package org.mingping.dues.model;

/** What a member in difficulties may be granted (中组发〔2008〕3号 第七条). */
public enum ReliefKind {
    /** 减交: less is owed. */
    REDUCTION,
    /** 免交: nothing is owed. */
    EXEMPTION
}
