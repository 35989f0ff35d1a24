package org.mingping.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Another room's work with a former member, which their branch needs to see them for. Implemented there. */
public interface FollowedFormers {

    /** Whether something about them still goes on in their branch: a decision to be served, an appeal, the follow-up. */
    boolean isFollowed(long member);

    /** The earliest day on which each of them may be admitted again, as far as the room that ended the membership knows; whoever may at any time, or left otherwise, is not among them. */
    Map<Long, LocalDate> readmissions(Collection<Long> members);
}
