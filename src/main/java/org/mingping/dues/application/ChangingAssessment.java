package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.OwnCase;
import org.mingping.access.UseCase;
import org.mingping.audit.Journal;
import org.mingping.dues.model.AmountPeriods;
import org.mingping.dues.model.FixingChoice;
import org.mingping.dues.model.FixingPolicy;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.model.RatePeriod;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.dues.persistence.Assessments;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.shared.Refusal;
import org.mingping.shared.Written;

/** Changes what one member owes from a month on, because their income or their situation has changed. */
@Stateless
public class ChangingAssessment {

    @Inject
    private PayingMembers members;

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
     * What was owed from this month on gives way, later changes among it.
     *
     * @throws Refusal NOT_FOUND, OWN_CASE, AMOUNT_ZERO, CHANGE_REASON, CHANGE_REASON_TOO_LONG, and what {@link FixingPolicy} refuses
     */
    @UseCase(value = "dues.change-assessment", roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public void change(FixingChoice choice, YearMonth from, String reason) {
        PayingMember member = members.byId(List.of(choice.memberId())).get(choice.memberId());
        if (member == null) {
            throw Refusal.notFound();
        }
        journal.subject("member", member.id(), member.name());
        OwnCase.refuse(member.id());
        assessments.alone();
        FixingPolicy policy = new FixingPolicy(parameters.window(YearMonth.now(clock)), YearMonth.now(clock));
        policy.requireChange(from, member, choice.kind(), choice.base());
        List<RatePeriod> rates = parameters.ratePeriods();
        FixingPolicy.requireSomething(member.name(), choice.kind(), AmountPeriods.in(from, choice.kind(), choice.base(), rates).amount());
        policy.requireNoRaiseBack(from, amounts.of(List.of(member.id())).apply(member.id()), month -> AmountPeriods.in(month, choice.kind(), choice.base(), rates).amount());
        String why = Written.text(reason, "CHANGE_REASON", FixingPolicy.MAX_REASON);
        assessments.store(List.of(new Assessments.Chosen(choice, from, null, why)), Caller.current().signature());
        journal.note("from", from.toString());
        journal.note("kind", choice.kind().name());
    }
}
