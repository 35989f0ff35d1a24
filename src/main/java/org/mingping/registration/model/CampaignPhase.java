package org.mingping.registration.model;

/** What each township-tier organisation has to do in a campaign, in the order of the source (domain §6): one task each. */
public enum CampaignPhase {
    /** 宣传发动: every branch and member has been reached. */
    MOBILISATION,
    /** 调查摸底: who falls under the three failures or a sanction, signed off by each branch. */
    CENSUS,
    /** 征求意见: opinions on standards, procedure and exit, each answered. */
    CONSULTATION,
    /** 制定方案: the plan, accepted by the county. */
    PLAN,
    /** 党员登记: nobody's registration left undecided. */
    REGISTRATION;

    /**
     * Whether an organisation says of it that it is done, where something is on record; the others are done by what is on record alone: the last list accepted, every opinion answered, the plan
     * accepted, nobody's registration left to decide.
     */
    public boolean isReported() {
        return this == MOBILISATION;
    }
}
