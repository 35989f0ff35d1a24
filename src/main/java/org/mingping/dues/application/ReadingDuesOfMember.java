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
import java.time.YearMonth;
import java.util.List;
import org.mingping.access.Caller;
import org.mingping.access.UseCase;
import org.mingping.dues.model.MonthAccount;
import org.mingping.dues.model.PayingMember;
import org.mingping.dues.persistence.AssessedAmounts;
import org.mingping.dues.persistence.Excuses;
import org.mingping.dues.persistence.MonthLists;
import org.mingping.dues.persistence.PaidMonths;
import org.mingping.dues.persistence.PayingMembers;
import org.mingping.dues.persistence.Reliefs;
import org.mingping.shared.Refusal;

/** One member's dues of a year with everything they rest on: for the offices above the member, and for the member. */
@Stateless
public class ReadingDuesOfMember {

    private static final int LAST_MONTH = 12;
    private static final int MOST_RELIEFS = 50;

    @Inject
    private PayingMembers members;

    @Inject
    private MonthLists months;

    @Inject
    private AssessedAmounts amounts;

    @Inject
    private PaidMonths payments;

    @Inject
    private Reliefs reliefs;

    @Inject
    private Excuses excuses;

    @Inject
    private Clock clock;

    /** @param months January to December @param amounts the latest first @param payments of this year's months, reversals among them, the latest first */
    public record Dues(PayingMember member, int year, List<MonthAccount> months, List<AssessedAmounts.Line> amounts, List<PaidMonths.Line> payments,
                       List<Reliefs.Line> reliefs, List<Excuses.Line> excuses) {
    }

    /** The caller's own; {@code null} for an account without a member. @param year null for the running one */
    @UseCase(value = "dues.read-own", writes = false, roles = {MEMBER, BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Dues mine(Integer year) {
        Long member = Caller.current().memberId();
        return member == null ? null : of(member, year);
    }

    /** @throws Refusal NOT_FOUND */
    @UseCase(value = "dues.read-member", writes = false, roles = {BRANCH_OFFICER, TOWNSHIP_OFFICER, TOWNSHIP_APPROVER, COUNTY_OFFICER, COUNTY_APPROVER})
    public Dues of(long memberId, Integer year) {
        if (year != null && (year < 1921 || year > 2999)) {
            throw Refusal.notFound();
        }
        PayingMember member = members.byId(List.of(memberId)).get(memberId);
        if (member == null) {
            throw Refusal.notFound();
        }
        int wanted = year == null ? YearMonth.now(clock).getYear() : year;
        YearMonth first = YearMonth.of(wanted, 1);
        YearMonth last = YearMonth.of(wanted, LAST_MONTH);
        return new Dues(member, wanted, months.of(List.of(memberId), first, last), amounts.of(memberId), payments.of(memberId, first, last),
                reliefs.page(null, memberId, 0, MOST_RELIEFS).items(), excuses.of(memberId));
    }
}
