package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.AmountPeriods;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.model.FixingPolicy;
import org.mingping.dues.model.RatePeriod;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.dues.persistence.Assessments;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.FixingLists;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

/** Fixes what the members of a branch owe in a year: all that is handed in, or none of it (2017's notice: once a year). */
@Stateless
public class FixingYear {

    @Inject
    private DuesBranches branches;

    @Inject
    private FixingLists lists;

    @Inject
    private Assessments assessments;

    @Inject
    private AssessedAmounts amounts;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Journal journal;

    @Inject
    private Clock clock;

    /**
     * From January of the year, or the member's first owed month; where it is more than was owed, from the running month. Later amounts of these members give way. Whose base is missing stays without an amount.
     *
     * @param code the branch's; null for the caller's own
     * @return how many were fixed
     * @throws Refusal NOT_FOUND for a branch or member that is not there, FIXING_YEAR, YEAR_FIXED_ALREADY, AMOUNT_ZERO, FIXING_NOBODY, OWN_CASE where officers would lower what they owe themselves
     */
    @UseCase(value = "dues.fix-year", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public int fix(String code, int year, List<FixingChoice> choices) {
        DuesBranch branch = branches.asked(code).orElseThrow(Refusal::notFound);
        journal.subject("organisation", branch.id(), branch.name());
        assessments.alone();
        FixingPolicy policy = new FixingPolicy(parameters.window(YearMonth.now(clock)), YearMonth.now(clock));
        policy.requireYear(year);
        Map<Long, FixingLists.Line> members = lists.lines(branch.scopePath(), YearMonth.of(year, 1), year).stream()
                .collect(Collectors.toMap(FixingLists.Line::memberId, Function.identity()));
        List<RatePeriod> rates = parameters.ratePeriods();
        LongFunction<Function<YearMonth, Money>> before = amounts.of(members.keySet());
        List<Assessments.Chosen> chosen = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (FixingChoice choice : choices) {
            FixingLists.Line member = members.get(choice.memberId());
            if (member == null || !seen.add(choice.memberId())) {
                throw Refusal.notFound();
            }
            if (member.fixed()) {
                throw Refusal.conflict("YEAR_FIXED_ALREADY", member.name(), Integer.toString(year)).under(FixingPolicy.CLAUSE);
            }
            YearMonth from = choice.isComplete() ? policy.firstMonth(year, member.member(), before.apply(choice.memberId()),
                    month -> AmountPeriods.in(month, choice.kind(), choice.base(), rates).amount()) : null;
            if (from != null) {
                Money amount = AmountPeriods.in(from, choice.kind(), choice.base(), rates).amount();
                FixingPolicy.requireSomething(member.name(), choice.kind(), amount);
                if (policy.lowers(from, year, before.apply(choice.memberId()), month -> AmountPeriods.in(month, choice.kind(), choice.base(), rates).amount())) {
                    // Officers are among the members whose year they fix; that they are to pay less is for somebody else to say.
                    OwnCase.refuse(choice.memberId());
                }
                chosen.add(new Assessments.Chosen(choice, from, year, null));
            }
        }
        if (chosen.isEmpty()) {
            throw Refusal.invalid("FIXING_NOBODY");
        }
        assessments.store(chosen, Caller.current().signature());
        journal.note("year", year);
        journal.note("members", chosen.size());
        return chosen.size();
    }
}
