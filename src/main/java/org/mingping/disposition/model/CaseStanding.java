package org.mingping.disposition.model;

import java.util.function.Function;
import java.util.stream.Stream;

/** A case at one moment: how far it is, and what is on record. */
public record CaseStanding(CaseState state, CaseRecord record) {

    CaseStanding to(CaseState next, CaseRecord after) {
        return new CaseStanding(next, after);
    }

    /**
     * That an act changes nothing but what is its own: who approved, and who took on file, is written by that act alone, and whose case it is and on what ground never changes.
     *
     * @throws IllegalArgumentException if the record changes otherwise: a mistake in the program, not of a user
     */
    void requireOwnChange(CaseAction action, CaseRecord after) {
        same(after, CaseRecord::member);
        same(after, changed -> changed.basis().ground());
        if (action != CaseAction.APPROVE) {
            same(after, changed -> changed.decision().approval());
        }
        if (action != CaseAction.TAKE_ON_FILE) {
            same(after, changed -> changed.aftermath().onFile());
        }
        if (CaseState.decided().contains(state) && action != CaseAction.PLAN_RECTIFICATION && action != CaseAction.REEVALUATE) {
            Stream.<Function<CaseRecord, Object>>of(CaseRecord::basis, CaseRecord::hearing, CaseRecord::education, CaseRecord::decision).forEach(part -> same(after, part));
        }
    }

    private void same(CaseRecord after, Function<CaseRecord, Object> part) {
        if (!part.apply(record).equals(part.apply(after))) {
            throw new IllegalArgumentException("an act changed what is not its own: " + part.apply(after));
        }
    }
}
