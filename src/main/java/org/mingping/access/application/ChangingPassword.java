package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** Everyone chooses their own password. Whoever sits down at a screen left open may guess the old one as often as at the door. */
@Stateless
public class ChangingPassword {

    @Inject
    private AccountBook accounts;

    @Inject
    private Attempts attempts;

    @Inject
    private Database database;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private RealmPolicies policies;

    @Inject
    private Clock clock;

    /**
     * The new password is looked at first: the old one counts as a guess before it is known to be right, and a holder who knows it must not
     * be locked out by a choice that does not suit.
     *
     * @throws Refusal {@code PASSWORD_CURRENT_WRONG}, {@code ACCOUNT_LOCKED}, {@code PASSWORD_UNCHANGED}, {@code BUSY}, or what the realm's rules refuse
     */
    @UseCase(value = "access.change-password", roles = {}, everyone = true)
    public void change(String current, String chosen) {
        Account account = accounts.own();
        policies.of(account.realm()).password().check(chosen, account.username());
        if (chosen.equals(current)) {
            throw Refusal.invalid("PASSWORD_UNCHANGED");
        }
        if (!passwords.inTurn(() -> isOwn(account, current))) {
            throw Refusal.invalid("PASSWORD_CURRENT_WRONG");
        }
        account.changePassword(passwords.hash(chosen), OffsetDateTime.now(clock));
        database.execute(handle -> handle.createUpdate("update account set failures = 0, locked_until = null where id = :id")
                .bind("id", account.id()).execute());
    }

    private boolean isOwn(Account account, String current) {
        if (!attempts.count(account.id(), policies.of(account.realm()))) {
            throw Refusal.conflict("ACCOUNT_LOCKED");
        }
        return passwords.matches(current, account.passwordHash());
    }
}
