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

    private static final String FORM = """
            select c.name as campaign, r.submitted_on, r.statement from registration r join campaign c on c.county_id = r.county_id and c.id = r.campaign_id
             where r.county_id = :county and r.id = :id and r.state = 'DECLINED'""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** The declaration. */
    public record Line(String campaign, LocalDate submittedOn, String statement) {
    }

    /** Empty where there is none, or it does not decline. */
    public Optional<Line> find(long id) {
        return database.query(handle -> handle.createQuery(FORM).bind("county", county.id()).bind("id", id).mapTo(Line.class).findOne());
    }
}
