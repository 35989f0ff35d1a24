package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.BasisFacts.TakenBack;
import org.mingping.registration.DeclarationTakenBack;

/** An application to leave can be taken back until the general meeting announces it (domain §5). */
@Stateless
public class TakingBackApplication {

    @Inject
    private CaseDesk desk;

    @Inject
    private Event<DeclarationTakenBack.Beginning> beginnings;

    @Inject
    private Event<DeclarationTakenBack> declarations;

    /** @param on when they took it back; what the member does themself is of today @param reason may be empty where the member does it; an office writes down how the member took it back @throws org.mingping.shared.Refusal CASE_TEXT without it */
    @UseCase(value = "disposition.take-back", roles = {MEMBER, BRANCH_OFFICER})
    public void takeBack(long id, int seenVersion, LocalDate on, String reason) {
        long member = desk.memberOf(id);
        boolean own = OwnCase.is(member);
        beginnings.fire(new DeclarationTakenBack.Beginning(member));
        desk.act(id, seenVersion, new TakenBack(own ? desk.today() : on, own ? CaseTexts.optional(reason) : CaseTexts.required(reason)));
        declarations.fire(new DeclarationTakenBack(member));
    }
}
