package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.persistence.Database;

/** The accounts a start has opened and nobody has closed, for whoever started the server. */
@Stateless
public class ListingFirstAccounts {

    private static final String LIST = """
            select a.id, a.realm as realm_code, a.username, a.display_name, r.role, a.organisation_id, o.name as organisation_name, a.scope_path,
                   a.member_id, a.password_set_at = a.created_at as untouched
            from account_role r
            join account a on a.county_id = r.county_id and a.id = r.account_id
            join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
            where r.county_id = :county and r.granted_by = :by and a.enabled order by a.id""";

    @Inject
    private Database database;

    @UseCase(value = "access.list-first-accounts", roles = {}, writes = false)
    public List<FirstAccount> list() {
        return database.query(handle -> handle.createQuery(LIST).bind("county", Caller.current().county())
                .bind("by", Caller.current().signature()).mapTo(FirstAccount.class).list());
    }

    /** @param untouched whether it still has the password it was opened with */
    public record FirstAccount(long id, String realmCode, String username, String displayName, String role, long organisationId,
                               String organisationName, String scopePath, Long memberId, boolean untouched) {

        /** Its holder at a page. */
        public Caller caller(long county) {
            return new Caller(id, username, displayName, Realm.of(realmCode), Set.of(Role.valueOf(role)), county, organisationId, organisationName,
                    scopePath, memberId, Caller.Via.PAGE, "zh-CN");
        }
    }
}
