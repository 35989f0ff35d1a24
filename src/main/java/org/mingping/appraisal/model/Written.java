package org.mingping.appraisal.model;

import org.mingping.shared.Refusal;

/** What somebody has to put in writing. */
final class Written {

    private Written() {
    }

    /** The text without surrounding blanks, refused with this code where there is none. */
    static String text(String text, String code) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(code);
        }
        return text.strip();
    }
}
