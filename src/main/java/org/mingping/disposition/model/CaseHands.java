package org.mingping.disposition.model;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.model.fact.CaseFact;
import org.mingping.disposition.model.fact.Named;

/**
 * Everybody through whose hands a case went, by every line of its book: also of what was returned, undone or done again, which the picture of the record no longer shows (domain §5: by
 * people who took no part).
 *
 * @param everybody        whoever acted or was named as taking part
 * @param besideEducation  the same without those who educated, evaluated or voted
 * @param preparing        who brought the case and prepared its decision, without the superiors who reviewed, returned or decided it
 */
public record CaseHands(Set<PersonId> everybody, Set<PersonId> besideEducation, Set<PersonId> preparing) {

    /** Nobody yet. */
    public static final CaseHands NONE = new CaseHands(Set.of(), Set.of(), Set.of());

    /** What every full member of the branch may do, or be named for, without having another part: it is no obstacle to educating, nor does whoever educated and then helps the member spoil the education. */
    private static final Set<CaseAction> ORDINARY = EnumSet.of(CaseAction.APPOINT_EDUCATORS, CaseAction.HOLD_SESSION, CaseAction.EVALUATE, CaseAction.HOLD_MEETING,
            CaseAction.PLAN_RECTIFICATION, CaseAction.PLAN_FOLLOW_UP);

    private static final Set<CaseAction> PREPARING = EnumSet.of(CaseAction.OPEN, CaseAction.VERIFY, CaseAction.TALK, CaseAction.RECORD_ATTEMPT, CaseAction.PUBLISH,
            CaseAction.ANSWER_STATEMENT, CaseAction.APPOINT_EDUCATORS, CaseAction.HOLD_SESSION, CaseAction.EVALUATE, CaseAction.PROPOSE, CaseAction.TELL, CaseAction.HOLD_MEETING);

    public CaseHands {
        preparing = Set.copyOf(preparing);
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
        return new CaseHands(joined(everybody, hands), ORDINARY.contains(fact.action()) ? besideEducation : joined(besideEducation, hands),
                prepares(fact) ? joined(preparing, hands) : preparing);
    }

    /** Who confirmed a ground elsewhere opened the case by that, and did not bring it. */
    private static boolean prepares(CaseFact fact) {
        return PREPARING.contains(fact.action()) && !(fact instanceof Opened opened && opened.evidence().isPresent());
    }

    private static Set<PersonId> joined(Set<PersonId> before, Set<PersonId> more) {
        Set<PersonId> all = new HashSet<>(before);
        all.addAll(more);
        return all;
    }
}
