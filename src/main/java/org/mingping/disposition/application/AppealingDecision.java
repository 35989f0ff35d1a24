package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.appraisal.CaseBallots;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Refusal;

/** 申诉 at any time after the decision, answered by the next tier, by people who took no part (domain §5). */
@Stateless
public class AppealingDecision {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseBallots ballots;

    /** By the member, or by an office what they handed in on paper: a former member has no account. @param on when the paper was handed in; what a member writes themself is of today */
    @UseCase(value = "disposition.appeal", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public void appeal(long id, int seenVersion, LocalDate on, String text) {
        boolean own = OwnCase.is(desk.memberOf(id));
        desk.act(id, seenVersion, new Appealed(own ? desk.today() : on, CaseTexts.required(text)));
    }

    /**
     * @param upheld whether the member was right: then the decision is undone and made anew
     * @throws Refusal {@code CASE_TOOK_PART} also for a member who could vote in the case's secret ballots: that they did not, nobody knows; otherwise as
     *         {@link org.mingping.disposition.model.CaseMoves#move}
     */
    @UseCase(value = "disposition.answer-appeal", roles = COUNTY_APPROVER)
    public void answer(long id, int seenVersion, boolean upheld, String text) {
        CaseDesk.Found found = desk.forDecision(id, seenVersion);
        Long member = Caller.current().memberId();
        if (member != null && ballots.couldVote(id, member)) {
            throw Refusal.forbidden("CASE_TOOK_PART").under("domain §5");
        }
        desk.act(found, new AnsweredAppeal(desk.today(), Tier.COUNTY, upheld, CaseTexts.required(text)));
    }
}
