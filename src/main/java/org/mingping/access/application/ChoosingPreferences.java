package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;

/** Everyone chooses the language and the size in which they read. */
@Stateless
public class ChoosingPreferences {

    @Inject
    private AccountBook accounts;

    @Inject
    private Journal journal;

    /** @throws Refusal {@code LANGUAGE_UNKNOWN} */
    @UseCase(value = "access.choose-preferences", roles = {}, everyone = true)
    public void choose(String locale, boolean largePrint) {
        if (!Set.of("zh_CN", "en").contains(locale)) {
            throw Refusal.invalid("LANGUAGE_UNKNOWN");
        }
        Account account = accounts.own();
        journal.change("locale", account.locale(), locale);
        journal.change("largePrint", account.isLargePrint(), largePrint);
        account.prefer(locale, largePrint);
    }
}
