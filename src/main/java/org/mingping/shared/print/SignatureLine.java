package org.mingping.shared.print;

import java.util.Locale;
import org.mingping.shared.form.PaperForm;
import org.mingping.shared.Messages;

/** A place to sign as one line: who, the name as far as it is known, room for the hand, and the day or the place for it. */
public final class SignatureLine {

    private static final String ROOM = "＿＿＿＿＿＿＿";

    private SignatureLine() {
    }

    public static String of(Locale locale, PaperForm.Signature signature) {
        String day = signature.on().map(on -> Messages.day(on, locale)).orElseGet(() -> Messages.text(locale, "shared", "form.blankDay"));
        return Messages.text(locale, "shared", "form.signature", signature.label(), signature.name(), ROOM, day);
    }
}
