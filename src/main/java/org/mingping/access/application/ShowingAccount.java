package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.application.ListingAccounts.AccountRow;
import org.mingping.access.application.ShowingOwnAccount.TokenRow;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** One account for the administrators, as the list shows it. */
@Stateless
public class ShowingAccount {

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** Its tokens, newest first. */
    @UseCase(value = "access.show-account", roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR}, writes = false)
    public List<TokenRow> tokens(long id) {
        return database.query(handle -> handle.createQuery(ShowingOwnAccount.TOKENS).bind("county", Caller.current().county())
                .bind("account", id).mapTo(TokenRow.class).list());
    }

    /** @throws Refusal {@code NOT_FOUND} */
    @UseCase(value = "access.show-account", roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR}, writes = false)
    public AccountRow show(long id) {
        return database.query(handle -> handle.createQuery(ListingAccounts.ONE).bind("county", Caller.current().county())
                .bind("realm", (String) null).bind("text", "").bind("id", id).bind("now", OffsetDateTime.now(clock))
                .mapTo(AccountRow.class).findOne()).orElseThrow(Refusal::notFound);
    }
}
