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

    /** The name as it is recorded, or null where none was typed. */
    static String name(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** Whether somebody is named although the member pays: which of the two is meant, the officer says; nothing typed is dropped in silence. */
    static boolean isContradicted(PayerKind kind, String typed) {
        return kind == PayerKind.SELF && name(typed) != null;
    }
}
