package org.mingping.disposition.application;

import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.fact.AfterFacts.TakenOnFile;
import org.mingping.disposition.model.fact.DecisionFacts.Approved;
import org.mingping.disposition.model.fact.DecisionFacts.Returned;
import org.mingping.disposition.model.fact.DecisionFacts.Reviewed;
import org.mingping.organisation.model.Tier;
import org.mingping.shared.Refusal;

/** The organisations above the branch: 预审, 审批, 备案, or back to the branch (domain §5). */
@Stateless
public class ApprovingDisposition {

    @Inject
    private CaseDesk desk;

    @UseCase(value = "disposition.review", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void review(long id, int seenVersion, String opinion) {
        desk.act(id, seenVersion, new Reviewed(desk.today(), CaseTexts.required(opinion)));
    }

    /** Refused while there is a defect, and by whoever proposed. @throws Refusal CASE_DEFECTS (how many) */
    @UseCase(value = "disposition.approve", roles = {TOWNSHIP_APPROVER, COUNTY_APPROVER})
    public void approve(long id, int seenVersion, String opinion) {
        CaseDesk.Found found = desk.forDecision(id, seenVersion);
        Tier tier = Tier.valueOf(Actors.acting(CaseAction.APPROVE, found.row().getMemberId()).role().realm().name());
        desk.act(found, new Approved(desk.today(), tier, CaseTexts.required(opinion)));
    }

    /** A voluntary withdrawal, which nobody approves. */
    @UseCase(value = "disposition.take-on-file", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER})
    public void takeOnFile(long id, int seenVersion, String remark) {
        desk.act(desk.forDecision(id, seenVersion), new TakenOnFile(desk.today(), CaseTexts.optional(remark)));
    }

    @UseCase(value = "disposition.return", roles = {TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_APPROVER})
    public void sendBack(long id, int seenVersion, String reason) {
        desk.act(id, seenVersion, new Returned(desk.today(), CaseTexts.required(reason)));
    }
}
