package org.mingping.appraisal.model;

/**
 * The branch committee's proposal of a lower grade than the votes give (§1.9).
 *
 * @param grade the grade proposed
 * @param reason why, in writing
 */
public record CommitteeProposal(Grade grade, String reason) {

    /**
     * @throws IllegalArgumentException if the grade or the reason is missing
     */
    public CommitteeProposal {
        if (grade == null) {
            throw new IllegalArgumentException("a proposal names a grade");
        }
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a proposal needs a written reason");
        }
    }
}
