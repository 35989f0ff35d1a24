package org.mingping.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.shared.persistence.Database;

/**
 * Takes accounts, their roles and their tokens along when their organisation gets another superior: their scope is its place in the
 * tree. Called by whoever moves organisations, in the same transaction.
 */
@ApplicationScoped
public class AccountsOfOrganisations {

    private static final String FOLLOW = """
            update account a set scope_path = o.scope_path, version = a.version + 1
              from organisation o
             where a.county_id = current_county() and o.county_id = a.county_id and o.id = a.organisation_id and a.scope_path <> o.scope_path""";

    private static final String OWN = """
            update %s x set scope_path = a.scope_path
              from account a
             where x.county_id = current_county() and a.county_id = x.county_id and a.id = x.account_id and x.scope_path <> a.scope_path""";

    @Inject
    private Database database;

    public void follow() {
        database.execute(handle -> {
            handle.createUpdate(FOLLOW).execute();
            List.of("account_role", "api_token").forEach(table -> handle.createUpdate(OWN.formatted(table)).execute());
        });
    }
}
