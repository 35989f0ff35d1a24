package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.organisation.MemberContacts;

/** Who is in touch with members on record as away. */
@ApplicationScoped
public class ContactsOfAbsent implements MemberContacts {

    @Override
    public String statement() {
        return "select s.member_id, s.contact_person, s.contact_number from floating_stay s where s.county_id = current_county() and s.ended_on is null";
    }
}
