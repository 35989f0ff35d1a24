package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mingping.dues.model.DuesBranch;
import org.mingping.shared.persistence.Database;

/** The branches whose money the caller may look at: within their own scope, not those above whose names they can read. */
@ApplicationScoped
public class DuesBranches {

    private static final String WITHIN = """
            select o.id, o.code, o.name, o.scope_path from organisation o
             where o.county_id = current_county() and o.kind = 'BRANCH' and o.dissolved_on is null
               and o.scope_path collate "C" >= current_scope() collate "C" and o.scope_path collate "C" < current_scope_end() collate "C" """;

    @Inject
    private Database database;

    public List<DuesBranch> all() {
        return database.query(handle -> handle.createQuery(WITHIN + "order by o.scope_path collate \"C\"").mapTo(DuesBranch.class).list());
    }

    /** The branch of this code; without one the caller's own, which only who acts for a branch has. */
    public Optional<DuesBranch> asked(String code) {
        return database.query(handle -> code == null || code.isBlank() ? handle.createQuery(WITHIN + "and o.scope_path = current_scope()").mapTo(DuesBranch.class).findOne()
                : handle.createQuery(WITHIN + "and o.code = :code").bind("code", code).mapTo(DuesBranch.class).findOne());
    }

    /** The branch that lies at this place in the tree. */
    public Optional<DuesBranch> at(String scopePath) {
        return database.query(handle -> handle.createQuery(WITHIN + "and o.scope_path = :path").bind("path", scopePath).mapTo(DuesBranch.class).findOne());
    }
}
