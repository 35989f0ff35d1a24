package org.mingping.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.shared.persistence.Database;

/**
 * Takes accounts, their roles and their tokens along when their organisation gets another superior or their member another branch: their
 * scope is their place in the tree. Called by whoever moves organisations or members, in the same transaction.
 */
@ApplicationScoped
public class AccountsOfOrganisations {

    /**
     * An office is held in an organisation, not by a person wherever they go: who leaves the branch lays it down. Accounts above the branches stay where they are: their holders are
     * members of some branch.
     */
    private static final String LAY_DOWN = """
            delete from account_role r
             using account a, member m
             where r.county_id = current_county() and a.county_id = r.county_id and a.id = r.account_id and r.role <> 'MEMBER' and a.realm = 'branch'
               and m.county_id = a.county_id and m.id = a.member_id and m.organisation_id <> a.organisation_id""";

    private static final String FOLLOW_MEMBER = """
            update account a set organisation_id = m.organisation_id, version = a.version + 1
              from member m
             where a.county_id = current_county() and a.realm = 'branch' and m.county_id = a.county_id and m.id = a.member_id and m.organisation_id <> a.organisation_id""";

    private static final String FOLLOW_ORGANISATION = """
            update account a set scope_path = o.scope_path, version = a.version + 1
              from organisation o
             where a.county_id = current_county() and o.county_id = a.county_id and o.id = a.organisation_id and a.scope_path <> o.scope_path""";

    private static final String FOLLOW_ACCOUNT = """
            update %s x set scope_path = a.scope_path
              from account a
             where x.county_id = current_county() and a.county_id = x.county_id and a.id = x.account_id and x.scope_path <> a.scope_path""";

    @Inject
    private Database database;

    public void follow() {
        database.execute(handle -> {
            handle.createUpdate(LAY_DOWN).execute();
            handle.createUpdate(FOLLOW_MEMBER).execute();
            if (handle.createUpdate(FOLLOW_ORGANISATION).execute() > 0) {
                List.of("account_role", "api_token").forEach(table -> handle.createUpdate(FOLLOW_ACCOUNT.formatted(table)).execute());
            }
        });
    }
}
