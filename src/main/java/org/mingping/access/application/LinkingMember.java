package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/**
 * The system administrator says which member is behind an account, or that there is none. By it the system knows an officer's own case (domain §5), and a member's account what is
 * theirs. An office changes hands with a new account; this is for accounts that were opened without, or with the wrong one. An account that was somebody's and becomes another's, or
 * nobody's, holds nothing until the security administrator grants it anew: no administrator alone turns an account with its roles and tokens into another person's.
 */
@Stateless
public class LinkingMember {

    @Inject
    private AccountBook accounts;

    @Inject
    private MembersBehindAccounts members;

    @Inject
    private TokensOfAccount tokens;

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    /**
     * @param idNumber the member's; blank for nobody
     * @throws Refusal {@code NOT_FOUND}, {@code ACCOUNT_OWN}, {@code STALE_VERSION}, {@code MEMBER_UNKNOWN}, {@code ROLE_NEEDS_MEMBER} where a member's own account would be nobody's
     */
    @UseCase(value = "access.link-member", roles = Role.SYSTEM_ADMINISTRATOR)
    public void link(long accountId, int seenVersion, String idNumber) {
        Account account = accounts.findOther(accountId, seenVersion);
        Long member = members.find(account.scopePath(), idNumber);
        if (member == null && accounts.rolesOf(account).contains(Role.MEMBER)) {
            throw Refusal.invalid("ROLE_NEEDS_MEMBER");
        }
        journal.change("member", account.memberId(), member);
        if (account.memberId() != null && !account.memberId().equals(member)) {
            becomesAnothers(account);
        }
        account.link(member);
    }

    private void becomesAnothers(Account account) {
        List<String> roles = database.query(handle -> handle.createQuery("delete from account_role where county_id = :county and account_id = :account returning role")
                .bind("county", account.countyId()).bind("account", account.id()).mapTo(String.class).list());
        if (!roles.isEmpty()) {
            journal.note("rolesTaken", String.join(",", roles));
        }
        tokens.revokeAll(account);
    }
}
