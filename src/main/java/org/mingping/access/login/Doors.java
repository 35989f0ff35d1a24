package org.mingping.access.login;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingping.access.Realm;
import org.mingping.access.SignedIn;
import org.mingping.access.application.Attempts;
import org.mingping.access.application.PasswordHashing;
import org.mingping.access.application.RealmPolicies;
import org.mingping.access.application.TimeCodes;
import org.mingping.access.application.TokenHashing;
import org.mingping.access.model.RealmPolicy;
import org.mingping.shared.Refusal;

/**
 * Decides who comes in. Whatever was wrong, the answer is the same and takes about the same time; what exactly it was stands in the
 * journal only. Hashing runs outside of any transaction: it takes long, connections are few.
 */
@ApplicationScoped
public class Doors {

    private static final int LONGEST_INPUT = 256;

    /** Injected as an EJB: through CDI Payara would throw and catch an exception for every call, and this one comes with every request (0012). */
    @EJB
    private DoorBook book;

    @Inject
    private Attempts attempts;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private TimeCodes codes;

    @Inject
    private TokenHashing tokens;

    @Inject
    private RealmPolicies policies;

    @Inject
    private Clock clock;

    /**
     * @param code the second factor's code, or null
     * @return empty whatever the reason
     * @throws Refusal {@code BUSY} where too many passwords are being checked; such an attempt is not counted
     */
    public Optional<SignedIn> signIn(Realm realm, String username, String password, String code) {
        return pass(DoorBook.SIGN_IN, realm, username, password, code);
    }

    /** As {@link #signIn}, of someone who comes in nowhere: the journal says so. */
    Optional<SignedIn> prove(Realm realm, String username, String password, String code) {
        return pass(DoorBook.STAND_BY, realm, username, password, code);
    }

    private Optional<SignedIn> pass(String errand, Realm realm, String username, String password, String code) {
        if (isNonsense(username) || isNonsense(password)) {
            return Optional.empty();
        }
        Optional<KnownAccount> known = book.find(realm, username);
        if (known.isEmpty()) {
            passwords.inTurn(() -> passwords.matchesNobody(password));
            book.journalUnknown(errand, realm, username);
            return Optional.empty();
        }
        RealmPolicy policy = policies.of(realm);
        Optional<String> refused = passwords.inTurn(() -> refusal(errand, known.get(), policy, password, code));
        if (refused.isPresent()) {
            book.journalRefusal(errand, known.get(), refused.get());
            return Optional.empty();
        }
        return Optional.of(known.get().onPages(policy));
    }

    /** Why not; empty where the door opens. */
    private Optional<String> refusal(String errand, KnownAccount account, RealmPolicy policy, String password, String code) {
        if (!attempts.count(account.id(), policy)) {
            passwords.matchesNobody(password);
            return Optional.of("ACCOUNT_LOCKED");
        }
        if (!passwords.matches(password, account.passwordHash())) {
            return Optional.of("PASSWORD_WRONG");
        }
        if (!account.enabled()) {
            return Optional.of("ACCOUNT_DISABLED");
        }
        Long step = null;
        if (policy.asksForCode() && account.hasSecondFactor()) {
            OptionalLong matched = codes.matchedStep(account.totpSecret(), code);
            if (matched.isEmpty()) {
                return Optional.of("CODE_WRONG");
            }
            step = matched.getAsLong();
        }
        return book.admit(errand, account, step) ? Optional.empty() : Optional.of("FACTOR_USED");
    }

    /** The holder of a token; empty where it is unknown, expired, revoked, or its account disabled or with a password of someone else's choice. */
    public Optional<SignedIn> recognise(String token) {
        if (isNonsense(token) || !token.startsWith(TokenHashing.PREFIX)) {
            return Optional.empty();
        }
        return book.findByToken(tokens.hash(token)).filter(KnownAccount::acceptsToken).map(KnownAccount::throughToken);
    }

    /**
     * The same person as things stand now, so that a role withdrawn is gone at once and a password changed elsewhere ends this session.
     *
     * @param signedInAt when this session was opened
     */
    public Optional<SignedIn> stillIn(SignedIn before, OffsetDateTime signedInAt) {
        return book.find(before.caller().accountId())
                .filter(KnownAccount::enabled)
                .filter(account -> !account.passwordSetAt().isAfter(signedInAt))
                .map(account -> account.onPages(policies.of(account.realm())));
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static boolean isNonsense(String typed) {
        return typed.isEmpty() || typed.length() > LONGEST_INPUT || typed.indexOf('\0') >= 0;
    }
}
