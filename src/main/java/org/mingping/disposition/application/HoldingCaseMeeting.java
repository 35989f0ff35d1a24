package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.DecisionFacts.MeetingHeld;
import org.mingping.disposition.model.fact.Named;
import org.mingping.shared.Refusal;

/** 党员大会 on the proposal: quorum and majority are judged by the rule set (domain §5, §1.10). */
@Stateless
public class HoldingCaseMeeting {

    @Inject
    private CaseDesk desk;

    @Inject
    private NamedPeople named;

    @Inject
    private CaseRoll roll;

    /**
     * @param entitled  members of the branch who may vote, without the one concerned; no fewer than the roster knows, more where one has left since
     * @param voters    who was present and voted
     * @param announced whether it announced what the member decided themself
     * @throws Refusal CASE_VOTES where more voted than were there, CASE_ENTITLED (typed, by the roster)
     */
    @UseCase(value = "disposition.hold-meeting", roles = BRANCH_OFFICER)
    public void hold(long id, int seenVersion, LocalDate on, int entitled, List<Long> voters, int inFavour, int against, boolean announced, String minutes) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        List<Named> present = named.of(voters, false);
        if (inFavour < 0 || against < 0 || inFavour + against > present.size() || present.size() > entitled) {
            throw Refusal.invalid("CASE_VOTES", present.size(), entitled).under("domain §1.10");
        }
        List<Named> roster = roll.entitled(found, on);
        if (entitled < roster.size()) {
            throw Refusal.invalid("CASE_ENTITLED", entitled, roster.size()).under("domain §1.10");
        }
        desk.act(found, new MeetingHeld(on, entitled, present, inFavour, against, announced, CaseTexts.required(minutes), CaseRoll.others(present, roster)));
    }
}
