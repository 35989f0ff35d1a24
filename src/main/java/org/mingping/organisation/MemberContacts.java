package org.mingping.organisation;

/** Through whom members who are away are reached, as the room that keeps it knows. An application-scoped bean; set-based, since whoever is reminded are many. */
public interface MemberContacts {

    /**
     * A query over the whole county, under {@code current_county()}: {@code member_id}, {@code contact_person} and {@code contact_number} (or null), one row a member who is away now.
     */
    String statement();
}
