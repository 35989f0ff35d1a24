package org.mingping.dues.web;

import java.util.List;
import org.mingping.dues.model.PayerKind;
import org.mingping.dues.model.PaymentMethod;

/** What a page offers where money is taken. */
final class Payers {

    static final List<PayerKind> KINDS = List.of(PayerKind.SELF, PayerKind.RELATIVE, PayerKind.MEMBER);
    static final List<PaymentMethod> METHODS = List.of(PaymentMethod.CASH, PaymentMethod.TRANSFER);

    private Payers() {
    }

    /** What stays of a name where the member pays: nothing. */
    static String name(PayerKind kind, String typed) {
        return kind == PayerKind.SELF || typed == null || typed.isBlank() ? null : typed.strip();
    }
}
