package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mingping.organisation.model.KnownMember;
import org.mingping.shared.persistence.Database;

/** Finds many members at once by their identity numbers. */
@ApplicationScoped
public class MemberLookup {

    private static final String BY_ID_NUMBER = """
            select m.id, m.id_number, m.name, m.status, o.code as branch_code
            from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
            where m.county_id = current_county() and m.id_reversed = any(:reversed)""";

    @Inject
    private Database database;

    /** Those of them whom the caller sees, by identity number. */
    public Map<String, KnownMember> byIdNumber(Collection<String> idNumbers) {
        Map<String, KnownMember> found = new HashMap<>();
        database.execute(handle -> handle.createQuery(BY_ID_NUMBER)
                .bindArray("reversed", String.class, (Object[]) Reversed.all(idNumbers))
                .mapTo(KnownMember.class).forEach(member -> found.put(member.idNumber(), member)));
        return found;
    }
}
