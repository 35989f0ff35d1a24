package org.mingping.appraisal.model;

import java.time.LocalDate;

/** What must have happened before a branch's grades become final (§1.4, §1.9, §1.11). */
public final class ConfirmationPolicy {

    public static final String COMMENT_CLAUSE = "§1.7";

    private ConfirmationPolicy() {
    }

    /**
     * What is still open in a branch's appraisal.
     *
     * @param publicityEnds last day of publicity
     * @param unansweredObjections objections without a written answer
     * @param untold members who were not told their grade and heard
     * @param excusedUnheard infirm members, excused, whose opinion was not recorded or who were not told the result
     * @param undetermined members whose outcome awaits an examination or a new vote
     * @param unconfirmedUnqualified 不合格 that the county has not confirmed
     * @param uncommented the names of those who get a comment and have none, empty where there is nobody
     */
    public record Open(LocalDate publicityEnds, int unansweredObjections, int untold, int excusedUnheard, int undetermined,
            int unconfirmedUnqualified, String uncommented) {
    }

    /**
     * Refused with the first that stands in the way: {@code CONFIRM_UNDETERMINED}, {@code CONFIRM_UNQUALIFIED},
     * {@code CONFIRM_UNCOMMENTED} (names), {@code CONFIRM_UNTOLD}, {@code CONFIRM_EXCUSED}, {@code CONFIRM_OBJECTIONS} (else with its number),
     * {@code PUBLICITY_NOT_OVER} (last day).
     */
    public static Ruling mayConfirm(Open open, LocalDate today) {
        return none(open.undetermined(), "CONFIRM_UNDETERMINED", "§1.6")
                .and(none(open.unconfirmedUnqualified(), "CONFIRM_UNQUALIFIED", "§1.9"))
                .and(commented(open.uncommented()))
                .and(none(open.untold(), "CONFIRM_UNTOLD", PublicityPeriod.CLAUSE))
                .and(none(open.excusedUnheard(), "CONFIRM_EXCUSED", "§1.4"))
                .and(none(open.unansweredObjections(), "CONFIRM_OBJECTIONS", PublicityPeriod.CLAUSE))
                .and(PublicityPeriod.isOver(open.publicityEnds(), today));
    }

    /** Refused with {@code CONFIRM_UNCOMMENTED} (names): who is not graded is appraised with a comment. */
    public static Ruling commented(String uncommented) {
        return Ruling.of(uncommented.isEmpty(), "CONFIRM_UNCOMMENTED", COMMENT_CLAUSE, uncommented);
    }

    private static Ruling none(int open, String code, String clause) {
        return Ruling.of(open == 0, code, clause, open);
    }
}
