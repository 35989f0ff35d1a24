package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.AfterFacts.AnsweredAppeal;
import org.mingping.disposition.model.fact.AfterFacts.Appealed;
import org.mingping.organisation.model.Tier;

/** 申诉 at any time after the decision, answered by the next tier, by people who took no part (domain §5). */
@Stateless
public class AppealingDecision {

    @Inject
    private CaseDesk desk;

    /** By the member, or by an office what they handed in on paper: a former member has no account. */
    @UseCase(value = "disposition.appeal", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, COUNTY_OFFICER})
    public void appeal(long id, int seenVersion, LocalDate on, String text) {
        desk.act(id, seenVersion, new Appealed(on, CaseTexts.required(text)));
    }

    /** @param upheld whether the member was right: then the decision is undone and made anew */
    @UseCase(value = "disposition.answer-appeal", roles = COUNTY_APPROVER)
    public void answer(long id, int seenVersion, boolean upheld, String text) {
        desk.act(desk.forDecision(id, seenVersion), new AnsweredAppeal(desk.today(), Tier.COUNTY, upheld, CaseTexts.required(text)));
    }
}
