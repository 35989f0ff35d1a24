package org.mingping.disposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    /** What a transfer left, by the name it had; the committee that was above it then. */
    private static final String EARLIER = """
            select e.happened_on as until, e.before_value as branch,
                   (select t.name from organisation_history b join organisation_history t on t.county_id = b.county_id and t.organisation_id = b.superior_id
                     where b.county_id = e.county_id and b.organisation_id = e.left_organisation
                     order by greatest(b.valid_from, e.happened_on - 1), b.valid_from desc, b.id desc, greatest(t.valid_from, e.happened_on - 1), t.valid_from desc, t.id desc limit 1) as township
              from disposition_case c
              join member_event e on e.county_id = c.county_id and e.member_id = c.member_id and e.kind = 'transferred'
             where c.county_id = :county and c.id = :case and e.happened_on >= c.opened_on order by e.id""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** @param year in which it was opened; organisations by the names they have today */
    public record Head(long id, int year, String name, Gender gender, LocalDate birthDate, LocalDate joinedOn, PersonnelCategory category, String branch, String township,
                       String county) {

        /** The same in the branch of an earlier day. */
        Head in(String otherBranch, String otherTownship) {
            return new Head(id, year, name, gender, birthDate, joinedOn, category, otherBranch, otherTownship, county);
        }
    }

    /** What stood at the head before the member was transferred; without a committee where it is not known which branch they left. @param until the day of the transfer */
    public record Earlier(LocalDate until, Head head) {
    }

    /** Where the member was since the case was opened before they were where they are now, the first one first: what a branch has done stays its own. @param now as {@link #of} gives it */
    public List<Earlier> before(Head now) {
        List<Earlier> found = new ArrayList<>();
        database.whileSeeing(county.path(), () -> found.addAll(database.query(handle -> handle.createQuery(EARLIER).bind("county", county.id()).bind("case", now.id())
                .map((row, context) -> new Earlier(row.getObject("until", LocalDate.class), now.in(row.getString("branch"), row.getString("township")))).list())));
        return found;
    }

    /** @throws Refusal NOT_FOUND */
    public Head of(long caseId) {
        return database.query(handle -> handle.createQuery(HEAD).bind("county", county.id()).bind("case", caseId).mapTo(Head.class).findOne()).orElseThrow(Refusal::notFound);
    }
}
