package org.mingping.disposition.model;

/** What one disposition makes of one step: a cell of the table in domain §5. */
public enum StepNeed {
    /** ●: without it the disposition is refused. */
    NEEDED,
    /** ● passed: as {@link #NEEDED}, and it must have come out in the member's favour. */
    NEEDED_PASSED,
    /** ● announces: the general meeting makes known what the member decided. */
    ANNOUNCES,
    /** ○: the member is offered it; its absence is no defect. */
    OFFERED,
    /** –. */
    NONE;

    /** Whether its absence is a defect. */
    public boolean isNeeded() {
        return this == NEEDED || this == NEEDED_PASSED || this == ANNOUNCES;
    }
}
