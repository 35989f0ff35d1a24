package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.Disposition;
import org.mingping.disposition.model.fact.DecisionFacts.ProposalWithdrawn;
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

    /**
     * @param disposition one that the case's grounds bear
     * @param months      of a rectification; null or 0 for every other disposition
     * @throws Refusal CASE_DISPOSITION_GROUND; as {@link CaseDesk#act}
     */
    @UseCase(value = "disposition.propose", roles = BRANCH_OFFICER)
    public void propose(long id, int seenVersion, LocalDate on, Disposition disposition, Integer months, String reason) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        if (disposition == null || !found.standing().record().basis().bears(disposition)) {
            throw Refusal.conflict("CASE_DISPOSITION_GROUND").under("domain §5");
        }
        int period = disposition != Disposition.RECTIFICATION ? 0 : months == null ? rules.of(found.row()).parameters().rectificationMonths() : months;
        int most = rules.of(found.row()).parameters().rectificationMostMonths();
        if (disposition == Disposition.RECTIFICATION && (period < 1 || period > most)) {
            throw Refusal.invalid("CASE_RECTIFICATION_MONTHS", most).under("domain §5");
        }
        desk.act(found, new Proposed(on, disposition, period, CaseTexts.required(reason)));
    }

    /** The proposal that no meeting has decided on yet, taken back to be made anew; who was told of it is told of this. @throws Refusal as {@link CaseDesk#act} */
    @UseCase(value = "disposition.withdraw-proposal", roles = BRANCH_OFFICER)
    public void withdraw(long id, int seenVersion, String reason) {
        desk.act(id, seenVersion, new ProposalWithdrawn(desk.today(), CaseTexts.required(reason)));
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
