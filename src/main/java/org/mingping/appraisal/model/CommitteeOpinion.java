package org.mingping.appraisal.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the branch committee holds against the votes: a lower grade with its reason, a referral to examination with its evidence (§1.9). */
@Embeddable
public class CommitteeOpinion {

    @Enumerated(EnumType.STRING)
    private Grade proposedGrade;
    private String proposalReason;
    private boolean referred;
    private String referralEvidence;

    /** @param proposed null takes a proposal back @param standing the grade it is measured by */
    void propose(Grade proposed, Grade standing, String reason, CommitteeProposalPolicy policy) {
        if (proposed == null) {
            proposedGrade = null;
            proposalReason = null;
            return;
        }
        policy.mayPropose(proposed, standing, reason).orConflict();
        proposedGrade = proposed;
        proposalReason = reason.strip();
    }

    /** Refers to examination. */
    void refer(String evidence) {
        referred = true;
        referralEvidence = evidence.strip();
    }

    void takeReferralBack() {
        referred = false;
        referralEvidence = null;
    }

    Grade proposedGrade() {
        return proposedGrade;
    }
}
