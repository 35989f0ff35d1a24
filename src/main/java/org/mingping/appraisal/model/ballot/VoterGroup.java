package org.mingping.appraisal.model.ballot;

/** Whose marks they are: kept apart only where each group is large enough (§4). */
public enum VoterGroup {
    /** 党员互评. */
    MEMBERS,
    /** 群众测评. */
    REPRESENTATIVES,
    /** Both together, where one of them is too small to stand alone. */
    POOLED
}
