package org.mingping.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Another room's work with a former member, which their branch needs to see them for. Implemented there. */
public interface FollowedFormers {

    /** Those of them about whom something still goes on in their branch: a decision to be served, an appeal, the follow-up. */
    Set<Long> followed(Collection<Long> members);

    /** The earliest day on which each of them may be admitted again, as far as the room that ended the membership knows; whoever may at any time, or left otherwise, is not among them. */
    Map<Long, LocalDate> readmissions(Collection<Long> members);
}
