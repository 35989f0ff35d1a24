package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.shared.persistence.Database;

/** The first account of each role, for whoever started the server. */
@Stateless
public class ListingFirstAccounts {

    private static final String LIST = """
            select distinct on (r.role) a.realm as realm_code, a.username, r.role, a.password_set_at = a.created_at as untouched
            from account_role r join account a on a.county_id = r.county_id and a.id = r.account_id
            where r.county_id = :county and a.enabled order by r.role, a.id""";

    @Inject
    private Database database;

    @UseCase(value = "access.list-first-accounts", roles = {}, writes = false)
    public List<FirstAccount> list() {
        return database.query(handle -> handle.createQuery(LIST).bind("county", Caller.current().county()).mapTo(FirstAccount.class).list());
    }

    /** @param untouched whether it still has the password it was opened with */
    public record FirstAccount(String realmCode, String username, String role, boolean untouched) {
    }
}
