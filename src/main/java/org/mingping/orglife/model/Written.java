package org.mingping.orglife.model;

import org.mingping.shared.Refusal;

/** What somebody has to put in words. */
public final class Written {

    /** As much as a line holds. */
    public static final int LINE = 200;
    /** As much as a paragraph or a meeting's minutes hold. */
    public static final int TEXT = 20_000;

    private Written() {
    }

    /**
     * The text without surrounding blanks.
     *
     * @throws Refusal {@code code}, with {@code most} as its value, where there is none or it is longer
     */
    public static String required(String text, int most, String code) {
        if (text == null || text.isBlank() || text.strip().length() > most) {
            throw Refusal.invalid(code, most).under("domain §3");
        }
        return text.strip();
    }

    /** As {@link #required}, but nothing written reads null. */
    public static String optional(String text, int most, String code) {
        return text == null || text.isBlank() ? null : required(text, most, code);
    }
}
