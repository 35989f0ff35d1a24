package org.mingping.registration.model.preparation;

/**
 * Who prepares in which campaign.
 *
 * @param organisation id of the township-tier organisation
 * @param path         its scope path
 */
public record Preparing(long county, long campaign, long organisation, String path) {

    /** On what everything here rests. */
    public static final String CLAUSE = "domain §6";
}
