package org.mingping.disposition.model;

import static org.mingping.disposition.model.DefectCode.GROUND_ADDED_LATE;
import static org.mingping.disposition.model.DefectCode.GROUND_DOES_NOT_BEAR;
import static org.mingping.disposition.model.DefectCode.GROUND_UNCONFIRMED;
import static org.mingping.disposition.model.DefectCode.GROUND_UNVERIFIED;

import java.util.Optional;
import java.util.stream.IntStream;
import org.mingping.disposition.model.CaseBasis.AddedGround;
import org.mingping.disposition.model.CaseBasis.Verification;
import org.mingping.disposition.model.CaseDecision.Told;

/**
 * Whether the grounds of a case can end in a disposition (domain §5). A ground that was added while the case ran bears like the one on which it was opened, once its facts were verified in
 * this case and the member was told of it: nobody is judged on what they were not told (Party Constitution Art. 43).
 */
final class GroundRules {

    private GroundRules() {
    }

    static void check(CaseRecord record, Disposition disposition, Defects defects) {
        CaseBasis basis = record.basis();
        defects.unless(!basis.ground().needsConfirmation() || basis.confirmedOn().isPresent(), GROUND_UNCONFIRMED);
        defects.unless(basis.bears(disposition), GROUND_DOES_NOT_BEAR, basis.ground(), disposition);
        if (disposition == Disposition.CLOSED_AS_UNFOUNDED) {
            if (!basis.added().isEmpty()) {
                unverified(basis.added().size() - 1, basis, defects);
            }
        }
        if (!basis.ground().bears(disposition) && !basis.ground().isOwnWish()) {
            IntStream.range(0, basis.added().size()).filter(place -> basis.added().get(place).ground().bears(disposition)).findFirst()
                    .ifPresent(first -> borneBy(first, record, defects));
        }
    }

    /** The disposition rests on what was added, the earliest of it. */
    private static void borneBy(int place, CaseRecord record, Defects defects) {
        unverified(place, record.basis(), defects);
        AddedGround first = record.basis().added().get(place);
        Optional<Told> early = record.decision().told().filter(told -> told.added() <= place || told.on().isBefore(first.on()));
        defects.unless(early.isEmpty(), GROUND_ADDED_LATE, first.ground(), first.on());
    }

    /** A ground that came after the verification, on the same day too: nobody knows yet what there is to it. */
    private static void unverified(int place, CaseBasis basis, Defects defects) {
        AddedGround added = basis.added().get(place);
        Optional<Verification> before = basis.verification().filter(found -> found.added() <= place || found.on().isBefore(added.on()));
        defects.unless(before.isEmpty(), GROUND_UNVERIFIED, added.ground(), added.on());
    }
}
