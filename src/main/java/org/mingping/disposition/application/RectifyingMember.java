package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseDecision;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.Deadlines;
import org.mingping.disposition.model.fact.RectificationFacts.Milestone;
import org.mingping.disposition.model.fact.RectificationFacts.MilestoneReached;
import org.mingping.disposition.model.fact.RectificationFacts.RectificationPlanned;
import org.mingping.disposition.model.fact.RectificationFacts.ReevaluationPlanned;
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

    /** @param milestone its place in the plan, from 1 @throws Refusal CASE_MILESTONE_REACHED (its place) for one that was reached already; as {@link CaseDesk#act} */
    @UseCase(value = "disposition.reach-milestone", roles = BRANCH_OFFICER)
    public void milestone(long id, int seenVersion, LocalDate on, int milestone, boolean reached, String note) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        if (reached && isReached(found.lines(), milestone)) {
            throw Refusal.conflict("CASE_MILESTONE_REACHED", milestone).under("domain §5");
        }
        desk.act(found, new MilestoneReached(on, milestone, reached, CaseTexts.required(note)));
    }

    /** In the rectification that runs, by what was said of it last: one that was not reached may be looked at again, and one that was recorded by mistake may be taken back. */
    private static boolean isReached(List<CaseEntry> lines, int milestone) {
        boolean reached = false;
        for (CaseEntry line : lines) {
            if (line.fact() instanceof RectificationPlanned) {
                reached = false;
            } else if (line.fact() instanceof MilestoneReached one && one.milestone() == milestone) {
                reached = one.reached();
            }
        }
        return reached;
    }

    /**
     * When and where the branch evaluates again, before the rectification ends; the member is told. Planned anew, the later word counts.
     *
     * @param day on the rectification's last day, or within {@link CaseDecision.Rectification#lastEvaluation thirty days} after it, and on no day that is over; where all of these are, today
     * @throws Refusal CASE_REEVALUATION_DAY (first and last day that it can be); as {@link CaseDesk#act}
     */
    @UseCase(value = "disposition.plan-reevaluation", roles = BRANCH_OFFICER)
    public void planReevaluation(long id, int seenVersion, LocalDate day, String place) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        Deadlines deadlines = rules.of(found.row()).deadlines(found.lines());
        found.standing().record().decision().rectification().ifPresent(period -> requireDay(period.lastDay(deadlines), period.lastEvaluation(deadlines), day));
        desk.act(found, new ReevaluationPlanned(desk.today(), day, CaseTexts.line(place)));
    }

    /** Nothing is planned for a day that is over, nor put off by planning it again. */
    private void requireDay(LocalDate last, LocalDate latest, LocalDate day) {
        LocalDate first = last.isBefore(desk.today()) ? desk.today() : last;
        LocalDate until = latest.isBefore(first) ? first : latest;
        if (day == null || day.isBefore(first) || day.isAfter(until)) {
            throw Refusal.invalid("CASE_REEVALUATION_DAY", first, until).under("domain §5");
        }
    }
}
