package org.mingping.registration.model.preparation;

import java.time.LocalDate;
import org.mingping.appraisal.model.StandardCategory;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/**
 * A meeting in which people were asked (座谈会), by layer and by kind of member.
 *
 * @param participants people, at least one
 */
public record Consulted(LocalDate heldOn, ParticipantLayer layer, StandardCategory category, String place, String ledBy, int participants) {

    /** More than any hall holds. */
    public static final int MOST_PARTICIPANTS = 100_000;

    /** @throws Refusal CONSULTATION_DAY (today), CONSULTATION_GROUP, CONSULTATION_TEXT (most), CONSULTATION_PARTICIPANTS (most) */
    public static Consulted of(LocalDate heldOn, ParticipantLayer layer, StandardCategory category, String place, String ledBy, Integer participants, LocalDate today) {
        if (heldOn == null || heldOn.isAfter(today)) {
            throw Refusal.invalid("CONSULTATION_DAY", today).under(Preparing.CLAUSE);
        }
        if (layer == null || category == null) {
            throw Refusal.invalid("CONSULTATION_GROUP").under(Preparing.CLAUSE);
        }
        if (participants == null || participants < 1 || participants > MOST_PARTICIPANTS) {
            throw Refusal.invalid("CONSULTATION_PARTICIPANTS", MOST_PARTICIPANTS).under(Preparing.CLAUSE);
        }
        return new Consulted(heldOn, layer, category, Written.required(place, Written.LINE, "CONSULTATION_TEXT", Preparing.CLAUSE),
                Written.required(ledBy, Written.LINE, "CONSULTATION_TEXT", Preparing.CLAUSE), participants);
    }
}
