package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.AfterFacts.FollowUpPlanned;
import org.mingping.disposition.model.fact.AfterFacts.Visited;
import org.mingping.disposition.persistence.CaseParts;
import org.mingping.shared.Refusal;

/** 回访: a named helper, planned visits, notes (domain §5). */
@Stateless
public class FollowingUpCase {

    @Inject
    private CaseDesk desk;

    @Inject
    private NamedPeople people;

    @Inject
    private CaseParts parts;

    /**
     * @param helper a member of the branch, and not the one concerned
     * @param visits planned days
     * @throws Refusal CASE_HELPER_OWN; CASE_VISITS without a day, or for one that has passed
     */
    @UseCase(value = "disposition.plan-follow-up", roles = BRANCH_OFFICER)
    public void plan(long id, int seenVersion, LocalDate on, Long helper, List<LocalDate> visits, String aims) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        if (visits.isEmpty() || visits.stream().anyMatch(day -> day == null || day.isBefore(desk.today()))) {
            throw Refusal.invalid("CASE_VISITS").under("domain §5");
        }
        desk.act(found, new FollowUpPlanned(on, people.helper(found, helper), visits.stream().distinct().sorted().toList(), CaseTexts.required(aims)));
        parts.set(id, CaseParts.Part.HELPER, List.of(helper), on);
    }

    @UseCase(value = "disposition.visit", roles = BRANCH_OFFICER)
    public void visit(long id, int seenVersion, LocalDate on, String note) {
        desk.act(id, seenVersion, new Visited(on, CaseTexts.required(note)));
    }
}
