package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseAftermath;
import org.mingping.disposition.model.fact.AfterFacts.AnswerServed;
import org.mingping.disposition.model.fact.AfterFacts.Served;
import org.mingping.disposition.model.fact.AfterFacts.Service;

/** The decision, and the answer to an appeal, reach the member: when and how (domain §5). */
@Stateless
public class ServingDecision {

    @Inject
    private CaseDesk desk;

    /** @param note who handed it over; who witnessed a refusal to sign */
    @UseCase(value = "disposition.serve", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void serve(long id, int seenVersion, LocalDate on, Service how, String note) {
        desk.act(id, seenVersion, new Served(on, how, CaseTexts.required(note)));
    }

    /** The answer to the oldest appeal whose answer was not. @param note who handed it over; who witnessed a refusal to sign @throws org.mingping.shared.Refusal CASE_NO_ANSWER; as {@link CaseDesk#act} */
    @UseCase(value = "disposition.serve-answer", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void answer(long id, int seenVersion, LocalDate on, Service how, String note) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        desk.act(found, new AnswerServed(on, how, CaseTexts.required(note), found.standing().record().aftermath().unservedAppeal().map(CaseAftermath.Appeal::on)));
    }
}
