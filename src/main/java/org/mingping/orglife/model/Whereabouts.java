package org.mingping.orglife.model;

import java.time.LocalDate;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * Where a floating member is.
 *
 * @param awayTo        the place in words
 * @param contactPerson who is to be reached there
 * @param contactNumber their number, or null
 * @param hostCode      the code of the branch of this county that is asked to confirm, or null
 * @param outsideName   the organisation at the place where it is none of this county, or null
 */
public record Whereabouts(String awayTo, LocalDate since, String contactPerson, String contactNumber, String hostCode, String outsideName) {

    private static final int NUMBER = 40;

    /** @throws Refusal FLOATING_TEXT, FLOATING_HOST where both organisations are named */
    public Whereabouts {
        awayTo = Written.required(awayTo, Written.LINE, "FLOATING_TEXT", MeetingPlan.CLAUSE);
        contactPerson = Written.required(contactPerson, Written.LINE, "FLOATING_TEXT", MeetingPlan.CLAUSE);
        contactNumber = Written.optional(contactNumber, NUMBER, "FLOATING_TEXT", MeetingPlan.CLAUSE);
        outsideName = Written.optional(outsideName, Written.LINE, "FLOATING_TEXT", MeetingPlan.CLAUSE);
        hostCode = hostCode == null || hostCode.isBlank() ? null : hostCode.strip();
        if (hostCode != null && outsideName != null) {
            throw Refusal.invalid("FLOATING_HOST").under(MeetingPlan.CLAUSE);
        }
    }

    /** @throws Refusal FLOATING_DAY */
    public void requirePast(LocalDate today) {
        if (since == null || since.isAfter(today)) {
            throw Refusal.invalid("FLOATING_DAY", today).under(MeetingPlan.CLAUSE);
        }
    }
}
