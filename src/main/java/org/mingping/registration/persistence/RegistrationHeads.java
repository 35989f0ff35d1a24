package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;
import org.mingping.organisation.County;
import org.mingping.organisation.SeenMembers;
import org.mingping.organisation.model.Gender;
import org.mingping.organisation.model.PersonnelCategory;
import org.mingping.shared.persistence.Database;

/** What stands at the head of a registration form and in the boxes of those who decided. */
@ApplicationScoped
public class RegistrationHeads {

    private static final String HEADS = """
            select m.name, m.gender, m.ethnicity, m.birth_date, m.education, m.joined_on, m.full_since, m.category, o.name as branch, s.name as township, c.name as campaign,
                   r.submitted_on, r.decided_at, r.decision%s
              from registration r
              join campaign c on c.county_id = r.county_id and c.id = r.campaign_id
              join member m on m.county_id = r.county_id and m.id = r.member_id
              left join organisation o on o.county_id = m.county_id and o.id = m.organisation_id
              left join organisation s on s.county_id = o.county_id and s.id = o.superior_id
             where r.county_id = :county""";

    private static final String HEAD = HEADS.formatted("") + " and r.id = :id";

    /** What a member writes themselves is not handed out again where it was given back. */
    private static final String BLANKS = HEADS.formatted(", m.telephone") + "\n" + """
             and r.campaign_id = :campaign and r.member_id <> all(:unseen) and (r.state = 'OPEN' or r.state = 'RETURNED' and r.from_paper)
             order by r.scope_path collate "C", m.name_key, r.id limit :most""";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private SeenMembers seen;

    /** The member as the ledger has them now; absent values are null. */
    public record Head(String name, Gender gender, String ethnicity, LocalDate birthDate, String education, LocalDate joinedOn, LocalDate fullSince, PersonnelCategory category, String branch,
                       String township, String campaign, LocalDate submittedOn, OffsetDateTime decidedAt, String decision) {
    }

    /** The head of an empty form with what else stands on it. @param telephone null where none is on record */
    public record Blank(@Nested Head head, String telephone) {
    }

    /** Of whoever has not handed in, within the caller's scope, by branch and name. */
    public List<Blank> toHandOut(long campaign, int most) {
        return database.query(handle -> handle.createQuery(BLANKS).bind("county", county.id()).bind("campaign", campaign).bind("most", most).bindArray("unseen", Long.class, seen.unseen())
                .mapTo(Blank.class).list());
    }

    public Optional<Head> of(long id) {
        return database.query(handle -> handle.createQuery(HEAD).bind("county", county.id()).bind("id", id).mapTo(Head.class).findOne());
    }
}
