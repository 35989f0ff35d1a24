package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.shared.persistence.Database;

/** Requests for leave as they come in, and as they become void. */
@ApplicationScoped
public class LeaveBook {

    private static final String EXPECTED = """
            select exists (select 1 from meeting_attendance
                            where county_id = current_county() and meeting_id = :meeting and member_id = :member and expected)""";

    /** Of two at once the second finds the first. */
    private static final String ASK = """
            insert into leave_request (id, county_id, scope_path, meeting_id, member_id, reason, asked_at, state)
            values (nextval('leave_request_seq'), current_county(), :path, :meeting, :member, :reason, :now, 'ASKED') on conflict do nothing""";

    private static final String VOID = """
            update leave_request set state = 'VOID', decided_by = coalesce(decided_by, :by), decided_at = coalesce(decided_at, :now), version = version + 1
             where county_id = current_county() and meeting_id = :meeting and state <> 'VOID' returning member_id""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    public boolean isExpected(long meeting, long member) {
        return database.query(handle -> handle.createQuery(EXPECTED).bind("meeting", meeting).bind("member", member).mapTo(Boolean.class).one());
    }

    /** @param path the meeting's @return false where the member has asked already */
    public boolean ask(long meeting, String path, long member, String reason) {
        return database.query(handle -> handle.createUpdate(ASK).bind("path", path).bind("meeting", meeting).bind("member", member).bind("reason", reason)
                .bind("now", OffsetDateTime.now(clock)).execute()) == 1;
    }

    /** Whatever had become of them: they were about another hour. @return whose */
    public List<Long> voidAll(long meeting, String by) {
        return database.query(handle -> handle.createQuery(VOID).bind("by", by).bind("now", OffsetDateTime.now(clock)).bind("meeting", meeting).mapTo(Long.class).list());
    }
}
