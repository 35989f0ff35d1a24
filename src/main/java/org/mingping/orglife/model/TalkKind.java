package org.mingping.orglife.model;

/** What a branch records beside its meetings. */
public enum TalkKind {
    /** 学习. */
    STUDY,
    /** 谈心谈话. */
    TALK
}
