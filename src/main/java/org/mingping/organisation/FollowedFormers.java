package org.mingping.organisation;

/** Another room's work with a former member, which their branch needs to see them for. Implemented there. */
public interface FollowedFormers {

    /** Whether something about them still goes on in their branch: a decision to be served, an appeal, the follow-up. */
    boolean isFollowed(long member);
}
