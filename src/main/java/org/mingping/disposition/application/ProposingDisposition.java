package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.DecisionFacts.Proposed;
import org.mingping.disposition.model.fact.DecisionFacts.Told;
import org.mingping.shared.Refusal;

/** The branch proposes one lawful disposition and tells the member facts, proposal and day (domain §5). */
@Stateless
public class ProposingDisposition {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseRules rules;

    /** @param months of a rectification; null or 0 for every other disposition */
    @UseCase(value = "disposition.propose", roles = BRANCH_OFFICER)
    public void propose(long id, int seenVersion, LocalDate on, Disposition disposition, Integer months, String reason) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        int period = disposition != Disposition.RECTIFICATION ? 0 : months == null ? rules.of(found.row()).parameters().rectificationMonths() : months;
        desk.act(found, new Proposed(on, disposition, period, CaseTexts.required(reason)));
    }

    /** @param meetingOn the day of the general meeting @param how and by whom the member was told */
    @UseCase(value = "disposition.tell", roles = BRANCH_OFFICER)
    public void tell(long id, int seenVersion, LocalDate on, LocalDate meetingOn, String how) {
        if (meetingOn == null || meetingOn.isBefore(on)) {
            throw Refusal.invalid("CASE_MEETING_DAY").under("domain §5");
        }
        desk.act(id, seenVersion, new Told(on, meetingOn, CaseTexts.required(how)));
    }
}
