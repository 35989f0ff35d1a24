package org.mingping.access.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.MembershipEnded;
import org.mingping.audit.Journal;
import org.mingping.shared.persistence.Database;

/**
 * Whoever is no member any more holds no office and no key (domain §5): their offices fall and their tokens end with the membership. What stays is the account of a member, so that they read
 * their own case and appeal. A membership given back brings back no office: those are granted by people. What the doors let in ({@code DoorBook}) says so a second time.
 */
@ApplicationScoped
public class TakingOfficesOfFormerMembers {

    private static final String CLOSE_TOKENS = """
            update api_token t set revoked_at = :now, version = t.version + 1 from account a
             where a.county_id = current_county() and a.member_id = :member and t.county_id = a.county_id and t.account_id = a.id and t.revoked_at is null""";

    /** An officer of the branch who had no member's account beside gets one of the same account: an appeal is theirs. Above the branches there are no members' accounts. */
    private static final String LEAVE_OWN = """
            insert into account_role (county_id, account_id, scope_path, role, granted_at, granted_by)
            select a.county_id, a.id, a.scope_path, 'MEMBER', :now, :by from account a
             where a.county_id = current_county() and a.member_id = :member and a.realm = 'branch'
               and exists (select 1 from account_role r where r.county_id = a.county_id and r.account_id = a.id)
            on conflict do nothing""";

    private static final String TAKE_OFFICES = """
            delete from account_role r using account a
             where a.county_id = current_county() and a.member_id = :member and r.county_id = a.county_id and r.account_id = a.id and r.role <> 'MEMBER'
            returning r.role""";

    /** Whoever looked at the account before looks again. */
    private static final String CHANGED = "update account set version = version + 1 where county_id = current_county() and member_id = :member";

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** Their accounts may lie anywhere in the county, also above whoever decides. */
    void ended(@Observes MembershipEnded ended) {
        database.whileSeeing(root(Caller.current().scopePath()), () -> take(ended.memberId()));
    }

    private void take(long member) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.execute(handle -> {
            handle.createUpdate(LEAVE_OWN).bind("member", member).bind("now", now).bind("by", Caller.current().signature()).execute();
            List<String> offices = handle.createQuery(TAKE_OFFICES).bind("member", member).mapTo(String.class).list();
            int tokens = handle.createUpdate(CLOSE_TOKENS).bind("member", member).bind("now", now).execute();
            handle.createUpdate(CHANGED).bind("member", member).execute();
            if (!offices.isEmpty()) {
                journal.note("officesTaken", String.join(",", offices));
            }
            if (tokens > 0) {
                journal.note("tokensRevoked", tokens);
            }
        });
    }

    private static String root(String path) {
        return path.substring(0, path.indexOf('/', 1) + 1);
    }
}
