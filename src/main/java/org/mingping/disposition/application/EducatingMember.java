package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEducation;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.PersonId;
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
     * @throws Refusal CASE_PLAN_DAY; CASE_EDUCATORS_NUMBER, CASE_EDUCATOR_NOT_FULL (names), CASE_EDUCATOR_PART (names): a plan that cannot count is not begun; CASE_EDUCATOR_CONCERNED (names) where one of them has a case of their own that runs; as {@link CaseDesk#act}
     */
    @UseCase(value = "disposition.appoint-educators", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
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
        requireApart(found, chosen);
        desk.act(found, new EducatorsAppointed(on, chosen.stream().map(one -> new Appointed(one.named(), one.isFull())).toList(), firstDay,
                topics.stream().map(CaseTexts::line).toList()));
        parts.set(id, CaseParts.Part.EDUCATOR, educators, on);
    }

    /** Two full members who have no other part: weeks of education by others would all be for nothing. */
    private static void requireApart(CaseDesk.Found found, List<CasePeople.Person> chosen) {
        if (chosen.size() != CaseEducation.EDUCATORS) {
            throw Refusal.invalid("CASE_EDUCATORS_NUMBER").under("domain §5");
        }
        Set<PersonId> parts = found.standing().record().partsBesideEducation();
        PersonId member = found.standing().record().member();
        refuse("CASE_EDUCATOR_PART", chosen, one -> parts.contains(one.named().person()) || one.named().person().equals(member));
        refuse("CASE_EDUCATOR_NOT_FULL", chosen, one -> !one.isFull());
    }

    private static void refuse(String code, List<CasePeople.Person> chosen, Predicate<CasePeople.Person> wrong) {
        String names = chosen.stream().filter(wrong).map(CasePeople.Person::name).collect(Collectors.joining("、"));
        if (!names.isEmpty()) {
            throw Refusal.conflict(code, names).under("domain §5");
        }
    }

    /**
     * By an educator themself, or by the branch for one of them.
     *
     * @param by       the educator who held it; ignored where an educator records their own
     * @param content  what was studied or spoken of
     * @param response what the member made of it
     */
    @UseCase(value = "disposition.hold-session", roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void session(long id, int seenVersion, LocalDate on, Long by, String content, String response) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        boolean own = by == null || Actors.acting(CaseAction.HOLD_SESSION, found.row().getMemberId()).role() == Role.MEMBER;
        Named educator = own ? Actors.person() : appointed(found, by).orElseGet(() -> people.one(by).named());
        requireFull(own ? Caller.current().memberId() : by, educator.name(), on);
        desk.act(found, new SessionHeld(on, educator, CaseTexts.required(content), CaseTexts.required(response)));
    }

    /** An educator may be of another branch, whom the branch of the case sees nowhere but in its book. */
    private static Optional<Named> appointed(CaseDesk.Found found, long member) {
        return found.lines().stream().map(CaseEntry::fact).filter(EducatorsAppointed.class::isInstance).map(EducatorsAppointed.class::cast).flatMap(one -> one.educators().stream())
                .map(Appointed::who).filter(who -> who.person().equals(PersonId.member(member))).reduce((before, after) -> after);
    }

    /** Also of whoever was appointed as one: who has been put out educates nobody, and what they held before was held (decision 0004, 161). */
    private void requireFull(Long member, String name, LocalDate on) {
        if (member != null && on != null && !people.isFull(member, on)) {
            throw Refusal.conflict("CASE_EDUCATOR_LEFT", name).under("domain §5");
        }
    }
}
