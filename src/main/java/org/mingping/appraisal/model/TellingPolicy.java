package org.mingping.appraisal.model;

/** When there is something to tell a member (§1.11): not before it is settled, so that nobody is told a grade that they may not get. */
public final class TellingPolicy {

    public static final String CLAUSE = "§1.11";

    private TellingPolicy() {
    }

    /**
     * What the rules and people made of one member so far.
     *
     * @param countyConfirmed whether the county confirmed an UNQUALIFIED
     * @param standing null where the member is no candidate, or the quota of the pool is not applied yet
     * @param choiceMade whether the superior chose for or against one who is tied
     * @param commented whether the comment of one who is not graded is written
     */
    public record Standing(Outcome outcome, Grade grade, boolean countyConfirmed, QuotaStanding standing, boolean choiceMade, boolean commented) {

        private boolean isDetermined() {
            return outcome != null && outcome != Outcome.EXAMINATION_REQUIRED && outcome != Outcome.INDETERMINATE;
        }

        private boolean waitsForQuota() {
            return grade == Grade.EXCELLENT && standing == null || standing == QuotaStanding.TIED && !choiceMade;
        }
    }

    /**
     * Refused with the first that is missing, each naming the member: {@code NOT_YET_DETERMINED}, {@code TELL_COUNTY} for an UNQUALIFIED
     * the county has not confirmed, {@code TELL_QUOTA} for a candidate whose quota is open, {@code TELL_COMMENT} for a comment not written.
     */
    public static Ruling ready(String name, Standing member) {
        return Ruling.of(member.isDetermined(), "NOT_YET_DETERMINED", CLAUSE, name)
                .and(Ruling.of(member.grade() != Grade.UNQUALIFIED || member.countyConfirmed(), "TELL_COUNTY", Examination.CLAUSE, name))
                .and(Ruling.of(!member.waitsForQuota(), "TELL_QUOTA", QuotaPolicy.CLAUSE, name))
                .and(Ruling.of(member.outcome() != Outcome.COMMENT_ONLY || member.commented(), "TELL_COMMENT", ConfirmationPolicy.COMMENT_CLAUSE, name));
    }
}
