package org.mingping.appraisal.model;

import java.util.Arrays;
import java.util.List;

/** What a branch committee may propose against the votes (§1.9). */
public final class CommitteeProposalPolicy {

    public static final String CLAUSE = "§1.9";

    private final Grade lowest;

    public CommitteeProposalPolicy(RuleSetParameters parameters) {
        this.lowest = parameters.lowestProposal();
    }

    /**
     * Refused with {@code PROPOSAL_WITHOUT_GRADE} if there is no grade to lower, {@code PROPOSAL_NOT_LOWER} (proposed, as it
     * stands), {@code PROPOSAL_TOO_LOW} (proposed, lowest allowed; 不合格 needs an examination), {@code PROPOSAL_REASON} without a
     * written reason.
     *
     * @param standing the grade as it stands without a proposal, {@code null} if there is none
     */
    public Ruling mayPropose(Grade proposed, Grade standing, String reason) {
        if (standing == null) {
            return Ruling.of(false, "PROPOSAL_WITHOUT_GRADE", CLAUSE);
        }
        return Ruling.of(proposed.isLowerThan(standing), "PROPOSAL_NOT_LOWER", CLAUSE, proposed, standing)
                .and(Ruling.of(!proposed.isLowerThan(lowest), "PROPOSAL_TOO_LOW", CLAUSE, proposed, lowest))
                .and(written("PROPOSAL_REASON", reason));
    }

    /**
     * The grades that may be proposed, best first: what {@link #mayPropose} would not refuse.
     *
     * @param standing as there
     */
    public List<Grade> proposable(Grade standing) {
        return Arrays.stream(Grade.values()).filter(grade -> standing != null && grade.isLowerThan(standing) && !grade.isLowerThan(lowest)).toList();
    }

    /** A referral to examination needs its evidence, {@code REFERRAL_EVIDENCE}. */
    public Ruling mayRefer(String evidence) {
        return written("REFERRAL_EVIDENCE", evidence);
    }

    private static Ruling written(String code, String text) {
        return Ruling.of(text != null && !text.isBlank(), code, CLAUSE);
    }
}
