package org.mingping.organisation;

import java.util.List;
import java.util.Locale;
import org.mingping.organisation.model.MembershipStatus;

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
     * @param offered to whom it leads; what can be done to members only is not offered of who is none any more
     */
    record Link(String text, String path, String query, Offered offered) {

        /** What is on record, of members and former members. */
        public Link(String text, String path, String query) {
            this(text, path, query, Offered.OF_ALL);
        }

        public boolean isFor(MembershipStatus status) {
            return offered == Offered.OF_ALL || status != MembershipStatus.FORMER;
        }
    }

    /** Of whom a page has something to show or to do. */
    enum Offered {
        OF_ALL, OF_MEMBERS
    }
}
