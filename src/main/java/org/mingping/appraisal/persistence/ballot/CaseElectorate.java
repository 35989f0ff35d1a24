package org.mingping.appraisal.persistence.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingping.appraisal.model.SanctionOnRecord;
import org.mingping.appraisal.model.VotingRight;
import org.mingping.organisation.County;
import org.mingping.organisation.model.MembershipStatus;
import org.mingping.organisation.model.SanctionKind;
import org.mingping.shared.persistence.Database;

/** Who may vote on a case: the branch's full members whose right does not rest that day ({@link VotingRight}), without the one whose case it is (§1.3, §5). */
@ApplicationScoped
public class CaseElectorate {

    private static final String MEMBERS = """
            select m.id, m.name, m.status from member m
             where m.county_id = :county and m.scope_path = :path and m.status <> 'FORMER' order by m.id""";

    private static final String SANCTIONS = """
            select s.member_id, s.kind, s.decided_on from sanction s join member m on m.county_id = s.county_id and m.id = s.member_id
             where s.county_id = :county and m.scope_path = :path and m.status <> 'FORMER'""";

    @Inject
    private Database database;

    @Inject
    private County county;

    /** A member of the branch. */
    public record Person(long id, String name, MembershipStatus status) {
    }

    /** A sanction of one of them. */
    public record Sanctioned(long memberId, SanctionKind kind, LocalDate decidedOn) {
    }

    /** Everyone entitled on the day, and the one concerned, who is not. */
    public List<CaseBallotRows.OnRoll> roll(String path, long concerned, LocalDate day) {
        Map<Long, List<SanctionOnRecord>> sanctions = database.query(handle -> handle.createQuery(SANCTIONS).bind("county", county.id()).bind("path", path).mapTo(Sanctioned.class).list())
                .stream().collect(Collectors.groupingBy(Sanctioned::memberId, Collectors.mapping(one -> new SanctionOnRecord(one.kind(), one.decidedOn()), Collectors.toList())));
        List<Person> people = database.query(handle -> handle.createQuery(MEMBERS).bind("county", county.id()).bind("path", path).mapTo(Person.class).list());
        return people.stream().filter(one -> one.id() == concerned || VotingRight.on(day, one.status(), sanctions.getOrDefault(one.id(), List.of())).allowed())
                .map(one -> new CaseBallotRows.OnRoll(one.id(), one.name(), one.status().name(), one.id() != concerned)).toList();
    }
}
