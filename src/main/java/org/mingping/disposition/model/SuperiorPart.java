package org.mingping.disposition.model;

import java.util.Optional;
import org.mingping.organisation.model.Tier;

/** What the organisations above the branch have to do with a disposition: the last column of the table in domain §5. */
public enum SuperiorPart {
    TOWNSHIP_APPROVES(false, Tier.TOWNSHIP),
    /** The county approves what comes to it from the branch. */
    COUNTY_APPROVES(false, Tier.COUNTY),
    /** The township reviews first (预审), then the county approves. */
    TOWNSHIP_REVIEWS_COUNTY_APPROVES(true, Tier.COUNTY),
    /** 备案: the township takes it on file; nobody approves a member's own decision. */
    FILED_WITH_TOWNSHIP(false, null);

    private final boolean reviewed;
    private final Tier approver;

    SuperiorPart(boolean reviewed, Tier approver) {
        this.reviewed = reviewed;
        this.approver = approver;
    }

    /** Whether the township reviews before the approval. */
    public boolean isReviewed() {
        return reviewed;
    }

    /** The tier that approves; empty where it is filed and not approved. */
    public Optional<Tier> approver() {
        return Optional.ofNullable(approver);
    }
}
