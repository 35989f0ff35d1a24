package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.persistence.Database;

/** What of the accounts waits for the administrators. */
@Stateless
public class WatchingAccounts {

    private static final String STATE = """
            select exists (select 1 from organisation o where o.county_id = :county and o.superior_id is not null)
                   and not exists (select 1 from account a where a.county_id = :county and a.enabled and a.realm <> 'county') as nobody_below,
                   (select count(*) from account a where a.county_id = :county and a.enabled
                       and not exists (select 1 from account_role r where r.county_id = a.county_id and r.account_id = a.id)) as without_role""";

    @Inject
    private Database database;

    /**
     * How things stand.
     *
     * @param nobodyBelow whether there are townships and branches, and nobody who could act for any of them
     * @param withoutRole accounts that are open and may do nothing
     */
    public record State(boolean nobodyBelow, long withoutRole) {
    }

    @UseCase(value = "access.watch-accounts", roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR}, writes = false)
    public State state() {
        return database.query(handle -> handle.createQuery(STATE).bind("county", Caller.current().county()).mapTo(State.class).one());
    }
}
