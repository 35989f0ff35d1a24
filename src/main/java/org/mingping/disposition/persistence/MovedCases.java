package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Takes cases along with members and branches that got another place in the tree: who answers for the member now answers for the case. */
@ApplicationScoped
public class MovedCases {

    private static final String CASES = """
            update disposition_case c set scope_path = m.scope_path, version = c.version + 1 from member m
             where c.county_id = :county and m.county_id = c.county_id and m.id = c.member_id and c.scope_path <> m.scope_path""";

    private static final String BESIDE = """
            update %s x set scope_path = c.scope_path from disposition_case c
             where x.county_id = :county and c.county_id = x.county_id and c.id = x.case_id and x.scope_path <> c.scope_path""";

    /** Whoever educates is found where they are. */
    private static final String PARTS = """
            update case_part p set scope_path = m.scope_path from member m
             where p.county_id = :county and m.county_id = p.county_id and m.id = p.member_id and p.scope_path <> m.scope_path""";

    private static final List<String> BESIDES = List.of("case_entry", "case_paper", "case_seal", "case_seal_part", "case_clock");

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param members who alone may have moved; null where anybody may have @return the cases that lie elsewhere now */
    public List<Long> follow(Collection<Long> members) {
        List<Long> moved = List.of();
        if (members == null) {
            moved = database.hashing(handle -> follow(handle, "", "", statement -> { }));
        } else if (!members.isEmpty()) {
            Object[] these = members.toArray();
            moved = database.query(handle -> follow(handle, " and c.member_id = any(:members)", " and p.member_id = any(:members)",
                    statement -> statement.bindArray("members", Long.class, these)));
        }
        database.forgetEntities();
        return moved;
    }

    private List<Long> follow(Handle handle, String ofCases, String ofParts, Consumer<SqlStatement<?>> whom) {
        Query cases = handle.createQuery(CASES + ofCases + " returning c.id").bind("county", county.id());
        whom.accept(cases);
        List<Long> moved = cases.mapTo(Long.class).list();
        Stream.concat(BESIDES.stream().map(table -> BESIDE.formatted(table) + ofCases), Stream.of(PARTS + ofParts)).forEach(statement -> {
            Update update = handle.createUpdate(statement).bind("county", county.id());
            whom.accept(update);
            update.execute();
        });
        return moved;
    }
}
