package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.Query;
import org.mingping.access.Caller;
import org.mingping.access.Realm;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.Page;
import org.mingping.shared.persistence.Database;

/** The accounts of the county for its administrators, page by page. Who is behind an account is nobody's business here, only whether somebody is. */
@Stateless
public class ListingAccounts {

    private static final String FROM = """
            from account a join organisation o on o.county_id = a.county_id and o.id = a.organisation_id
            where a.county_id = :county
              and (cast(:realm as text) is null or a.realm = :realm)
              and (:text = '' or strpos(lower(a.username), :text) > 0 or strpos(lower(a.display_name), :text) > 0 or strpos(o.name, :text) > 0)
            """;

    private static final String COLUMNS = """
            select a.id, a.version, a.realm as realm_code, a.username, a.display_name, o.name as organisation, a.enabled,
                   coalesce(a.locked_until > :now, false) as locked, a.totp_secret is not null as second_factor, a.member_id is not null as linked, a.created_at,
                   (select string_agg(r.role, ',' order by r.role) from account_role r
                    where r.county_id = a.county_id and r.account_id = a.id) as role_names
            """;

    private static final String ROWS = COLUMNS + FROM + "order by a.realm, a.username, a.id limit :size offset :first";

    static final String ONE = COLUMNS + FROM + "and a.id = :id";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /**
     * @param realm null for all
     * @param text  part of a username, a name or an organisation's name; blank for all
     */
    @UseCase(value = "access.list-accounts", roles = {Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR}, writes = false)
    public Page<AccountRow> list(Realm realm, String text, int page, int size) {
        int limit = Math.min(size, Page.MAX_SIZE);
        return database.query(handle -> {
            long total = bound(handle.createQuery("select count(*) " + FROM), realm, text).mapTo(Long.class).one();
            List<AccountRow> rows = bound(handle.createQuery(ROWS), realm, text).bind("now", OffsetDateTime.now(clock))
                    .bind("size", limit).bind("first", (long) page * limit).mapTo(AccountRow.class).list();
            return new Page<>(rows, total);
        });
    }

    private static Query bound(Query query, Realm realm, String text) {
        return query.bind("county", Caller.current().county()).bind("realm", realm == null ? null : realm.code())
                .bind("text", text == null ? "" : text.strip().toLowerCase(Locale.ROOT));
    }

    /** One line of the list. */
    public record AccountRow(long id, int version, String realmCode, String username, String displayName, String organisation,
                             boolean enabled, boolean locked, boolean secondFactor, boolean linked, OffsetDateTime createdAt, String roleNames)
            implements Serializable {

        public Realm realm() {
            return Realm.of(realmCode);
        }

        public List<Role> roles() {
            return roleNames == null ? List.of() : Arrays.stream(roleNames.split(",")).map(Role::valueOf).toList();
        }
    }
}
