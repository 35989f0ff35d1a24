package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.access.model.Account;
import org.mingping.audit.Journal;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** The system administrator opens an account. It can do nothing until the security administrator grants it a role. */
@Stateless
public class CreatingAccount {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}");

    private static final String ORGANISATION = """
            select id, scope_path, kind from organisation
            where county_id = :county and code = :code and dissolved_on is null""";

    private static final String TAKEN = "select count(*) from account where county_id = :county and realm = :realm and username = :username";

    @Inject
    private Database database;

    @Inject
    private AccountBook accounts;

    @Inject
    private MembersBehindAccounts members;

    @Inject
    private PasswordHashing passwords;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /** What is asked for; the ID number of the member who holds it: needed for a member's own account, and by it nobody acts in their own case. */
    public record Request(Realm realm, String username, String displayName, String organisationCode, String idNumber) {
    }

    /** What to hand to the new holder: shown once. */
    public record Opened(long id, String username, String password) {
    }

    /**
     * @throws Refusal {@code USERNAME_INVALID}, {@code USERNAME_TAKEN}, {@code NAME_INVALID}, {@code ORGANISATION_UNKNOWN},
     *     {@code ORGANISATION_OTHER_REALM} or {@code MEMBER_UNKNOWN}
     */
    @UseCase(value = "access.create-account", roles = Role.SYSTEM_ADMINISTRATOR)
    public Opened create(Request request) {
        journal.note("username", request.username());
        check(request);
        Place place = place(request);
        String password = passwords.handedOut();
        Account account = new Account(Caller.current().county(), request.realm(), request.username(), request.displayName().strip(),
                place.id(), place.scopePath(), members.find(place.scopePath(), request.idNumber()), passwords.hash(password), OffsetDateTime.now(clock));
        accounts.add(account);
        journal.subject("account", account.id(), account.signature());
        journal.note("organisation", request.organisationCode());
        return new Opened(account.id(), account.username(), password);
    }

    private void check(Request request) {
        if (request.username() == null || !USERNAME.matcher(request.username()).matches()) {
            throw Refusal.invalid("USERNAME_INVALID");
        }
        if (request.displayName() == null || request.displayName().isBlank() || request.displayName().length() > 60) {
            throw Refusal.invalid("NAME_INVALID");
        }
        long taken = database.query(handle -> handle.createQuery(TAKEN).bind("county", Caller.current().county())
                .bind("realm", request.realm().code()).bind("username", request.username()).mapTo(Long.class).one());
        if (taken > 0) {
            throw Refusal.conflict("USERNAME_TAKEN", request.username());
        }
    }

    private Place place(Request request) {
        Place place = database.query(handle -> handle.createQuery(ORGANISATION).bind("county", Caller.current().county())
                .bind("code", request.organisationCode()).mapTo(Place.class).findOne())
                .orElseThrow(() -> Refusal.invalid("ORGANISATION_UNKNOWN", request.organisationCode()));
        if (realmOf(place.kind()) != request.realm()) {
            throw Refusal.invalid("ORGANISATION_OTHER_REALM");
        }
        return place;
    }

    private static Realm realmOf(String kind) {
        return switch (kind) {
            case "COUNTY_COMMITTEE" -> Realm.COUNTY;
            case "BRANCH" -> Realm.BRANCH;
            default -> Realm.TOWNSHIP;
        };
    }

    /** The organisation an account acts for. */
    public record Place(long id, String scopePath, String kind) {
    }
}
