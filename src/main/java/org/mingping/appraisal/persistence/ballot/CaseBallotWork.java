package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.appraisal.model.ballot.CaseOccasion;
import org.mingping.organisation.County;
import org.mingping.shared.persistence.Database;

/** Open ballots on cases that wait for the caller: for their vote, or to be looked after. */
@ApplicationScoped
public class CaseBallotWork {

    private static final int MOST = 30;

    private static final String OPEN = """
            select k.id, k.occasion, k.member_name, k.branch_name, b.closes_at, %s as vote,
                   exists (select 1 from ballot_overdue o where o.county_id = b.county_id and o.branch_appraisal_id = b.branch_appraisal_id and o.round = b.round
                              and o.reason is not null and b.closes_at <= :now) as overdue
              from case_ballot k join ballot_box b on b.county_id = k.county_id and b.branch_appraisal_id = k.id and b.sealed_at is null
             where k.county_id = :county and k.state = 'OPEN'""";

    private static final String TO_VOTE = OPEN.formatted("true") + """
             and b.ended_at is null and b.closes_at > :now
             and exists (select 1 from case_ballot_roll r where r.county_id = k.county_id and r.case_ballot_id = k.id and r.member_id = :member and r.may_vote)
             and exists (select 1 from member m where m.county_id = k.county_id and m.id = :member and m.status <> 'FORMER')
             and not exists (select 1 from ballot_tick t where t.county_id = b.county_id and t.branch_appraisal_id = b.branch_appraisal_id and t.round = b.round
                                and t.member_id = :member)
             order by b.closes_at limit :most""";

    private static final String TO_LOOK_AFTER = OPEN.formatted("false") + " and k.member_id is distinct from :member order by b.closes_at limit :most";

    @Inject
    private Database database;

    @Inject
    private County county;

    @Inject
    private Clock clock;

    /** @param vote whether the caller is to vote; otherwise to look after it @param overdue whether the timer could not close it */
    public record Item(long id, CaseOccasion occasion, String memberName, String branchName, OffsetDateTime closesAt, boolean vote, boolean overdue) {
    }

    /** Votes first. A superior hears only of those that could not be closed. */
    public List<Item> of(Caller caller) {
        List<Item> items = new ArrayList<>();
        if (caller.isConfinedToOwn()) {
            items.addAll(read(TO_VOTE, caller));
        } else {
            items.addAll(read(TO_LOOK_AFTER, caller).stream().filter(one -> caller.is(Role.BRANCH_OFFICER) || one.overdue()).toList());
        }
        return items;
    }

    private List<Item> read(String statement, Caller caller) {
        return database.query(handle -> handle.createQuery(statement).bind("county", county.id()).bind("member", caller.memberId()).bind("now", OffsetDateTime.now(clock))
                .bind("most", MOST).mapTo(Item.class).list());
    }
}
