package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Money;
import org.mingping.shared.Refusal;

@DisplayName("§2 An act of paying")
class CollectionPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Money OWED = Money.of("15.00");
    private static final String PROXY = "中组发〔2008〕3号 第十一条";
    private static final PaymentWindow WINDOW = new PaymentWindow(YearMonth.of(2026, 1), 6, 6);

    private final CollectionPolicy branch = new CollectionPolicy(WINDOW, TODAY, false);
    private final CollectionPolicy superior = new CollectionPolicy(WINDOW, TODAY, true);
    private final PayingMember member = new PayingMember(7, "993714194607074177", "秦长军", LocalDate.of(1969, 9, 4), "/99/9901/9901001/");

    @Test
    @DisplayName("is recorded for a month that is owed, today or for a day gone by, by the member or by whoever is named")
    void recorded() {
        assertThatCode(() -> require(branch, pay(TODAY, PayerKind.SELF, null, NOVEMBER))).doesNotThrowAnyException();
        assertThatCode(() -> require(branch, pay(TODAY.minusDays(9), PayerKind.RELATIVE, "妻子", NOVEMBER, NOVEMBER.plusMonths(1)))).doesNotThrowAnyException();
        assertThatCode(() -> require(branch, pay(TODAY, PayerKind.MEMBER, "长".repeat(Collection.MAX_PAYER), NOVEMBER))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("names at least one month, and more than nothing for each")
    void months() {
        assertThat(code(branch, pay(TODAY, PayerKind.SELF, null))).isEqualTo("MONTHS_MISSING");
        Collection nothing = new Collection(7, Map.of(NOVEMBER, Money.ZERO), TODAY, PaymentMethod.CASH, PayerKind.SELF, null);
        assertThat(code(branch, nothing)).isEqualTo("AMOUNT_NOT_POSITIVE");
    }

    @Test
    @DisplayName("has happened: it is of no day to come")
    void notToCome() {
        assertThat(code(branch, pay(TODAY.plusDays(1), PayerKind.SELF, null, NOVEMBER))).isEqualTo("PAID_IN_FUTURE");
    }

    @Test
    @DisplayName("by the member names nobody else: it is refused, not recorded without the name")
    void selfAndNamed() {
        Refusal refusal = refused(branch, pay(TODAY, PayerKind.SELF, "妻子", NOVEMBER), unpaid());
        assertThat(refusal.code()).isEqualTo("PAYER_IS_MEMBER");
        assertThat(refusal.clause()).isEqualTo(PROXY);
        assertThatCode(() -> require(branch, pay(TODAY, PayerKind.SELF, " ", NOVEMBER))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("by a relative or another member says who it was")
    void proxy() {
        for (PayerKind kind : PayerKind.values()) {
            if (kind != PayerKind.SELF) {
                Refusal refusal = refused(branch, pay(TODAY, kind, " ", NOVEMBER), unpaid());
                assertThat(refusal.code()).as(kind.name()).isEqualTo("PAYER_MISSING");
                assertThat(refusal.clause()).isEqualTo(PROXY);
                assertThat(code(branch, pay(TODAY, kind, null, NOVEMBER))).isEqualTo("PAYER_MISSING");
            }
        }
        assertThat(code(branch, pay(TODAY, PayerKind.RELATIVE, "长".repeat(Collection.MAX_PAYER + 1), NOVEMBER))).isEqualTo("PAYER_TOO_LONG");
    }

    @Test
    @DisplayName("is refused for a month that is paid, and names it; for one paid in part it makes up what is missing")
    void twice() {
        Refusal refusal = refused(branch, pay(TODAY, PayerKind.SELF, null, NOVEMBER), account("15.00"));
        assertThat(refusal.code()).isEqualTo("ALREADY_PAID");
        assertThat(refusal.arguments()).containsExactly("秦长军", NOVEMBER);
        assertThatCode(() -> branch.require(pay(TODAY, PayerKind.SELF, null, NOVEMBER), member, account("14.99"))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is refused for a month that is not owed")
    void notOwed() {
        assertThat(code(branch, pay(TODAY, PayerKind.SELF, null, NOVEMBER.plusMonths(7)))).isEqualTo("MONTH_NOT_OWED");
        assertThat(code(superior, pay(TODAY, PayerKind.SELF, null, YearMonth.of(2025, 12)))).as("nor may a superior").isEqualTo("MONTH_NOT_OWED");
        assertThat(refused(branch, pay(TODAY, PayerKind.SELF, null, YearMonth.of(2025, 12)), unpaid()).clause()).isEqualTo("domain §2");
    }

    @Test
    @DisplayName("of a day long before the month could be paid is told that the day is wrong, and from when on it could be; the month is not what is wrong")
    void paidTooEarly() {
        Refusal refusal = refused(branch, pay(LocalDate.of(1999, 12, 30), PayerKind.SELF, null, NOVEMBER), unpaid());
        assertThat(refusal.code()).isEqualTo("PAID_TOO_EARLY");
        assertThat(refusal.arguments()).containsExactly(LocalDate.of(1999, 12, 30), NOVEMBER, LocalDate.of(2026, 5, 1));
        assertThat(code(branch, pay(LocalDate.of(2026, 4, 30), PayerKind.SELF, null, NOVEMBER))).isEqualTo("PAID_TOO_EARLY");
        assertThatCode(() -> require(branch, pay(LocalDate.of(2026, 5, 1), PayerKind.SELF, null, NOVEMBER))).doesNotThrowAnyException();
        assertThat(code(branch, pay(LocalDate.of(1999, 12, 30), PayerKind.SELF, null, YearMonth.of(2025, 12)))).as("of a month that is not owed, the month is").isEqualTo("MONTH_NOT_OWED");
    }

    @Test
    @DisplayName("for a month more than six back needs the next higher committee, whatever day of paying is typed")
    void tooOld() {
        YearMonth april = YearMonth.of(2026, 4);
        assertThatCode(() -> require(branch, pay(TODAY, PayerKind.SELF, null, april.plusMonths(1)))).doesNotThrowAnyException();
        Refusal refusal = refused(branch, pay(april.atDay(9), PayerKind.SELF, null, april), unpaid());
        assertThat(refusal.code()).isEqualTo("BACK_PAYMENT_TOO_OLD");
        assertThat(refusal.arguments()).containsExactly("秦长军", april, 6);
        assertThatCode(() -> require(superior, pay(TODAY, PayerKind.SELF, null, april))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("adds up to the cent")
    void total() {
        assertThat(pay(TODAY, PayerKind.SELF, null, NOVEMBER, NOVEMBER.plusMonths(1)).total()).isEqualTo(Money.of("30.00"));
        assertThat(pay(TODAY, PayerKind.SELF, null).total()).isEqualTo(Money.ZERO);
    }

    private static Collection pay(LocalDate on, PayerKind kind, String payer, YearMonth... months) {
        TreeMap<YearMonth, Money> amounts = new TreeMap<>();
        for (YearMonth month : months) {
            amounts.put(month, OWED);
        }
        return new Collection(7, amounts, on, PaymentMethod.CASH, kind, payer);
    }

    private Map<YearMonth, MonthAccount> unpaid() {
        Map<YearMonth, MonthAccount> accounts = new TreeMap<>();
        for (YearMonth month = YearMonth.of(2025, 1); month.isBefore(YearMonth.of(2028, 1)); month = month.plusMonths(1)) {
            accounts.put(month, new MonthAccount(7, month, OWED, Money.ZERO, MonthStatus.UNPAID));
        }
        return accounts;
    }

    private Map<YearMonth, MonthAccount> account(String paid) {
        return Map.of(NOVEMBER, new MonthAccount(7, NOVEMBER, OWED, Money.of(paid), MonthStatus.UNPAID));
    }

    private void require(CollectionPolicy policy, Collection collection) {
        policy.require(collection, member, unpaid());
    }

    private String code(CollectionPolicy policy, Collection collection) {
        return refused(policy, collection, unpaid()).code();
    }

    private Refusal refused(CollectionPolicy policy, Collection collection, Map<YearMonth, MonthAccount> accounts) {
        return catchThrowableOfType(Refusal.class, () -> policy.require(collection, member, accounts));
    }
}
