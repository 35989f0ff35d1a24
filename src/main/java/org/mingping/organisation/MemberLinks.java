package org.mingping.organisation;

import java.util.List;
import java.util.Locale;

/**
 * Pages on which a room shows what it knows of one member: the member's page leads to those which the caller may open. An application-scoped bean in
 * the room's {@code web} package.
 */
public interface MemberLinks {

    /** Its place among the others: the smaller, the earlier. */
    int order();

    /** In the reader's language; none where the room has nothing to show. @param branch the code of the member's branch, or null */
    List<Link> links(long memberId, String branch, Locale locale);

    /**
     * One page about the member.
     *
     * @param path  as the room registers it
     * @param query what stands behind it, from the question mark on
     */
    record Link(String text, String path, String query) {
    }
}
