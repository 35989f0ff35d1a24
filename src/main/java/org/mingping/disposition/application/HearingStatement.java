package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.HearingFacts.AnsweredStatement;
import org.mingping.disposition.model.fact.HearingFacts.Stated;
import org.mingping.shared.Refusal;

/** 申辩: the member states their side, with a witness where they name one, and is answered (domain §5). */
@Stateless
public class HearingStatement {

    /** How often a member states their side by themself in one case; what they say beyond it the branch puts on record. */
    public static final int MOST = 20;

    @Inject
    private CaseDesk desk;

    /** By the member, or by the branch what the member handed in on paper. @param on when the paper was handed in; what a member writes themself is of today @param witness whom they name and what that one says; may be empty */
    @UseCase(value = "disposition.state", roles = {MEMBER, BRANCH_OFFICER})
    public void state(long id, int seenVersion, LocalDate on, String text, String witness) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        boolean own = OwnCase.is(found.row().getMemberId());
        if (own && found.lines().stream().filter(line -> line.fact() instanceof Stated && line.role() == MEMBER).count() >= MOST) {
            throw Refusal.conflict("STATEMENTS_TOO_MANY", MOST).under("domain §5");
        }
        desk.act(found, new Stated(own ? desk.today() : on, CaseTexts.required(text), CaseTexts.maybe(witness)));
    }

    /** Answers everything that was stated until now. */
    @UseCase(value = "disposition.answer-statement", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void answer(long id, int seenVersion, LocalDate on, String text) {
        desk.act(id, seenVersion, new AnsweredStatement(on, CaseTexts.required(text)));
    }
}
