package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseHearing.Way;
import org.mingping.disposition.model.fact.HearingFacts.AttemptMade;
import org.mingping.disposition.model.fact.HearingFacts.Published;

/** A member who cannot be reached or refuses: attempts by two ways on different days, then notice by publication (domain §5). */
@Stateless
public class ReachingMember {

    @Inject
    private CaseDesk desk;

    @UseCase(value = "disposition.record-attempt", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void attempt(long id, int seenVersion, LocalDate on, Way way, String what) {
        desk.act(id, seenVersion, new AttemptMade(on, way, CaseTexts.required(what)));
    }

    /** @param where it was published @param text of the publication */
    @UseCase(value = "disposition.publish", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void publish(long id, int seenVersion, LocalDate on, String where, String text) {
        desk.act(id, seenVersion, new Published(on, CaseTexts.line(where), CaseTexts.required(text)));
    }
}
