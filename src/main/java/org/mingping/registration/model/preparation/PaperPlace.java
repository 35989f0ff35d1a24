package org.mingping.registration.model.preparation;

import org.mingping.registration.model.CampaignPhase;

/** Beside what a paper lies: a meeting or notice of mobilisation, or a meeting in which people were asked. */
public enum PaperPlace {
    MOBILISATION(CampaignPhase.MOBILISATION, "MOBILISATION_WITHDRAWN"), CONSULTATION(CampaignPhase.CONSULTATION, "CONSULTATION_WITHDRAWN");

    private final CampaignPhase phase;
    private final String withdrawn;

    PaperPlace(CampaignPhase phase, String withdrawn) {
        this.phase = phase;
        this.withdrawn = withdrawn;
    }

    /** The part of the preparation to which it belongs. */
    public CampaignPhase phase() {
        return phase;
    }

    /** What is said where it was withdrawn. */
    public String withdrawn() {
        return withdrawn;
    }
}
