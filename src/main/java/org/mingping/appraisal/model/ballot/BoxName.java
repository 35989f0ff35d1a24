package org.mingping.appraisal.model.ballot;

/**
 * Which box a sheet lies in: every branch appraisal has one for each vote. Whatever is sealed with it opens nowhere else.
 *
 * @param round 1 for the branch's ballot, more for votes again (§1.6)
 */
public record BoxName(long county, long branchAppraisal, int round) {

    /** The round of the branch's ballot. */
    public static final int FIRST = 1;

    /** The same for the same box, different for any other. */
    public String text() {
        return county + "-" + branchAppraisal + "-" + round;
    }
}
