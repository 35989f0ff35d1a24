package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.mingping.shared.persistence.Database;

/** What of members' being away follows the roster. */
@ApplicationScoped
class KeptStays {

    /** Nobody is away from a branch any more who is no member any more, or who belongs to the branch at the place by now. */
    private static final String OVER = """
            update floating_stay s set ended_on = greatest(s.since, cast(:today as date)), version = s.version + 1
              from member m
             where s.county_id = current_county() and m.county_id = s.county_id and m.id = s.member_id and s.ended_on is null
               and (m.status = 'FORMER' or m.organisation_id = s.host_id)""";

    private static final String OVER_HANDSHAKES = """
            update floating_handshake h set state = 'WITHDRAWN', version = h.version + 1
              from floating_stay s
             where h.county_id = current_county() and s.county_id = h.county_id and s.id = h.stay_id and s.ended_on is not null and h.state in ('ASKED', 'CONFIRMED')""";

    /** Being away is about now: it goes to the branch that keeps in touch from now on, with what is known of it. */
    private static final String STAYS = """
            update floating_stay s set scope_path = m.scope_path, organisation_id = m.organisation_id, version = s.version + 1
              from member m
             where s.county_id = current_county() and m.county_id = s.county_id and m.id = s.member_id and s.ended_on is null
               and (m.organisation_id <> s.organisation_id or m.scope_path <> s.scope_path)""";

    private static final String CONTACTS = """
            update floating_contact c set scope_path = s.scope_path from floating_stay s
             where c.county_id = current_county() and s.county_id = c.county_id and s.id = c.stay_id and s.ended_on is null and c.scope_path <> s.scope_path""";

    private static final String HANDSHAKES = """
            update floating_handshake h set home_path = s.scope_path, home_name = o.name
              from floating_stay s join organisation o on o.county_id = s.county_id and o.id = s.organisation_id
             where h.county_id = current_county() and s.county_id = h.county_id and s.id = h.stay_id and s.ended_on is null and h.home_path <> s.scope_path""";

    private static final String THESE = " and s.member_id = any(:members)";

    @Inject
    private Database database;

    /** Ends what is over, and takes along what goes on. @param members whose stays are looked at; null for everybody's */
    void followRoster(LocalDate today, Collection<Long> members) {
        if (members == null) {
            database.hashing(handle -> {
                handle.createUpdate(OVER).bind("today", today).execute();
                List.of(OVER_HANDSHAKES, STAYS, CONTACTS, HANDSHAKES).forEach(statement -> handle.createUpdate(statement).execute());
                return null;
            });
        } else if (!members.isEmpty()) {
            Object[] these = members.toArray();
            database.execute(handle -> {
                handle.createUpdate(OVER + THESE).bind("today", today).bindArray("members", Long.class, these).execute();
                List.of(OVER_HANDSHAKES, STAYS, CONTACTS, HANDSHAKES).forEach(statement -> handle.createUpdate(statement + THESE).bindArray("members", Long.class, these).execute());
            });
        }
    }
}
