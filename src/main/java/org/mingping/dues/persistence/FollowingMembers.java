package org.mingping.dues.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Takes a member's dues along when the member, or the member's branch, gets another place in the tree. */
@ApplicationScoped
public class FollowingMembers {

    private static final List<String> TABLES = List.of("dues_assessment", "dues_excuse", "dues_receipt", "dues_payment");

    private static final String FOLLOW = """
            update %s d set scope_path = m.scope_path from member m
             where d.county_id = :county and m.county_id = d.county_id and m.id = d.member_id and d.scope_path <> m.scope_path""";

    private static final String THESE = " and d.member_id = any(:members)";

    /** What somebody looks at meanwhile has changed: their act on it is refused, as everywhere. */
    private static final String FOLLOW_RELIEF = FOLLOW.formatted("dues_relief").replace("set scope_path", "set version = d.version + 1, scope_path");

    private static final String COLLECTED = "update %s set collected_path = :to where county_id = :county and collected_path = :from";

    private static final String CLOSINGS = "update dues_closing set version = version + 1, scope_path = :to where county_id = :county and scope_path = :from";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** Brings every row whose member lies elsewhere now to where the member is. @param members whose rows are looked at; null for everybody's */
    public void follow(Collection<Long> members) {
        if (members == null) {
            database.hashing(handle -> {
                statements().forEach(statement -> handle.createUpdate(statement).bind("county", county.id()).execute());
                return null;
            });
        } else if (!members.isEmpty()) {
            database.execute(handle -> statements().forEach(statement -> handle.createUpdate(statement + THESE).bind("county", county.id())
                    .bindArray("members", Long.class, members.toArray()).execute()));
        }
        database.forgetEntities();
    }

    private static Stream<String> statements() {
        return Stream.concat(TABLES.stream().map(FOLLOW::formatted), Stream.of(FOLLOW_RELIEF));
    }

    /** A branch's own books go with it. */
    public void branchMoved(String from, String to) {
        database.execute(handle -> {
            List.of("dues_receipt", "dues_payment").forEach(table -> handle.createUpdate(COLLECTED.formatted(table))
                    .bind("county", county.id()).bind("from", from).bind("to", to).execute());
            handle.createUpdate(CLOSINGS).bind("county", county.id()).bind("from", from).bind("to", to).execute();
        });
        database.forgetEntities();
    }
}
