package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;

@DisplayName("A branch's year of dues")
class BranchYearTest {

    private static final YearMonth CURRENT = YearMonth.of(2026, 3);
    private static final Money OWED = Money.of("15.00");

    @Test
    @DisplayName("adds up what was paid, and what is missing of the months that have begun")
    void sums() {
        MemberYear one = member(1, "15.00", "10.00");
        MemberYear two = member(2, "15.00", "0.00");
        BranchYear year = new BranchYear(new DuesBranch(1, "9901001", "第1党支部", "/99/9901/9901001/"), 2026, CURRENT, List.of(one, two));
        assertThat(year.getMonths()).hasSize(12).startsWith(YearMonth.of(2026, 1)).endsWith(YearMonth.of(2026, 12));
        assertThat(year.getPaidByMonth()).hasSize(12).startsWith(Money.of("30.00"), Money.of("10.00"), Money.ZERO);
        assertThat(year.getPaid()).isEqualTo(Money.of("40.00"));
        assertThat(one.getMissing()).as("5 of February and all of March; April has not begun").isEqualTo(Money.of("20.00"));
        assertThat(two.getMissing()).isEqualTo(Money.of("30.00"));
        assertThat(year.getMissing()).isEqualTo(Money.of("50.00"));
        assertThat(one.months().get(1).isPaidAny()).isTrue();
        assertThat(two.months().get(1).isPaidAny()).isFalse();
    }

    @Test
    @DisplayName("holds accounts that are paid once nothing is missing; where nothing is known to be owed, by anything")
    void accounts() {
        MonthAccount account = new MonthAccount(1, CURRENT, OWED, Money.ZERO, MonthStatus.UNPAID);
        assertThat(account.isPaid()).isFalse();
        MonthAccount part = account.plus(Money.of("14.99"));
        assertThat(part.isPaid()).isFalse();
        assertThat(part.status()).isEqualTo(MonthStatus.UNPAID);
        MonthAccount whole = part.plus(Money.of("0.01"));
        assertThat(whole.isPaid()).isTrue();
        assertThat(whole.status()).isEqualTo(MonthStatus.PAID);
        assertThat(whole.paid()).isEqualTo(OWED);
        MonthAccount unknown = new MonthAccount(1, CURRENT, null, Money.ZERO, MonthStatus.NOT_OWED);
        assertThat(unknown.isPaid()).isFalse();
        assertThat(unknown.plus(Money.of("0.01")).isPaid()).isTrue();
        assertThat(unknown.plus(Money.of("0.01")).status()).isEqualTo(MonthStatus.NOT_OWED);
        MonthAccount unknownButUnpaid = new MonthAccount(1, CURRENT, null, Money.ZERO, MonthStatus.UNPAID);
        assertThat(unknownButUnpaid.plus(OWED).status()).isEqualTo(MonthStatus.UNPAID);
        MonthAccount excused = new MonthAccount(1, CURRENT, OWED, Money.ZERO, MonthStatus.EXCUSED);
        assertThat(excused.plus(OWED).status()).as("decided by the statuses, not here").isEqualTo(MonthStatus.EXCUSED);
    }

    private static MemberYear member(long id, String january, String february) {
        List<MemberYear.Cell> cells = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            YearMonth month = YearMonth.of(2026, number);
            Money paid = Money.of(number == 1 ? january : number == 2 ? february : "0.00");
            MonthStatus status = MonthStatus.of(OWED, false, null, paid, false);
            cells.add(new MemberYear.Cell(month, OWED, paid, status, MonthLetter.of(status, month, CURRENT)));
        }
        return new MemberYear(id, "秦长军", cells);
    }
}
