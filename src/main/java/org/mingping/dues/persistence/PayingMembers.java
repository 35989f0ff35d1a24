package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mingping.dues.model.PayingMember;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Members as whoever takes their money knows them. */
@ApplicationScoped
public class PayingMembers {

    private static final String BY_ID_NUMBER = """
            select m.id, m.id_number, m.name, m.joined_on, m.scope_path from member m where m.county_id = :county and m.id_reversed = any(:reversed)""";

    private static final String BY_ID = """
            select m.id, m.id_number, m.name, m.joined_on, m.scope_path from member m where m.county_id = :county and m.id = any(:ids)""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** Those of them whom the caller sees, by identity number. */
    public Map<String, PayingMember> byIdNumber(Collection<String> idNumbers) {
        // Backwards, as the index has them.
        String[] reversed = idNumbers.stream().map(number -> new StringBuilder(number).reverse().toString()).toArray(String[]::new);
        Map<String, PayingMember> found = new HashMap<>();
        database.execute(handle -> handle.createQuery(BY_ID_NUMBER).bind("county", county.id()).bindArray("reversed", String.class, (Object[]) reversed)
                .mapTo(PayingMember.class).forEach(member -> found.put(member.idNumber(), member)));
        return found;
    }

    /** Those of them whom the caller sees, by id. */
    public Map<Long, PayingMember> byId(Collection<Long> ids) {
        Map<Long, PayingMember> found = new HashMap<>();
        database.execute(handle -> handle.createQuery(BY_ID).bind("county", county.id()).bindArray("ids", Long.class, ids.toArray())
                .mapTo(PayingMember.class).forEach(member -> found.put(member.id(), member)));
        return found;
    }
}
