package org.mingping.organisation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Infrastructure;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** Gives members of an older version their sort key: how a name is read, ICU knows and a migration does not. */
@Stateless
@Infrastructure("runs at start, before anyone can call")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SortingNames {

    private static final int AT_ONCE = 5_000;

    /** The database holds one county, by whose key every index of members begins. */
    static final String UNSORTED = """
            select county_id, id, name from member
             where county_id = (select id from organisation where superior_id is null) and name_key = '' limit :most""";

    static final String SORTED = """
            update member m set name_key = v.key from unnest(:ids, :keys) as v(id, key) where m.county_id = :county and m.id = v.id""";

    @Inject
    private Database database;

    /** A member without a key. */
    public record Unsorted(long countyId, long id, String name) {
    }

    /** @return whether there may be more */
    public boolean some() {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            return database.query(handle -> {
                List<Unsorted> unsorted = handle.createQuery(UNSORTED).bind("most", AT_ONCE).mapTo(Unsorted.class).list();
                if (!unsorted.isEmpty()) {
                    handle.createUpdate(SORTED).bind("county", unsorted.get(0).countyId())
                            .bind("ids", unsorted.stream().mapToLong(Unsorted::id).toArray())
                            .bind("keys", unsorted.stream().map(member -> NamePinyin.of(member.name()).key()).toArray(String[]::new)).execute();
                }
                return unsorted.size() == AT_ONCE;
            });
        } finally {
            Scope.restore(before);
        }
    }
}
