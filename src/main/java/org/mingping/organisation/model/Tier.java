package org.mingping.organisation.model;

/** The three levels at which somebody acts: the county supervises, a township-tier committee examines, a branch votes. */
public enum Tier {
    COUNTY, TOWNSHIP, BRANCH;

    /** Whether an organisation of this tier may stand directly under one of {@code superior}. */
    public boolean standsUnder(Tier superior) {
        return ordinal() == superior.ordinal() + 1;
    }
}
