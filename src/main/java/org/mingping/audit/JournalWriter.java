package org.mingping.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.mingping.access.Caller;
import org.mingping.access.Infrastructure;
import org.mingping.access.Role;
import org.mingping.shared.Jsons;
import org.mingping.shared.persistence.Database;

/** Puts an entry down. The database role it works under can do nothing else to the journal. */
@Stateless
@Infrastructure("the journal of the gate itself: called by it alone")
public class JournalWriter {

    private static final String INSERT = """
            insert into journal (county_id, scope_path, at, account_id, username, role, organisation, on_behalf_of, via, use_case,
                                 subject_kind, subject_id, subject_name, outcome, code, before_values, after_values)
            values (:county, :path, :at, :account, :username, :role, :organisation, :onBehalf, :via, :useCase,
                    :subjectKind, :subjectId, :subjectName, :outcome, :code, :before, :after)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void write(Caller caller, Role actingAs, boolean onBehalf, Journal.Draft draft) {
        String role = actingAs != null ? actingAs.name() : roleOf(caller);
        database.enter(caller.scope());
        database.execute(handle -> insert(handle, caller, onBehalf ? Role.COUNTY_OFFICER.name() : role, onBehalf ? role : null, draft));
    }

    /** The deed's transaction still holds a connection: this one takes another pool's, or refusals at once could exhaust their own pool. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void writeApart(Caller caller, Journal.Draft draft) {
        database.apart(caller.scope(), handle -> insert(handle, caller, roleOf(caller), null, draft));
    }

    private void insert(Handle handle, Caller caller, String role, String onBehalfOf, Journal.Draft draft) {
        handle.createUpdate(INSERT)
                .bind("county", caller.county())
                .bind("path", caller.scopePath())
                .bind("at", OffsetDateTime.now(clock))
                .bind("account", caller.accountId() == 0 ? null : caller.accountId())
                .bind("username", caller.signature())
                .bind("role", role)
                .bind("organisation", caller.organisationName())
                .bind("onBehalf", onBehalfOf)
                .bind("via", caller.via().name())
                .bind("useCase", draft.useCase)
                .bind("subjectKind", draft.subjectKind)
                .bind("subjectId", draft.subjectId)
                .bind("subjectName", draft.subjectName)
                .bind("outcome", draft.outcome)
                .bind("code", draft.code)
                .bind("before", json(draft.before))
                .bind("after", json(draft.after))
                .execute();
    }

    private static String roleOf(Caller caller) {
        if (caller.isSystem()) {
            return "SYSTEM";
        }
        return caller.roles().isEmpty() ? "NONE" : caller.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static String json(Map<String, String> values) {
        if (values.isEmpty()) {
            return null;
        }
        JsonObjectBuilder object = Jsons.object();
        values.forEach((key, value) -> object.add(key, value == null ? JsonValue.NULL : Jsons.value(value)));
        return object.build().toString();
    }
}
