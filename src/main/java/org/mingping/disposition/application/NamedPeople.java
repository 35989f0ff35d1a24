package org.mingping.disposition.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.shared.Refusal;

/** People who had a part in an act, by the names they have today. A part of the use cases. */
@ApplicationScoped
public class NamedPeople {

    @Inject
    private CasePeople people;

    /** Who helps the member: a member, and somebody else. @throws Refusal CASE_PEOPLE, CASE_HELPER_OWN */
    Named helper(CaseDesk.Found found, Long helper) {
        Named chosen = people.one(helper).named();
        if (helper == found.row().getMemberId()) {
            throw Refusal.invalid("CASE_HELPER_OWN").under("domain §5");
        }
        return chosen;
    }

    /** As {@link #of}, of whom there must be somebody. @throws Refusal CASE_PEOPLE_NONE */
    List<Named> some(List<Long> members, boolean withMe) {
        List<Named> named = of(members, withMe);
        if (named.isEmpty()) {
            throw Refusal.invalid("CASE_PEOPLE_NONE").under("domain §5");
        }
        return named;
    }

    /** @param members by id @param withMe whether the caller was one of them @throws Refusal CASE_PEOPLE */
    List<Named> of(List<Long> members, boolean withMe) {
        LinkedHashSet<Named> named = new LinkedHashSet<>(people.all(members).stream().map(CasePeople.Person::named).toList());
        Named me = Actors.person();
        if (withMe && named.stream().noneMatch(one -> one.person().equals(me.person()))) {
            named.add(me);
        }
        return new ArrayList<>(named);
    }
}
