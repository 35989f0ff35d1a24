package org.mingping.findings.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Takes findings along with members and branches that got another place in the tree. */
@ApplicationScoped
public class MovedFindings {

    private static final String FINDINGS = """
            update finding f set scope_path = m.scope_path, version = f.version + 1 from member m
             where f.county_id = :county and m.county_id = f.county_id and m.id = f.member_id and f.scope_path <> m.scope_path""";

    private static final String PAPERS = """
            update finding_paper p set scope_path = f.scope_path from finding f
             where p.county_id = :county and f.county_id = p.county_id and f.id = p.finding_id and p.scope_path <> f.scope_path""";

    private static final String STATEMENTS = """
            update finding_statement s set scope_path = f.scope_path from finding f
             where s.county_id = :county and f.county_id = s.county_id and f.id = s.finding_id and s.scope_path <> f.scope_path""";

    private static final String VERIFICATIONS = """
            update finding_verification v set scope_path = f.scope_path from finding f
             where v.county_id = :county and f.county_id = v.county_id and f.id = v.finding_id and v.scope_path <> f.scope_path""";

    private static final String RUNS = """
            update %s f set scope_path = m.scope_path from member m
             where f.county_id = :county and m.county_id = f.county_id and m.id = f.member_id and f.scope_path <> m.scope_path""";

    /** Each with findings or members as {@code f}, so that the same words narrow them all. */
    private static final List<String> ALL = List.of(FINDINGS, PAPERS, STATEMENTS, VERIFICATIONS, RUNS.formatted("failure_run"), RUNS.formatted("failure_level"));

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param members whose findings, runs and levels are looked at; null for everybody's */
    public void followMembers(Collection<Long> members) {
        if (members == null) {
            database.hashing(handle -> {
                ALL.forEach(statement -> handle.createUpdate(statement).bind("county", county.id()).execute());
                return null;
            });
        } else if (!members.isEmpty()) {
            Object[] these = members.toArray();
            database.execute(handle -> ALL.forEach(statement -> handle.createUpdate(statement + " and f.member_id = any(:members)").bind("county", county.id())
                    .bindArray("members", Long.class, these).execute()));
        }
        database.forgetEntities();
    }
}
