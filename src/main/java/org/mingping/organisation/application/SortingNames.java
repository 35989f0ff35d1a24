package org.mingping.organisation.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.access.Infrastructure;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/** Gives members of an older version their sort key: how a name is read, ICU knows and a migration does not. */
@Stateless
@Infrastructure("runs at start, before anyone can call")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SortingNames {

    private static final int AT_ONCE = 5_000;

    @Inject
    private Database database;

    /** A member without a key. */
    public record Unsorted(long id, String name) {
    }

    /** @return whether there may be more */
    public boolean some() {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            return database.query(handle -> {
                List<Unsorted> unsorted = handle.createQuery("select id, name from member where name_key = '' limit :most")
                        .bind("most", AT_ONCE).mapTo(Unsorted.class).list();
                if (!unsorted.isEmpty()) {
                    PreparedBatch keys = handle.prepareBatch("update member set name_key = :key where id = :id");
                    unsorted.forEach(member -> keys.bind("key", NamePinyin.of(member.name()).key()).bind("id", member.id()).add());
                    keys.execute();
                }
                return unsorted.size() == AT_ONCE;
            });
        } finally {
            Scope.restore(before);
        }
    }
}
