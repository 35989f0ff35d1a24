package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.shared.Refusal;

/**
 * Who may vote on a case, as far as the system knows: full members of the branch by the roster of today, whose right did not rest on the day, without the one concerned (§1.3, §5). A part
 * of the use cases.
 */
@ApplicationScoped
public class CaseRoll {

    @Inject
    private CasePeople people;

    @Inject
    private CaseDesk desk;

    /** @throws Refusal CASE_DAY without a day */
    List<Named> entitled(CaseDesk.Found found, LocalDate on) {
        if (on == null) {
            throw Refusal.invalid("CASE_DAY", found.lines().get(0).fact().on(), desk.today()).under("domain §5");
        }
        return people.voting(found.row().getScopePath(), found.row().getMemberId(), on).stream().map(CasePeople.Person::named).toList();
    }

    /** Those of the voters who are not among the entitled: they are put on record as they voted, and are a defect. */
    static List<Named> others(List<Named> voters, List<Named> entitled) {
        Set<Object> known = new HashSet<>(entitled.stream().map(Named::person).toList());
        return voters.stream().filter(voter -> !known.contains(voter.person())).toList();
    }
}
