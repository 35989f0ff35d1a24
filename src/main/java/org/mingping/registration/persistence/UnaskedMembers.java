package org.mingping.registration.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Full members whom an open campaign did not ask any more: they became so, or became so again, too late for a whole term. A branch sees its own, though not its township's tasks, by which it takes part. */
@ApplicationScoped
public class UnaskedMembers {

    private static final String UNASKED = """
            select m.id as member_id, m.name, b.name as branch_name from campaign_task t
              join organisation b on b.county_id = t.county_id and b.superior_id = t.organisation_id
              join member m on m.county_id = b.county_id and m.organisation_id = b.id and m.status = 'FULL'
             where t.county_id = :county and t.campaign_id = :campaign and t.phase = 'REGISTRATION' and starts_with(m.scope_path, :path)
               and not exists (select 1 from registration r join campaign c on c.county_id = r.county_id and c.id = r.campaign_id and c.state = 'OPEN'
                                where r.county_id = m.county_id and r.member_id = m.id and r.state <> 'VOID')
             order by b.code, m.name_key, m.id limit :most""";

    private static final int MOST = 100;

    @Inject
    private Database database;

    @Inject
    private County county;

    /** One member. */
    public record Line(long memberId, String name, String branchName) implements Serializable {
    }

    /** An open campaign by what newcomers are asked by. */
    public record Running(String ruleSet, LocalDate closesOn) {
    }

    /** Empty where it is not open. */
    public Optional<Running> running(long campaign) {
        return database.query(handle -> handle.createQuery("select rule_set, closes_on from campaign where county_id = :county and id = :campaign and state = 'OPEN'")
                .bind("county", county.id()).bind("campaign", campaign).mapTo(Running.class).findOne());
    }

    /** By branch and name, the first hundred. @param path the caller's scope */
    public List<Line> of(long campaign, String path) {
        List<Line> found = new ArrayList<>();
        database.whileSeeing(county.path(), () -> found.addAll(database.hashing(handle -> handle.createQuery(UNASKED).bind("county", county.id()).bind("campaign", campaign)
                .bind("path", path).bind("most", MOST).mapTo(Line.class).list())));
        return found;
    }
}
