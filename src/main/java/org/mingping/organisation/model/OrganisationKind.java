package org.mingping.organisation.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What sort of organisation stands in the tree. Four kinds share the township tier: the source treats the development
 * zone, the new district and the county's departments as superiors of branches exactly like a township.
 */
public enum OrganisationKind {
    COUNTY_COMMITTEE(Tier.COUNTY, "县委组织部"),
    TOWNSHIP(Tier.TOWNSHIP, "乡镇党委"),
    DEVELOPMENT_ZONE(Tier.TOWNSHIP, "县开发区"),
    NEW_DISTRICT(Tier.TOWNSHIP, "县新区"),
    COUNTY_DEPARTMENT(Tier.TOWNSHIP, "县直部门"),
    BRANCH(Tier.BRANCH, "党支部");

    private final Tier tier;
    private final String officialName;

    OrganisationKind(Tier tier, String officialName) {
        this.tier = tier;
        this.officialName = officialName;
    }

    public Tier tier() {
        return tier;
    }

    /** The word offices write for this kind in their workbooks. */
    public String officialName() {
        return officialName;
    }

    public static Optional<OrganisationKind> named(String officialName) {
        return Arrays.stream(values()).filter(kind -> kind.officialName.equals(officialName)).findFirst();
    }
}
