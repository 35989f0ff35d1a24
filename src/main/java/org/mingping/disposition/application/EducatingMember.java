package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.persistence.CaseParts;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.shared.Refusal;

/** 教育转化: two educators, a weekly plan, a session a week (domain §5). */
@Stateless
public class EducatingMember {

    @Inject
    private CaseDesk desk;

    @Inject
    private CasePeople people;

    @Inject
    private CaseParts parts;

    /**
     * @param educators members; whether they are full members is asked of the roster
     * @param firstDay  of the plan
     * @param topics    of its weeks, in their order
     */
    @UseCase(value = "disposition.appoint-educators", roles = BRANCH_OFFICER)
    public void appoint(long id, int seenVersion, LocalDate on, List<Long> educators, LocalDate firstDay, List<String> topics) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        List<CasePeople.Person> chosen = people.all(educators);
        if (firstDay == null || firstDay.isBefore(on)) {
            throw Refusal.invalid("CASE_PLAN_DAY").under("domain §5");
        }
        desk.act(found, new EducatorsAppointed(on, chosen.stream().map(one -> new Appointed(one.named(), one.isFull())).toList(), firstDay,
                topics.stream().map(CaseTexts::line).toList()));
        parts.set(id, CaseParts.Part.EDUCATOR, educators, on);
    }

    /**
     * By an educator themself, or by the branch for one of them.
     *
     * @param by       the educator who held it; ignored where an educator records their own
     * @param content  what was studied or spoken of
     * @param response what the member made of it
     */
    @UseCase(value = "disposition.hold-session", roles = {MEMBER, BRANCH_OFFICER})
    public void session(long id, int seenVersion, LocalDate on, Long by, String content, String response) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        boolean own = by == null || Actors.acting(CaseAction.HOLD_SESSION, found.row().getMemberId()).role() == Role.MEMBER;
        Named educator = own ? Actors.person() : people.one(by).named();
        desk.act(found, new SessionHeld(on, educator, CaseTexts.required(content), CaseTexts.required(response)));
    }
}
