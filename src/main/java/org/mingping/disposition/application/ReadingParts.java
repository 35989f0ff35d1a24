package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.CaseAction;
import org.mingping.disposition.model.CaseEntry;
import org.mingping.disposition.model.CaseView;
import org.mingping.disposition.model.PlanWeek;
import org.mingping.disposition.model.fact.BasisFacts.Opened;
import org.mingping.disposition.persistence.CaseParts;
import org.mingping.shared.Refusal;

/** What an educator or helper needs for their task and no more: the member's name, the plan, and what was done by it (domain §5). */
@Stateless
public class ReadingParts {

    @Inject
    private CaseDesk desk;

    @Inject
    private CaseRules rules;

    @Inject
    private CaseParts parts;

    /**
     * A case in which the caller has a part.
     *
     * @param name    of the member
     * @param educator whether the caller educates; otherwise they help
     * @param open    whether sessions are still to be held
     * @param weeks   of the education
     * @param lines   that the task needs, in the order of the book
     */
    public record Plan(long caseId, int version, String name, boolean educator, boolean open, List<PlanWeek> weeks, List<CaseEntry> lines) implements Serializable {
    }

    /** None for an account without a member. */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER})
    public List<Plan> mine() {
        Long member = Caller.current().memberId();
        return member == null ? List.of() : parts.of(member).stream().map(this::plan).toList();
    }

    /** One of them: what an educator needs to know before and after a session. @throws Refusal NOT_FOUND where the caller has no part in it */
    @UseCase(value = "disposition.read", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Plan get(long id) {
        return mine().stream().filter(plan -> plan.caseId() == id).findFirst().orElseThrow(Refusal::notFound);
    }

    private Plan plan(CaseParts.Line part) {
        CaseDesk.Found found = desk.get(part.caseId());
        List<CaseEntry> lines = found.lines();
        boolean educator = part.part() == CaseParts.Part.EDUCATOR;
        return new Plan(part.caseId(), found.row().getVersion(), ((Opened) lines.get(0).fact()).member().name(), educator,
                educator && CaseAction.HOLD_SESSION.isFor(found.row().getState()), educator ? PlanWeek.of(lines, rules.of(found.row()).parameters().educationWeeks(), desk.today()) : List.of(),
                lines.stream().filter(line -> (educator ? CaseView.EDUCATOR : CaseView.HELPER).shows(line.fact().action())).toList());
    }
}
