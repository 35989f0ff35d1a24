package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.AfterFacts.Closed;
import org.mingping.shared.Refusal;

/** Nothing is left to do (domain §5). */
@Stateless
public class ClosingCase {

    @Inject
    private CaseDesk desk;

    /** @throws Refusal CASE_APPEAL_PENDING */
    @UseCase(value = "disposition.close", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void close(long id, int seenVersion, String remark) {
        desk.act(id, seenVersion, new Closed(desk.today(), CaseTexts.optional(remark)));
    }
}
