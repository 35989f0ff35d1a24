package org.mingping.access.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.shared.persistence.Database;

/** The county's organisations by name and code, for whoever opens accounts in them: an administrator knows names, a form asks for codes. */
@Stateless
public class ListingOrganisations {

    private static final String EVERY = """
            select o.code, o.name, s.name as superior
              from organisation o left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
             where o.county_id = :county and o.dissolved_on is null
             order by o.scope_path collate "C" limit :most""";

    /** More than any county has. */
    private static final int MOST = 5000;

    @Inject
    private Database database;

    /** @param superior null for the county itself */
    public record Organisation(String code, String name, String superior) implements Serializable {
    }

    @UseCase(value = "access.list-organisations", roles = Role.SYSTEM_ADMINISTRATOR, writes = false)
    public List<Organisation> list() {
        return database.query(handle -> handle.createQuery(EVERY).bind("county", Caller.current().county()).bind("most", MOST)
                .mapTo(Organisation.class).list());
    }
}
