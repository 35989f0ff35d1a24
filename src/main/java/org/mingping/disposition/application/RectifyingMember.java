package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseDecision;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.persistence.CaseParts;
import org.mingping.shared.Refusal;

/** 限期改正: a period, measures, milestones, a helper; at its end the branch evaluates again, by a ballot ({@link HoldingCaseBallot}; domain §5). */
@Stateless
public class RectifyingMember {

    @Inject
    private CaseDesk desk;

    @Inject
    private NamedPeople people;

    @Inject
    private CaseParts parts;

    @Inject
    private CaseRules rules;

    /**
     * From the day it is planned for, as many months as were decided.
     *
     * @param helper     a member of the branch, and not the one concerned
     * @param milestones within the period, in the order of their days
     * @throws Refusal CASE_HELPER_OWN; CASE_MILESTONE for one outside of the period or without words
     */
    @UseCase(value = "disposition.plan-rectification", roles = BRANCH_OFFICER)
    public void plan(long id, int seenVersion, LocalDate on, Long helper, String measures, List<Milestone> milestones) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        int months = found.standing().record().decision().proposal().map(CaseDecision.Proposal::months).orElse(0);
        LocalDate until = rules.of(found.row()).deadlines(found.lines()).months(on, months);
        if (milestones.stream().anyMatch(one -> one.due() == null || one.due().isBefore(on) || one.due().isAfter(until))) {
            throw Refusal.invalid("CASE_MILESTONE", on, until).under("domain §5");
        }
        desk.act(found, new RectificationPlanned(on, until, people.helper(found, helper), CaseTexts.required(measures),
                milestones.stream().map(one -> new Milestone(one.due(), CaseTexts.line(one.what()))).sorted(Comparator.comparing(Milestone::due)).toList()));
        parts.set(id, CaseParts.Part.HELPER, List.of(helper), on);
    }

    /** @param milestone its place in the plan, from 1 */
    @UseCase(value = "disposition.reach-milestone", roles = BRANCH_OFFICER)
    public void milestone(long id, int seenVersion, LocalDate on, int milestone, boolean reached, String note) {
        desk.act(id, seenVersion, new MilestoneReached(on, milestone, reached, CaseTexts.required(note)));
    }
}
