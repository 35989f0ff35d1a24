package org.mingping.organisation.model;

/**
 * Which members a list shows, and in which order. Null means any.
 *
 * @param text         beginning of a name, of its pinyin or of its initials, or the last digits of an identity number
 * @param organisation code of a branch or of what stands above branches: its whole subtree
 */
public record MemberFilter(String text, String organisation, MembershipStatus status, PersonnelCategory category, Boolean floating, Order order,
                           boolean descending) {

    /** What a list is sorted by. */
    public enum Order {
        /** As a dictionary would: by pinyin. */
        NAME,
        BRANCH
    }

    public static final MemberFilter EVERYBODY = new MemberFilter(null, null, null, null, null, Order.NAME, false);

    public MemberFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        organisation = organisation == null || organisation.isBlank() ? null : organisation;
        order = order == null ? Order.NAME : order;
    }

    public boolean searches() {
        return text != null;
    }

    /** Whether it leaves nobody out, in whatever order. */
    public boolean isOpen() {
        return text == null && organisation == null && status == null && category == null && floating == null;
    }
}
