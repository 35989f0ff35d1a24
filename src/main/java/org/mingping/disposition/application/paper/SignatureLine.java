package org.mingping.disposition.application.paper;

import java.util.Locale;
import org.mingping.disposition.model.form.CaseForm;
import org.mingping.shared.Messages;

/** A place to sign as one line: who, the name as far as it is known, room for the hand, and the day or the place for it. */
final class SignatureLine {

    private static final String ROOM = "＿＿＿＿＿＿＿";

    private SignatureLine() {
    }

    static String of(Locale locale, CaseForm.Signature signature) {
        String day = signature.on().map(on -> Messages.day(on, locale)).orElseGet(() -> Messages.text(locale, "disposition", "form.blankDay"));
        return Messages.text(locale, "disposition", "form.signature", signature.label(), signature.name(), ROOM, day);
    }
}
