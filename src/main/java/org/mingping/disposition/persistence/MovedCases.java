package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
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

    /** @param members who alone may have moved; null where anybody may have */
    public void follow(Collection<Long> members) {
        if (members == null) {
            database.hashing(handle -> {
                statements("", "").forEach(statement -> handle.createUpdate(statement).bind("county", county.id()).execute());
                return null;
            });
        } else if (!members.isEmpty()) {
            Object[] these = members.toArray();
            database.execute(handle -> statements(" and c.member_id = any(:members)", " and p.member_id = any(:members)")
                    .forEach(statement -> handle.createUpdate(statement).bind("county", county.id()).bindArray("members", Long.class, these).execute()));
        }
        database.forgetEntities();
    }

    private static Stream<String> statements(String ofCases, String ofParts) {
        return Stream.of(Stream.of(CASES + ofCases), BESIDES.stream().map(table -> BESIDE.formatted(table) + ofCases), Stream.of(PARTS + ofParts)).flatMap(each -> each);
    }
}
