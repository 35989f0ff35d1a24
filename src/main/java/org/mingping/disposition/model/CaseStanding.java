package org.mingping.disposition.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A case at one moment: how far it is, and what is on record. */
public record CaseStanding(CaseState state, CaseRecord record) {

    private static final List<Part> PARTS = List.of(
            part(CaseRecord::basis, CaseAction.OPEN, CaseAction.VERIFY, CaseAction.TALK, CaseAction.TAKE_BACK, CaseAction.REEVALUATE),
            part(CaseRecord::hearing, CaseAction.TALK, CaseAction.RECORD_ATTEMPT, CaseAction.PUBLISH, CaseAction.STATE, CaseAction.ANSWER_STATEMENT),
            part(CaseRecord::education, CaseAction.APPOINT_EDUCATORS, CaseAction.HOLD_SESSION, CaseAction.EVALUATE, CaseAction.REEVALUATE),
            part(record -> record.decision().proposal(), CaseAction.PROPOSE),
            part(record -> record.decision().told(), CaseAction.PROPOSE, CaseAction.TELL),
            part(record -> record.decision().meeting(), CaseAction.PROPOSE, CaseAction.HOLD_MEETING),
            part(record -> record.decision().review(), CaseAction.PROPOSE, CaseAction.REVIEW),
            part(record -> record.decision().approval(), CaseAction.APPROVE),
            part(record -> record.decision().rectification(), CaseAction.PLAN_RECTIFICATION, CaseAction.REEVALUATE),
            part(record -> record.aftermath().onFile(), CaseAction.TAKE_ON_FILE),
            part(record -> record.aftermath().service(), CaseAction.SERVE_NOTICE, CaseAction.RECORD_ATTEMPT, CaseAction.PUBLISH),
            part(record -> record.aftermath().sealedWith(), CaseAction.SEAL),
            part(record -> record.aftermath().appeals(), CaseAction.APPEAL, CaseAction.ANSWER_APPEAL, CaseAction.SERVE_ANSWER),
            part(record -> record.aftermath().followUp(), CaseAction.PLAN_FOLLOW_UP, CaseAction.VISIT),
            part(CaseRecord::pauses, CaseAction.PAUSE, CaseAction.RESUME),
            new Part(CaseRecord::hands, Set.of()),
            new Part(CaseRecord::member, Set.of()),
            new Part(record -> record.basis().ground(), Set.of()));

    CaseStanding to(CaseState next, CaseRecord after) {
        return new CaseStanding(next, after);
    }

    /**
     * That an act writes what is its own and nothing else; whose case it is and on what ground never changes.
     *
     * @throws IllegalArgumentException if the record changes otherwise: a mistake in the program, not of a user
     */
    void requireOwnChange(CaseAction action, CaseRecord after) {
        for (Part part : PARTS) {
            Object written = part.of().apply(after);
            if (!part.writers().contains(action) && !part.of().apply(record).equals(written)) {
                throw new IllegalArgumentException(action + " changed what is not its own: " + written);
            }
        }
    }

    private static Part part(Function<CaseRecord, Object> of, CaseAction first, CaseAction... others) {
        return new Part(of, EnumSet.of(first, others));
    }

    /** Something on record, and the acts that write it. */
    private record Part(Function<CaseRecord, Object> of, Set<CaseAction> writers) {
    }
}
