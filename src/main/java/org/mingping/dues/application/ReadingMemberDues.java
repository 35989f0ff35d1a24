package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.MonthLetter;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.model.PaymentWindow;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.MonthLists;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.dues.persistence.PaymentBook;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

/** Shows what one member owes and has paid. */
@Stateless
public class ReadingMemberDues {

    @Inject
    private PayingMembers members;

    @Inject
    private MonthLists months;

    @Inject
    private PaymentBook payments;

    @Inject
    private DuesBranches branches;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    /** @param branch the code of the member's branch; null for a member, who sees their own alone @param months oldest first, as far ahead as may be paid */
    public record View(long memberId, String name, String branch, LocalDate today, List<Month> months, List<PaymentBook.Line> payments) {
    }

    /** One month. @param tooLate whether the branch may no longer take it by itself */
    public record Month(MonthAccount account, MonthLetter letter, boolean tooLate) {

        /** What is missing, also of a month that has not begun. */
        public Money missing() {
            return account.owed() == null || account.owed().compareTo(account.paid()) <= 0 ? Money.ZERO : account.owed().plus(account.paid().negated());
        }
    }

    /** @throws Refusal NOT_FOUND, also where the member is out of scope */
    @UseCase(value = "dues.read-member", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public View of(long memberId) {
        PayingMember member = members.byId(List.of(memberId)).get(memberId);
        if (member == null) {
            throw Refusal.notFound();
        }
        LocalDate today = LocalDate.now(clock);
        YearMonth current = YearMonth.from(today);
        PaymentWindow window = parameters.window(current);
        YearMonth last = current.plusMonths(window.aheadMonths());
        YearMonth first = window.firstOwed(member.joinedOn());
        List<Month> shown = first.isAfter(last) ? List.of() : months.of(List.of(memberId), first, last).stream()
                .map(account -> new Month(account, MonthLetter.of(account.status(), account.month(), current), window.isTooLate(account.month(), today))).toList();
        String branch = Caller.current().isConfinedToOwn() ? null
                : branches.all().stream().filter(one -> one.scopePath().equals(member.scopePath())).map(one -> one.code()).findFirst().orElse(null);
        return new View(memberId, member.name(), branch, today, shown, payments.ofMember(memberId));
    }

    /** A payment that may be taken back. @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-member", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public PaymentBook.Line payment(long id) {
        return payments.of(id).orElseThrow(Refusal::notFound);
    }
}
