package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.mingping.organisation.model.OrganisationKind;
import org.mingping.organisation.model.SheetOrganisation;
import org.mingping.shared.persistence.Database;

/** The county's tree as a whole: read at once, changed in a few statements however many organisations change. */
@ApplicationScoped
public class OrganisationTree {

    private static final String STANDING = """
            select o.id, o.code, o.name, o.kind, s.code as superior_code, o.scope_path
            from organisation o left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
            where o.county_id = current_county() and o.dissolved_on is null""";

    private static final String INSERT = """
            insert into organisation (id, county_id, code, name, kind, superior_id, scope_path, established_on)
            select nextval('organisation_seq'), s.county_id, :code, :name, :kind, s.id, s.scope_path || :code || '/', :today
            from organisation s where s.county_id = current_county() and s.code = :superior""";

    private static final String UPDATE = """
            update organisation o set name = :name, kind = :kind, version = o.version + 1,
                   superior_id = s.id, scope_path = coalesce(s.scope_path, '/') || o.code || '/'
            from (select 1) one left join organisation s on s.county_id = current_county() and s.code = :superior
            where o.county_id = current_county() and o.code = :code""";

    private static final String FOLLOW = """
            update %1$s x set scope_path = o.scope_path
            from member m join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
            where x.county_id = current_county() and x.county_id = m.county_id and x.%2$s = m.id
              and o.code = any(:codes) and x.scope_path <> o.scope_path""";

    /** What was in force until yesterday ends today; what began today is replaced. */
    private static final String CLOSE_HISTORY = """
            update organisation_history h set valid_to = :today
            from organisation o
            where h.county_id = current_county() and o.county_id = h.county_id and o.id = h.organisation_id and o.code = any(:codes)
              and h.valid_to is null""";

    private static final String OPEN_HISTORY = """
            insert into organisation_history (county_id, organisation_id, scope_path, name, superior_id, valid_from, recorded_at, recorded_by)
            select county_id, id, scope_path, name, superior_id, :today, :now, :by
            from organisation where county_id = current_county() and code = any(:codes)""";

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    /** An organisation that exists. */
    public record Standing(long id, String code, String name, OrganisationKind kind, String superiorCode, String scopePath) {

        boolean isAs(SheetOrganisation other) {
            return name.equals(other.name()) && kind == other.kind() && Objects.equals(superiorCode, other.superiorCode());
        }

        boolean isUnder(SheetOrganisation other) {
            return Objects.equals(superiorCode, other.superiorCode());
        }
    }

    /** Every organisation of the county that the caller sees, by code. */
    public Map<String, Standing> standing() {
        Map<String, Standing> byCode = new LinkedHashMap<>();
        database.execute(handle -> handle.createQuery(STANDING).mapTo(Standing.class).forEach(found -> byCode.put(found.code(), found)));
        return byCode;
    }

    /**
     * Creates and changes what differs; what the workbook does not name stays as it is. A branch that gets another
     * superior takes its members and their records along; what others hold about its past keeps its place.
     *
     * @param ordered superiors first
     * @return how many were created or changed
     */
    public int store(List<SheetOrganisation> ordered, Map<String, Standing> standing, String recordedBy) {
        List<SheetOrganisation> created = ordered.stream().filter(one -> !standing.containsKey(one.code())).toList();
        List<SheetOrganisation> changed = ordered.stream()
                .filter(one -> standing.containsKey(one.code()) && !standing.get(one.code()).isAs(one)).toList();
        if (created.isEmpty() && changed.isEmpty()) {
            return 0;
        }
        List<String> moved = moved(changed, standing);
        List<String> touched = new ArrayList<>(codes(created));
        touched.addAll(codes(changed));
        database.execute(handle -> {
            // One tier after the other: a branch's path is made from its superior's, which must stand first.
            created.stream().map(one -> one.kind().tier()).distinct().forEach(tier ->
                    batch(handle, INSERT, created.stream().filter(one -> one.kind().tier() == tier).toList()));
            batch(handle, UPDATE, changed);
            if (!moved.isEmpty()) {
                followMoved(handle, moved);
            }
            recordHistory(handle, touched, recordedBy);
        });
        return touched.size();
    }

    /** The codes of those that stand and would get another superior. */
    public static List<String> moved(List<SheetOrganisation> organisations, Map<String, Standing> standing) {
        return codes(organisations.stream().filter(one -> standing.containsKey(one.code()) && !standing.get(one.code()).isUnder(one)).toList());
    }

    private static void followMoved(Handle handle, List<String> moved) {
        Map<String, String> followers = new LinkedHashMap<>();
        followers.put("sanction", "member_id");
        followers.put("annual_grade", "member_id");
        followers.put("member_event", "member_id");
        followers.put("member", "id");
        followers.forEach((table, column) -> handle.createUpdate(FOLLOW.formatted(table, column))
                .bindArray("codes", String.class, moved).execute());
    }

    private void recordHistory(Handle handle, List<String> codes, String recordedBy) {
        handle.createUpdate(CLOSE_HISTORY).bindArray("codes", String.class, codes).bind("today", today()).execute();
        handle.createUpdate(OPEN_HISTORY).bindArray("codes", String.class, codes).bind("today", today())
                .bind("now", OffsetDateTime.now(clock)).bind("by", recordedBy).execute();
    }

    private void batch(Handle handle, String statement, List<SheetOrganisation> organisations) {
        if (organisations.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(statement)) {
            organisations.forEach(one -> batch.bind("code", one.code()).bind("name", one.name()).bind("kind", one.kind().name())
                    .bind("superior", one.superiorCode()).bind("today", today()).add());
            batch.execute();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<String> codes(List<SheetOrganisation> organisations) {
        return organisations.stream().map(SheetOrganisation::code).toList();
    }
}
