package org.mingping.disposition.model;

import java.util.EnumSet;
import java.util.Set;

/** How far a case has come (domain §5). Where it may go from here is said by {@link CaseAction} and {@link CaseMoves}. */
public enum CaseState {
    /** Not opened. */
    NEW,
    /** Facts are verified, the member is talked with. */
    OPEN,
    /** Educators are appointed, the weekly plan runs. */
    IN_EDUCATION,
    /** Members and mass representatives have evaluated. */
    EVALUATED,
    /** The branch proposes one disposition; the general meeting comes next. */
    PROPOSED,
    /** The general meeting passed it, or announced what the member decided themself, or none is needed: it is with the organisations above the branch. */
    PASSED,
    /** The township reviewed it and passed it on. */
    REVIEWED,
    /** Approved, or taken on file. */
    DECIDED,
    /** The member has been served the decision. */
    SERVED,
    /** 限期改正 runs. */
    RECTIFYING,
    /** Evaluated again at the end of a rectification, and reformed. */
    REFORMED,
    /** The application to leave was taken back in time: nothing is imposed. */
    TAKEN_BACK,
    /** Everything is numbered and in the file. */
    FILED,
    /** The file is sealed; follow-up runs. */
    SEALED,
    /** Nothing is left to do. */
    CLOSED;

    private static final Set<CaseState> PREPARING = EnumSet.of(OPEN, IN_EDUCATION, EVALUATED);
    private static final Set<CaseState> DECIDED_STATES = EnumSet.of(DECIDED, SERVED, RECTIFYING, REFORMED, FILED, SEALED, CLOSED);

    /** While the branch prepares a proposal. */
    public static Set<CaseState> preparing() {
        return EnumSet.copyOf(PREPARING);
    }

    /** From the decision on; a case that was taken back can be filed and sealed without ever having had one. */
    static Set<CaseState> decided() {
        return EnumSet.copyOf(DECIDED_STATES);
    }

    /** Where a case stands that is prepared anew: as far as the record goes. */
    static CaseState preparing(CaseRecord record) {
        if (record.education().evaluation().isPresent()) {
            return EVALUATED;
        }
        return record.education().educators().isEmpty() ? OPEN : IN_EDUCATION;
    }
}
