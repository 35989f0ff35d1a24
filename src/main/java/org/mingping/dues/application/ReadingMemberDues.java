package org.mingping.dues.application;

import static org.mingping.access.Role.BRANCH_OFFICER;
import static org.mingping.access.Role.COUNTY_APPROVER;
import static org.mingping.access.Role.COUNTY_OFFICER;
import static org.mingping.access.Role.MEMBER;
import static org.mingping.access.Role.TOWNSHIP_APPROVER;
import static org.mingping.access.Role.TOWNSHIP_OFFICER;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.dues.model.DuesBranch;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.MonthLetter;
import org.mingping.dues.model.OfferedMonths;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.model.PaymentWindow;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.dues.persistence.DuesBranches;
import org.mingping.dues.persistence.DuesParameters;
import org.mingping.dues.persistence.Excuses;
import org.mingping.dues.persistence.MonthLists;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.dues.persistence.PaymentBook;
import org.mingping.dues.persistence.Reliefs;
import org.mingping.organisation.SeenMembers;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;
import org.mingping.shared.Years;

/** One member's dues: a year with everything it rests on, and the months money may be taken for. For the offices above the member, and for the member. */
@Stateless
public class ReadingMemberDues {

    private static final int LAST_MONTH = 12;
    private static final int MOST_RELIEFS = 50;

    @Inject
    private SeenMembers seen;

    @Inject
    private PayingMembers members;

    @Inject
    private MonthLists months;

    @Inject
    private AssessedAmounts amounts;

    @Inject
    private PaymentBook payments;

    @Inject
    private Reliefs reliefs;

    @Inject
    private Excuses excuses;

    @Inject
    private DuesBranches branches;

    @Inject
    private DuesParameters parameters;

    @Inject
    private Clock clock;

    /** @param branch the code of the member's branch; null for a member, who sees their own alone @param months oldest first, as far ahead as may be paid */
    public record View(long memberId, String name, String branch, LocalDate today, List<Month> months, List<PaymentBook.Line> payments) {
    }

    /** @param firstYear the county's first tracked one: before it nothing is known @param months January to December @param amounts the latest first @param payments of this year's months, reversals among them, the latest first */
    public record Year(PayingMember member, int year, List<Month> months, List<AssessedAmounts.Line> amounts, List<PaymentBook.Line> payments,
                       List<Reliefs.Line> reliefs, List<Excuses.Line> excuses, int firstYear) {
    }

    /** Months to choose from, the earliest first. */
    public record Choices(List<YearMonth> change, List<YearMonth> reliefBegin, List<YearMonth> reliefEnd, List<YearMonth> excuse) implements Serializable {
    }

    /** One month. @param tooLate whether the branch may no longer take it by itself */
    public record Month(MonthAccount account, MonthLetter letter, boolean tooLate) {

        /** What is missing, also of a month that has not begun. */
        public Money missing() {
            return account.owed() == null || account.owed().compareTo(account.paid()) <= 0 ? Money.ZERO : account.owed().plus(account.paid().negated());
        }
    }

    /** As far as money may be taken. @throws Refusal NOT_FOUND, also where the member is out of scope */
    @UseCase(value = "dues.read-member", writes = false,
            roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public View of(long memberId) {
        PayingMember member = member(memberId);
        LocalDate today = LocalDate.now(clock);
        PaymentWindow window = parameters.window(YearMonth.from(today));
        YearMonth last = YearMonth.from(today).plusMonths(window.aheadMonths());
        YearMonth first = window.firstOwed(member.joinedOn());
        List<Month> shown = first.isAfter(last) ? List.of() : months(memberId, first, last, window, today);
        String branch = Caller.current().isConfinedToOwn() ? null : branches.at(member.scopePath()).map(DuesBranch::code).orElse(null);
        return new View(memberId, member.name(), branch, today, shown, payments.ofMember(memberId));
    }

    /** The caller's own; {@code null} for an account without a member. @param year null for the running one */
    @UseCase(value = "dues.read-own", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Year mine(Integer year) {
        Long member = Caller.current().memberId();
        return member == null ? null : year(member, year);
    }

    /** @param year null for the running one @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-member", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Year year(long memberId, Integer year) {
        PayingMember member = member(memberId);
        LocalDate today = LocalDate.now(clock);
        int wanted = Years.asked(year, today.getYear());
        YearMonth first = YearMonth.of(wanted, 1);
        YearMonth last = YearMonth.of(wanted, LAST_MONTH);
        PaymentWindow window = parameters.window(YearMonth.from(today));
        return new Year(member, wanted, months(memberId, first, last, window, today), amounts.of(memberId),
                payments.ofMember(memberId, first, last), reliefs.page(null, memberId, 0, MOST_RELIEFS).items(), excuses.of(memberId), window.firstTracked().getYear());
    }

    /** The months the branch's decisions about this member can be about. @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-member", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public Choices choices(long memberId) {
        PayingMember member = member(memberId);
        YearMonth current = YearMonth.now(clock);
        PaymentWindow window = parameters.window(current);
        YearMonth first = window.firstOwed(member.joinedOn());
        OfferedMonths offered = new OfferedMonths(window, first, current);
        List<MonthAccount> accounts = first.isAfter(current) ? List.of() : months.of(List.of(memberId), first, current);
        return new Choices(offered.ofChange(), offered.ofReliefBegin(), offered.ofReliefEnd(), OfferedMonths.ofExcuse(accounts));
    }

    /** A payment that may be taken back. @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-member", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER})
    public PaymentBook.Line payment(long id) {
        return payments.of(id).orElseThrow(Refusal::notFound);
    }

    private PayingMember member(long id) {
        seen.require(id);
        PayingMember member = members.byId(List.of(id)).get(id);
        if (member == null) {
            throw Refusal.notFound();
        }
        return member;
    }

    private List<Month> months(long memberId, YearMonth first, YearMonth last, PaymentWindow window, LocalDate today) {
        return months.of(List.of(memberId), first, last).stream().map(account -> new Month(account,
                MonthLetter.of(account.status(), account.month(), YearMonth.from(today)), window.isTooLate(account.month(), today))).toList();
    }
}
