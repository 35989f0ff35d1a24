package org.mingping.access.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mingping.access.Caller;
import org.mingping.access.Infrastructure;
import org.mingping.access.Realm;
import org.mingping.audit.Journal;
import org.mingping.shared.Scope;
import org.mingping.shared.persistence.Database;

/**
 * What the doors read and write, each in a short transaction of its own under the system's role: nobody is known yet whose scope could
 * apply, and a failed sign-in must be counted whatever else happens.
 */
@Stateless
@Infrastructure("the doors: nobody is known yet; takes names and hashes only as bound parameters")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DoorBook {

    /** What somebody proves who they are for, as the journal names it. */
    static final String SIGN_IN = "access.sign-in";
    static final String STAND_BY = "access.stand-by";

    /** Whoever is no member any more comes in as that and in no office, whatever was granted or left to them (domain §5). */
    private static final String ACCOUNT = """
            select a.id, a.county_id, a.realm as realm_code, a.username, a.display_name, a.password_hash, a.password_set_at,
                   a.must_change_password, a.organisation_id, o.name as organisation_name, a.scope_path, a.member_id, a.enabled,
                   a.totp_secret, a.locale, a.large_print, %s as from_start,
                   (select string_agg(r.role, ',') from account_role r where r.county_id = a.county_id and r.account_id = a.id
                       and (r.role = 'MEMBER' or not exists (select 1 from member m where m.county_id = a.county_id and m.id = a.member_id and m.status = 'FORMER'))) as role_names
            from account a join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
            """;

    private static final String ALONE = ACCOUNT.formatted("cast(null as boolean)");

    private static final String ADMIT = """
            update account set failures = 0, locked_until = null, totp_last_step = coalesce(:step, totp_last_step)
            where id = :id and enabled and (cast(:step as bigint) is null or totp_last_step is null or totp_last_step < :step)""";

    @Inject
    private Database database;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "mingping.boot.token")
    private boolean startTokens;

    public Optional<KnownAccount> find(Realm realm, String username) {
        return asSystem(() -> database.query(handle -> handle.createQuery(ALONE + "where a.realm = :realm and a.username = :username")
                .bind("realm", realm.code()).bind("username", username).mapTo(KnownAccount.class).findOne()));
    }

    public Optional<KnownAccount> find(long id) {
        return asSystem(() -> database.query(handle -> handle.createQuery(ALONE + "where a.id = :id")
                .bind("id", id).mapTo(KnownAccount.class).findOne()));
    }

    /**
     * The account behind a token that is neither expired nor revoked, nor left over from a trial's start where such tokens are not asked for. One statement needs
     * no transaction, but the pool notices only at a transaction's end that a connection is dead: without one it gives it out again for ever.
     */
    public Optional<KnownAccount> findByToken(String hash) {
        return asSystem(() -> database.query(handle -> handle.createQuery(ACCOUNT.formatted("t.from_start") + """
                        join api_token t on t.county_id = a.county_id and t.account_id = a.id
                        where t.hash = :hash and t.revoked_at is null and t.expires_at > :now and a.enabled and (not t.from_start or :startTokens)""")
                .bind("hash", hash).bind("now", OffsetDateTime.now(clock)).bind("startTokens", startTokens).mapTo(KnownAccount.class).findOne()));
    }

    /**
     * Lets someone in: forgets their failures and notes the time step they used.
     *
     * @return false where that step was used before, or the account was disabled meanwhile
     */
    public boolean admit(String errand, KnownAccount account, Long step) {
        return asSystem(() -> {
            boolean admitted = database.query(handle -> handle.createUpdate(ADMIT)
                    .bind("id", account.id()).bind("step", step).execute()) == 1;
            if (admitted) {
                journal.event(account.caller(Caller.Via.PAGE, account.roles()), errand, "DONE", null);
            }
            return admitted;
        });
    }

    public void journalRefusal(String errand, KnownAccount account, String code) {
        asSystem(() -> {
            journal.event(account.caller(Caller.Via.PAGE, account.roles()), errand, "REFUSED", code);
            return null;
        });
    }

    /** @param typed what stood in the field of the username: shortened, for it may have been the password */
    public void journalUnknown(String errand, Realm realm, String typed) {
        asSystem(() -> {
            Optional<Root> root = database.query(handle -> handle
                    .createQuery("select id, name, scope_path from organisation where superior_id is null order by id limit 1")
                    .mapTo(Root.class).findOne());
            root.ifPresent(county -> journal.event(new Caller(0, shortened(typed), "", realm, Set.of(), county.id(), county.id(),
                    county.name(), county.scopePath(), null, Caller.Via.PAGE, "zh_CN"), errand, "REFUSED", "ACCOUNT_UNKNOWN"));
            return null;
        });
    }

    private static String shortened(String typed) {
        return typed.substring(0, typed.offsetByCodePoints(0, Math.min(2, typed.codePointCount(0, typed.length())))) + "***";
    }

    private static <T> T asSystem(Supplier<T> work) {
        Scope before = Scope.bind(Scope.ofSystem(0, "/"));
        try {
            return work.get();
        } finally {
            Scope.restore(before);
        }
    }

    /** The county's root organisation. */
    public record Root(long id, String name, String scopePath) {
    }
}
