package org.mingping.disposition.model;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.Named;

/**
 * Everybody through whose hands a case went, by every line of its book: also of what was returned, undone or done again, which the picture of the record no longer shows (domain §5: by
 * people who took no part).
 *
 * @param everybody        whoever acted or was named as taking part
 * @param besideEducation  the same without those who educated, evaluated or voted
 */
public record CaseHands(Set<PersonId> everybody, Set<PersonId> besideEducation) {

    /** Nobody yet. */
    public static final CaseHands NONE = new CaseHands(Set.of(), Set.of());

    /** What every full member of the branch may do without having another part: it is no obstacle to educating. */
    private static final Set<CaseAction> ORDINARY = EnumSet.of(CaseAction.APPOINT_EDUCATORS, CaseAction.HOLD_SESSION, CaseAction.EVALUATE, CaseAction.HOLD_MEETING);

    public CaseHands {
        everybody = Set.copyOf(everybody);
        besideEducation = Set.copyOf(besideEducation);
    }

    /** With one more line. @param by who acted; null for the system @param member whose case it is: their own words are no part in it */
    CaseHands with(CaseFact fact, Named by, PersonId member) {
        Set<PersonId> hands = new HashSet<>(fact.naming());
        if (by != null) {
            hands.add(by.person());
        }
        hands.remove(member);
        return new CaseHands(joined(everybody, hands), ORDINARY.contains(fact.action()) ? besideEducation : joined(besideEducation, hands));
    }

    private static Set<PersonId> joined(Set<PersonId> before, Set<PersonId> more) {
        Set<PersonId> all = new HashSet<>(before);
        all.addAll(more);
        return all;
    }
}
