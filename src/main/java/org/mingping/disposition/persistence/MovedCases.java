package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Takes cases along with members and branches that got another place in the tree: who answers for the member now answers for the case. */
@ApplicationScoped
public class MovedCases {

    private static final String CASES = """
            update disposition_case c set scope_path = m.scope_path, version = c.version + 1 from member m
             where c.county_id = :county and m.county_id = c.county_id and m.id = c.member_id and c.scope_path <> m.scope_path returning c.id""";

    private static final String BESIDE = """
            update %s x set scope_path = c.scope_path from disposition_case c
             where x.county_id = :county and c.county_id = x.county_id and c.id = x.case_id and x.scope_path <> c.scope_path""";

    /** Whoever educates is found where they are. */
    private static final String PARTS = """
            update case_part p set scope_path = m.scope_path from member m
             where p.county_id = :county and m.county_id = p.county_id and m.id = p.member_id and p.scope_path <> m.scope_path""";

    private static final List<String> BESIDES = List.of(BESIDE.formatted("case_entry"), BESIDE.formatted("case_paper"), BESIDE.formatted("case_seal"), BESIDE.formatted("case_clock"), PARTS);

    @Inject
    private Database database;

    @Inject
    private County county;

    /** Cases are few: all are looked at, whoever has moved. @return those that lie elsewhere now */
    public List<Long> follow() {
        List<Long> moved = database.hashing(handle -> {
            List<Long> cases = handle.createQuery(CASES).bind("county", county.id()).mapTo(Long.class).list();
            BESIDES.forEach(statement -> handle.createUpdate(statement).bind("county", county.id()).execute());
            return cases;
        });
        database.forgetEntities();
        return moved;
    }
}
