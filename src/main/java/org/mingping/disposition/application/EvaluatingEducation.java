package org.mingping.disposition.application;

import static org.mingping.access.Role.BRANCH_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingping.access.UseCase;
import org.mingping.disposition.model.fact.EducationFacts.Evaluated;
import org.mingping.disposition.model.fact.EducationFacts.Marks;
import org.mingping.disposition.model.fact.Named;
import org.mingping.shared.Refusal;

/** 评议 by members and mass representatives: what the education came to (domain §5, §1.6). */
@Stateless
public class EvaluatingEducation {

    @Inject
    private CaseDesk desk;

    @Inject
    private NamedPeople named;

    @Inject
    private CaseRoll roll;

    @Inject
    private CaseRules rules;

    /**
     * @param marks           how the sheets were marked, all together
     * @param voters          members who voted
     * @param representatives mass representatives who voted
     * @throws Refusal CASE_MARKS where more or fewer sheets were counted than people voted
     */
    @UseCase(value = "disposition.evaluate", roles = BRANCH_OFFICER)
    public void evaluate(long id, int seenVersion, LocalDate on, Marks marks, List<Long> voters, int representatives, String remark) {
        CaseDesk.Found found = desk.forAct(id, seenVersion);
        List<Named> present = named.of(voters, false);
        int sheets = marks.excellent() + marks.qualified() + marks.basicallyQualified() + marks.unqualified();
        if (sheets != present.size() + representatives) {
            throw Refusal.invalid("CASE_MARKS", sheets, present.size() + representatives).under("domain §1.5");
        }
        List<Named> roster = roll.entitled(found, on);
        desk.act(found, new Evaluated(on, marks, present, representatives, rules.of(found.row()).passed(marks.votes()), CaseTexts.optional(remark),
                Optional.of(roster.size()), CaseRoll.others(present, roster)));
    }
}
