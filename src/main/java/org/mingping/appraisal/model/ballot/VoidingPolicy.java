package org.mingping.appraisal.model.ballot;

import org.mingping.appraisal.model.Ruling;

/** When a box may be given up with nothing counted (§4; decision 0004, 36): only for what no time and no person can mend, and with a written reason. */
public final class VoidingPolicy {

    public static final String CLAUSE = "§4";
    /** The cause where a vote again has nobody left whom it is about (§1.6). */
    public static final String MOOT = "MOOT";

    private VoidingPolicy() {
    }

    /** Refused with {@code VOID_REASON}. */
    public static Ruling reasoned(String reason) {
        return Ruling.of(reason != null && !reason.isBlank(), "VOID_REASON", CLAUSE);
    }

    /** Refused with {@code BOX_SOUND}. @param cause why it cannot be sealed, null where it can */
    public static Ruling mayVoid(String cause) {
        return Ruling.of(cause != null, "BOX_SOUND", CLAUSE);
    }

    /** Whether a refused sealing is one for good: the key is lost or opens nothing, or the box does not hold what was put into it. */
    public static boolean isForGood(String code) {
        return code.startsWith("BALLOT_KEY_") || code.startsWith("BOX_");
    }
}
