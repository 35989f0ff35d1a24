package org.mingping.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.mingping.organisation.model.MemberFilter;
import org.mingping.organisation.model.MemberFilter.Order;

/** A filter as it stands in the address of the member list, of its pages and of its export. */
final class MemberQuery {

    private MemberQuery() {
    }

    /** Ends with an ampersand, for a page's number to follow. */
    static String of(MemberFilter filter) {
        return "?text=" + text(filter.text()) + "&organisation=" + text(filter.organisation()) + "&status=" + text(filter.status())
                + "&category=" + text(filter.category()) + "&floating=" + text(filter.floating())
                + "&order=" + filter.order() + "&descending=" + filter.descending() + "&";
    }

    /** The same members, sorted by this; once more the other way round. */
    static String sorted(MemberFilter filter, Order order) {
        return of(new MemberFilter(filter.text(), filter.organisation(), filter.status(), filter.category(), filter.floating(), order,
                filter.order() == order && !filter.descending()));
    }

    private static String text(Object value) {
        return value == null ? "" : URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
