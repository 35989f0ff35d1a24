package org.mingping.registration.web.preparation;

import java.time.LocalDate;
import org.mingping.registration.model.CampaignPhase;
import org.mingping.registration.model.CampaignState;
import org.mingping.registration.persistence.preparation.PreparationOverview;

/** How one part of an organisation's preparation stands on a day: always a word, never a colour alone. */
public enum Standing {
    DONE, RUNNING, WAITING, LATE,
    /** Of a campaign that was dropped nothing is due. */
    DROPPED,
    /** Of a campaign that is closed nothing is late any more. */
    UNFINISHED;

    static Standing of(PreparationOverview.Line line, CampaignPhase phase, LocalDate today) {
        if (done(line, phase) != null) {
            return DONE;
        }
        if (line.campaignState() == CampaignState.DROPPED) {
            return DROPPED;
        }
        if (line.campaignState() == CampaignState.CLOSED) {
            return UNFINISHED;
        }
        if (due(line, phase).isBefore(today)) {
            return LATE;
        }
        return isBegun(line, phase) ? RUNNING : WAITING;
    }

    /** Whether something of it is on record. */
    private static boolean isBegun(PreparationOverview.Line line, CampaignPhase phase) {
        return switch (phase) {
            case MOBILISATION -> line.meetings() > 0;
            case CENSUS -> line.sheets() > 0;
            case CONSULTATION -> line.consultations() > 0;
            case PLAN -> line.planState() != null;
            case REGISTRATION -> line.asked() > 0;
        };
    }

    static LocalDate due(PreparationOverview.Line line, CampaignPhase phase) {
        return switch (phase) {
            case MOBILISATION -> line.mobilisationDue();
            case CENSUS -> line.censusDue();
            case CONSULTATION -> line.consultationDue();
            case PLAN -> line.planDue();
            case REGISTRATION -> line.registrationDue();
        };
    }

    static LocalDate done(PreparationOverview.Line line, CampaignPhase phase) {
        return switch (phase) {
            case MOBILISATION -> line.mobilisationDone();
            case CENSUS -> line.censusDone();
            case CONSULTATION -> line.consultationDone();
            case PLAN -> line.planDone();
            case REGISTRATION -> line.registrationDone();
        };
    }
}
