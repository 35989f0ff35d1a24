package org.mingping.appraisal.model;

import java.time.LocalDate;

/** What must have happened before a branch's grades become final (§1.4, §1.9, §1.11). */
public final class ConfirmationPolicy {

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
     */
    public record Open(LocalDate publicityEnds, int unansweredObjections, int untold, int excusedUnheard, int undetermined,
            int unconfirmedUnqualified) {
    }

    /**
     * Refused with the first that stands in the way: {@code CONFIRM_UNDETERMINED}, {@code CONFIRM_UNQUALIFIED},
     * {@code CONFIRM_UNTOLD}, {@code CONFIRM_EXCUSED}, {@code CONFIRM_OBJECTIONS} (each with its number),
     * {@code PUBLICITY_NOT_OVER} (last day).
     */
    public static Ruling mayConfirm(Open open, LocalDate today) {
        return none(open.undetermined(), "CONFIRM_UNDETERMINED", "§1.6")
                .and(none(open.unconfirmedUnqualified(), "CONFIRM_UNQUALIFIED", "§1.9"))
                .and(none(open.untold(), "CONFIRM_UNTOLD", PublicityPeriod.CLAUSE))
                .and(none(open.excusedUnheard(), "CONFIRM_EXCUSED", "§1.4"))
                .and(none(open.unansweredObjections(), "CONFIRM_OBJECTIONS", PublicityPeriod.CLAUSE))
                .and(PublicityPeriod.isOver(open.publicityEnds(), today));
    }

    private static Ruling none(int open, String code, String clause) {
        return Ruling.of(open == 0, code, clause, open);
    }
}
