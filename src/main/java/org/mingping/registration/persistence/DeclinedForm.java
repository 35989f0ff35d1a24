package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What was declared in a registration that declines, set-based: a case's file is read with a wider view than the reader's. */
@ApplicationScoped
public class DeclinedForm {

    /** As it was handed in before it declined: the form itself may have been given back since, for a new declaration. */
    private static final String FORM = """
            select c.name as campaign, (s.done_at at time zone 'Asia/Shanghai')::date as submitted_on, s.form ->> 'statement' as statement
              from registration_step s
              join registration r on r.county_id = s.county_id and r.id = s.registration_id
              join campaign c on c.county_id = r.county_id and c.id = r.campaign_id
             where s.county_id = :county and s.registration_id = :id and s.action = 'SUBMITTED'
               and exists (select 1 from registration_step d where d.county_id = s.county_id and d.registration_id = s.registration_id and d.action = 'DECLINED' and d.number > s.number)
             order by s.number desc limit 1""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** The declaration. */
    public record Line(String campaign, LocalDate submittedOn, String statement) {
    }

    /** Empty where there is none, or it never declined. */
    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(FORM).bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }
}
