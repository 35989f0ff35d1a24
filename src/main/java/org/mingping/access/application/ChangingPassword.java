package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.shared.Refusal;

/** Everyone chooses their own password. */
@Stateless
public class ChangingPassword {

    @Inject
    private AccountBook accounts;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private RealmPolicies policies;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code PASSWORD_CURRENT_WRONG}, {@code PASSWORD_UNCHANGED}, or what the realm's rules refuse */
    @UseCase(value = "access.change-password", roles = {}, everyone = true)
    public void change(String current, String chosen) {
        Account account = accounts.own();
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refusal.invalid("PASSWORD_CURRENT_WRONG");
        }
        policies.of(account.realm()).password().check(chosen, account.username());
        if (chosen.equals(current)) {
            throw Refusal.invalid("PASSWORD_UNCHANGED");
        }
        account.changePassword(passwords.hash(chosen), OffsetDateTime.now(clock));
    }
}
