package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.fact.EducationFacts.Appointed;
import org.mingping.disposition.model.fact.EducationFacts.EducatorsAppointed;
import org.mingping.disposition.model.fact.EducationFacts.SessionHeld;
import org.mingping.disposition.model.fact.Named;
import org.mingping.disposition.persistence.CaseParts;
import org.mingping.disposition.persistence.CasePeople;
import org.mingping.disposition.persistence.Cases;
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

    @Inject
    private Cases cases;

    /**
     * @param educators members; whether they are full members is asked of the roster
     * @param firstDay  of the plan
     * @param topics    of its weeks, in their order
     * @throws Refusal CASE_PLAN_DAY; CASE_EDUCATOR_CONCERNED (names) where one of them has a case of their own that runs; as {@link CaseDesk#act}
     */
    @UseCase(value = "disposition.appoint-educators", roles = BRANCH_OFFICER)
    public void appoint(long id, int seenVersion, LocalDate on, List<Long> educators, LocalDate firstDay, List<String> topics) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        List<CasePeople.Person> chosen = people.all(educators);
        if (firstDay == null || firstDay.isBefore(on)) {
            throw Refusal.invalid("CASE_PLAN_DAY").under("domain §5");
        }
        Set<Long> concerned = cases.concerned(educators);
        if (!concerned.isEmpty()) {
            throw Refusal.conflict("CASE_EDUCATOR_CONCERNED", chosen.stream().filter(one -> concerned.contains(one.id())).map(CasePeople.Person::name).collect(Collectors.joining("、")))
                    .under("domain §5");
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
        requireFull(own ? Caller.current().memberId() : by, educator.name());
        desk.act(found, new SessionHeld(on, educator, CaseTexts.required(content), CaseTexts.required(response)));
    }

    /** Also of whoever was appointed as one: who was put out since educates nobody (decision 0004, 160). */
    private void requireFull(Long member, String name) {
        if (member != null && people.find(member).filter(CasePeople.Person::isFull).isEmpty()) {
            throw Refusal.conflict("CASE_EDUCATOR_LEFT", name).under("domain §5");
        }
    }
}
