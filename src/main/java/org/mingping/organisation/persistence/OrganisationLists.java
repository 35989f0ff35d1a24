package org.mingping.organisation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.mingping.shared.persistence.Database;

/**
 * Organisations as lists. The names of those above the caller are readable, because members' lists show them; here only what stands
 * within the caller's scope is listed.
 */
@ApplicationScoped
public class OrganisationLists {

    private static final String WITHIN = " o.county_id = current_county() and o.dissolved_on is null and starts_with(o.scope_path, current_scope())";

    private static final String LINES = """
            select o.id, o.code, o.name, o.kind, o.superior_id, s.name as superior, coalesce(m.members, 0) as members,
                   coalesce(m.probationary, 0) as probationary
            from organisation o
            left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
            left join (select organisation_id, count(*) as members, count(*) filter (where status = 'PROBATIONARY') as probationary
                       from member where county_id = current_county() and status <> 'FORMER' and starts_with(scope_path, :path)
                       group by organisation_id) m on m.organisation_id = o.id
            where starts_with(o.scope_path, :path) and""" + WITHIN + " order by o.scope_path collate \"C\"";

    private static final String NAMED = """
            select o.id, o.code, o.name, o.kind, o.superior_id, s.name as superior, 0 as members, 0 as probationary
            from organisation o left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
            where (strpos(o.name, :text) > 0 or o.code = :text) and""" + WITHIN + " order by length(o.scope_path), o.code limit :limit";

    private static final String CHOICE = """
            select o.id, o.code, o.name, o.kind, o.superior_id, s.name as superior, 0 as members, 0 as probationary
            from organisation o left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
            where (o.superior_id = :under or o.code = :chosen) and""" + WITHIN + " order by o.scope_path collate \"C\"";

    private static final String HISTORY = """
            select h.name, s.name as superior, h.valid_from as since, h.valid_to as until, h.recorded_by
            from organisation_history h left join organisation s on s.county_id = h.county_id and s.id = h.superior_id
            where h.county_id = current_county() and h.organisation_id = :id and (h.valid_to is null or h.valid_to > h.valid_from)
            order by h.valid_from desc, h.id desc limit 200""";

    @Inject
    private Database database;

    /** Everything the caller is responsible for, superiors before what stands under them. */
    public List<OrganisationLine> within(String path) {
        return database.query(handle -> handle.createQuery(LINES).bind("path", path).mapTo(OrganisationLine.class).list());
    }

    /** Whose name contains the text, or whose code it is. */
    public List<OrganisationLine> named(String text, int limit) {
        return database.query(handle -> handle.createQuery(NAMED).bind("text", text).bind("limit", limit).mapTo(OrganisationLine.class).list());
    }

    /**
     * What stands directly under an organisation, and one more, however deep, without counting anybody.
     *
     * @param chosen the code of the one more, or null
     */
    public List<OrganisationLine> choice(long under, String chosen) {
        return database.query(handle -> handle.createQuery(CHOICE).bind("under", under).bind("chosen", chosen).mapTo(OrganisationLine.class).list());
    }

    public Optional<OrganisationFile> of(long id) {
        return database.query(handle -> handle.createQuery("select o.scope_path from organisation o where o.id = :id and" + WITHIN)
                        .bind("id", id).mapTo(String.class).findOne())
                .map(path -> new OrganisationFile(within(path), database.query(handle ->
                        handle.createQuery(HISTORY).bind("id", id).mapTo(OrganisationFile.Period.class).list())));
    }
}
