package org.mingping.dues.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.shared.sheet.RowFinding;
import org.mingping.shared.Messages;
import org.mingping.shared.Money;
import org.mingping.shared.sheet.RowDecision;
import org.mingping.shared.sheet.SheetCell;
import org.mingping.shared.sheet.SheetRow;

@DisplayName("§2 A row of dues.xlsx")
class PaymentRowPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String ID = "993714194607074177";
    private static final Money OWED = Money.of("15.00");

    private final PaymentRowPolicy policy = new PaymentRowPolicy(new PaymentWindow(YearMonth.of(2026, 1), 6, 6), TODAY);
    private final PayingMember member = new PayingMember(7, ID, "秦长军", LocalDate.of(1969, 9, 4), "/99/9901/9901001/");
    private Money paid = Money.ZERO;
    private int next = 4;

    @Test
    @DisplayName("that is in order becomes a payment with all it states")
    void accepted() {
        RowDecision<SheetPayment> decision = decide(Map.of("月份", "2026年3月", "金额", "¥15.00", "缴纳日期", "2026-03-09", "代缴人", "妻子"));
        assertThat(decision.finding()).isNull();
        assertThat(decision.value()).isEqualTo(new SheetPayment(4, member, YearMonth.of(2026, 3), OWED, LocalDate.of(2026, 3, 9), PayerKind.RELATIVE, "妻子", false));
    }

    @Test
    @DisplayName("that names nobody in 代缴人 was paid by the member")
    void bySelf() {
        SheetPayment payment = decide(Map.of()).value();
        assertThat(payment.payerKind()).isEqualTo(PayerKind.SELF);
        assertThat(payment.payer()).isNull();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({"公民身份证号,993714194607074178,UNKNOWN_MEMBER", "公民身份证号,'',UNKNOWN_MEMBER", "姓名,秦长,UNKNOWN_MEMBER", "月份,'',MONTH_INVALID", "月份,三月,MONTH_INVALID",
            "月份,2026-13,MONTH_INVALID", "金额,'',AMOUNT_INVALID", "金额,0,AMOUNT_INVALID", "金额,-1,AMOUNT_INVALID", "金额,0.005,AMOUNT_INVALID", "金额,很多,AMOUNT_INVALID",
            "缴纳日期,'',DATE_INVALID", "缴纳日期,2026-02-30,DATE_INVALID", "缴纳日期,2026-11-27,DATE_INVALID", "月份,2025-12,MONTH_NOT_OWED", "月份,2027-06,MONTH_NOT_OWED"})
    @DisplayName("with one fault is rejected with its code and shows its number")
    void oneFault(String heading, String value, String code) {
        RowDecision<SheetPayment> decision = decide(Map.of(heading, value));
        assertThat(decision.isAccepted()).isFalse();
        assertThat(decision.finding().code()).isEqualTo(code);
        assertThat(decision.finding().row()).isEqualTo(4);
    }

    @Test
    @DisplayName("paid today, or for the sixth month ahead of the day of paying, or the county's first, is accepted")
    void boundaries() {
        assertThat(decide(Map.of("缴纳日期", "2026-11-26")).isAccepted()).isTrue();
        assertThat(decide(Map.of("月份", "2027-05")).isAccepted()).isTrue();
        assertThat(decide(Map.of("月份", "2026-01")).isAccepted()).isTrue();
    }

    @Test
    @DisplayName("with another name or none is UNKNOWN_MEMBER, and the sentence speaks of the name, not of the number")
    void otherName() {
        RowFinding other = decide(Map.of("姓名", "秦长")).finding();
        assertThat(other.code()).isEqualTo("UNKNOWN_MEMBER");
        assertThat(other.sentence(Messages.CHINESE)).startsWith("姓名“秦长”与名册中这个身份证号的姓名不同");
        RowFinding none = decide(Map.of("姓名", "")).finding();
        assertThat(none.code()).isEqualTo("UNKNOWN_MEMBER");
        assertThat(none.sentence(Messages.CHINESE)).startsWith("姓名没有填写");
    }

    @Test
    @DisplayName("names a payer as briefly as the pages ask")
    void longPayer() {
        assertThat(decide(Map.of("代缴人", "长".repeat(60))).isAccepted()).isTrue();
        assertThat(decide(Map.of("代缴人", "长".repeat(61))).finding().code()).isEqualTo("PAYER_TOO_LONG");
    }

    @Test
    @DisplayName("of somebody the roster does not know is UNKNOWN_MEMBER")
    void stranger() {
        assertThat(policy.decide(row(Map.of()), null, false, this::account).finding().code()).isEqualTo("UNKNOWN_MEMBER");
    }

    @Test
    @DisplayName("with all faults at once gets the first code in the order of the interface, and so on as they are mended")
    void precedence() {
        Map<String, String> row = new HashMap<>(Map.of("姓名", "谁", "月份", "无", "金额", "无", "缴纳日期", "无"));
        assertThat(code(row)).isEqualTo("UNKNOWN_MEMBER");
        row.put("姓名", "秦长军");
        assertThat(code(row)).isEqualTo("MONTH_INVALID");
        row.put("月份", "2025-12");
        assertThat(code(row)).isEqualTo("AMOUNT_INVALID");
        row.put("金额", "15");
        assertThat(code(row)).isEqualTo("DATE_INVALID");
        row.put("缴纳日期", "2026-11-20");
        paid = OWED;
        assertThat(code(row)).isEqualTo("ALREADY_PAID");
        paid = Money.ZERO;
        assertThat(code(row)).isEqualTo("MONTH_NOT_OWED");
    }

    @Test
    @DisplayName("for a month that is paid is ALREADY_PAID, whether before or by a row above")
    void twice() {
        assertThat(decide(Map.of()).isAccepted()).isTrue();
        assertThat(code(Map.of())).as("the row above").isEqualTo("ALREADY_PAID");
        assertThat(decide(Map.of("月份", "2026-10")).isAccepted()).as("another month").isTrue();
        paid = OWED;
        assertThat(code(Map.of("月份", "2026-09"))).as("before").isEqualTo("ALREADY_PAID");
    }

    @Test
    @DisplayName("makes up what a row above left missing, and no more")
    void inParts() {
        assertThat(decide(Map.of("金额", "10")).isAccepted()).isTrue();
        assertThat(decide(Map.of("金额", "5")).isAccepted()).isTrue();
        assertThat(code(Map.of("金额", "5"))).isEqualTo("ALREADY_PAID");
    }

    @Test
    @DisplayName("that this very file has stored before is accepted again, although its month is paid by it")
    void storedBefore() {
        paid = OWED;
        RowDecision<SheetPayment> again = policy.decide(row(Map.of()), member, true, this::account);
        assertThat(again.isAccepted()).isTrue();
        assertThat(again.value().stored()).isTrue();
    }

    private String code(Map<String, String> changed) {
        return decide(changed).finding().code();
    }

    private RowDecision<SheetPayment> decide(Map<String, String> changed) {
        return policy.decide(row(changed), member, false, this::account);
    }

    private SheetRow row(Map<String, String> changed) {
        Map<String, String> texts = new HashMap<>(Map.of("姓名", "秦长军", "公民身份证号", ID, "月份", "2026-11", "金额", "15", "缴纳日期", "2026-11-20"));
        texts.putAll(changed);
        Map<String, SheetCell> cells = new HashMap<>();
        texts.forEach((heading, text) -> cells.put(heading, SheetCell.ofText(text)));
        return new SheetRow(next++, cells);
    }

    private MonthAccount account(YearMonth month) {
        return new MonthAccount(7, month, OWED, paid, paid.isPositive() ? MonthStatus.PAID : MonthStatus.UNPAID);
    }
}
