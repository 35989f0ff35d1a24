package org.mingping.registration.model;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What one township-tier organisation has to do in a campaign, as it stands.
 *
 * @param organisation code
 * @param doneOn       null as long as it is not reported
 * @param note         what the organisation said about it, or null
 * @param opened       whether the campaign asks members by now, or did
 */
public record CampaignTask(long campaignId, long organisationId, String organisation, String organisationName, CampaignPhase phase, int version, LocalDate dueOn, LocalDate doneOn,
                           String doneBy, String note, boolean opened) implements Serializable {

    /** How it stands on a day, never told by colour alone. */
    public enum Standing { DONE, DONE_LATE, RUNNING, LATE }

    public Standing standing(LocalDate today) {
        if (doneOn != null) {
            return doneOn.isAfter(dueOn) ? Standing.DONE_LATE : Standing.DONE;
        }
        return today.isAfter(dueOn) ? Standing.LATE : Standing.RUNNING;
    }
}
