package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.organisation.County;
import org.mingping.organisation.model.Gender;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.Database;

/** What stands at the head of a case's papers. */
@ApplicationScoped
public class CaseHeads {

    private static final String HEAD = """
            select c.id, extract(year from c.opened_on)::integer as year, m.name, m.gender, m.birth_date, m.joined_on, m.category, b.name as branch, t.name as township,
                   (select r.name from organisation r where r.county_id = c.county_id and r.id = c.county_id) as county
              from disposition_case c
              join member m on m.county_id = c.county_id and m.id = c.member_id
              left join organisation b on b.county_id = m.county_id and b.id = m.organisation_id
              left join organisation t on t.county_id = b.county_id and t.id = b.superior_id
             where c.county_id = :county and c.id = :case""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param year in which it was opened; organisations by the names they have today */
    public record Head(long id, int year, String name, Gender gender, LocalDate birthDate, LocalDate joinedOn, PersonnelCategory category, String branch, String township,
                       String county) {
    }

    /** @throws Refusal NOT_FOUND */
    public Head of(long caseId) {
        return database.query(handle -> handle.createQuery(HEAD).bind("county", county.id()).bind("case", caseId).mapTo(Head.class).findOne()).orElseThrow(Refusal::notFound);
    }
}
