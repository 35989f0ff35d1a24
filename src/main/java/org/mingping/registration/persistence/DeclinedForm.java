package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** What was declared in a registration that declines, set-based: a case's file is read with a wider view than the reader's. */
@ApplicationScoped
public class DeclinedForm {

    /**
     * As it was handed in before it declined, and no later than the case's opening, which is of the same act: the form may have been given back since, for a new declaration, and decline again.
     * What was put on record before it was handed in belongs to an earlier declaration.
     */
    private static final String FORM = """
            select c.name as campaign, (s.done_at at time zone 'Asia/Shanghai')::date as submitted_on, s.form ->> 'statement' as statement, s.done_at as handed_in_at, d.done_at as declined_at
              from registration_step d
              join registration r on r.county_id = d.county_id and r.id = d.registration_id
              join campaign c on c.county_id = r.county_id and c.id = r.campaign_id
              join registration_step s on s.county_id = d.county_id and s.registration_id = d.registration_id and s.action in ('SUBMITTED','SUBMITTED_FOR') and s.number < d.number
             where d.county_id = :county and d.registration_id = :id and d.action in ('DECLINED','DECLINED_UNHEARD') and d.done_at <= :opened
             order by d.number desc, s.number desc limit 1""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** The declaration. @param handedInAt when it was made @param declinedAt when it became a case */
    public record Line(String campaign, LocalDate submittedOn, String statement, OffsetDateTime handedInAt, OffsetDateTime declinedAt) {

        /** Whether what was put on record then led to this case and no other. */
        public boolean includes(OffsetDateTime recordedAt) {
            return !recordedAt.isBefore(handedInAt) && !recordedAt.isAfter(declinedAt);
        }
    }

    /** Empty where there is none, or it had not declined then. @param opened when its case was */
    public Optional<Line> find(long id, OffsetDateTime opened) {
        return database.query(handle -> handle.createQuery(FORM).bind("county", county.id()).bind("id", id).bind("opened", opened).mapTo(Line.class).findOne());
    }
}
