package org.mingping.appraisal.model;

import java.util.List;

/**
 * What the quota left of the candidates of one pool (§1.8). The lists hold ids, sorted.
 *
 * @param members full members of the pool
 * @param slots how many may be EXCELLENT
 * @param admitted inside the quota
 * @param tied level with each other across the last slot; the superior chooses among them
 * @param notAdmitted outside the quota
 */
public record QuotaResult(int members, int slots, List<String> admitted, List<String> tied, List<String> notAdmitted) {

    public QuotaResult {
        admitted = admitted.stream().sorted().toList();
        tied = tied.stream().sorted().toList();
        notAdmitted = notAdmitted.stream().sorted().toList();
    }

    /** How many of the tied the superior may still admit. */
    public int slotsLeft() {
        return tied.isEmpty() ? 0 : slots - admitted.size();
    }
}
