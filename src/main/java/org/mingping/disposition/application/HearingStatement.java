package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.Stated;

/** 申辩: the member states their side, with a witness where they name one, and is answered (domain §5). */
@Stateless
public class HearingStatement {

    @Inject
    private CaseDesk desk;

    /** By the member, or by the branch what the member handed in on paper. @param witness whom they name and what that one says; may be empty */
    @UseCase(value = "disposition.state", roles = {MEMBER, BRANCH_OFFICER})
    public void state(long id, int seenVersion, LocalDate on, String text, String witness) {
        desk.act(id, seenVersion, new Stated(on, CaseTexts.required(text), CaseTexts.maybe(witness)));
    }

    /** Answers everything that was stated until now. */
    @UseCase(value = "disposition.answer-statement", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void answer(long id, int seenVersion, LocalDate on, String text) {
        desk.act(id, seenVersion, new AnsweredStatement(on, CaseTexts.required(text)));
    }
}
