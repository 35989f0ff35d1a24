package org.mingping.dues.model;

import java.time.LocalDate;
import java.time.YearMonth;
import org.mingping.shared.Money;

/**
 * What a row of a workbook of payments says.
 *
 * @param row    the sheet's row number
 * @param payer  who paid for the member, or null
 * @param stored whether this very workbook has brought it before: it is accepted again and changes nothing
 */
public record SheetPayment(int row, PayingMember member, YearMonth month, Money amount, LocalDate paidOn, PayerKind payerKind, String payer, boolean stored) {
}
