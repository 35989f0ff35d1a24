package org.mingping.orglife.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.orglife.model.MeetingKind;
import org.mingping.shared.persistence.Database;

/** Meetings held, by organisation, month and kind. No member's data. */
@ApplicationScoped
public class LifeOverview {

    /** Those directly under an organisation, each with what was held in its subtree. */
    private static final String HELD = """
            select o.id, o.code, o.name, o.kind = 'BRANCH' as branch, h.month, h.kind, coalesce(h.held, 0) as held
              from organisation o
              left join (select u.id, date_trunc('month', x.meets_on)::date as month, x.kind, count(*) as held
                           from meeting x join organisation u on u.county_id = x.county_id and u.superior_id = :under and starts_with(x.scope_path, u.scope_path)
                          where x.county_id = current_county() and x.state = 'HELD' and x.meets_on >= :from and x.meets_on < :until
                          %s group by 1, 2, 3) h on h.id = o.id
             where o.county_id = current_county() and o.superior_id = :under and o.dissolved_on is null and starts_with(o.scope_path, current_scope())
             order by o.scope_path collate "C", h.month""".formatted(LifeSql.WITHIN);

    @Inject
    private Database database;

    /** How many of a kind were held in a month; month and kind are null for an organisation that held none. */
    public record Held(long id, String code, String name, boolean branch, LocalDate month, MeetingKind kind, int held) {
    }

    /**
     * @param under the organisation whose direct subordinates are compared
     * @param from  the first day
     * @param until the day after the last
     */
    public List<Held> held(long under, LocalDate from, LocalDate until) {
        return database.query(handle -> handle.createQuery(HELD).bind("under", under).bind("from", from).bind("until", until).mapTo(Held.class).list());
    }
}
