package org.mingping.organisation;

/**
 * A membership may end, or come back, or what is on record of a member be corrected, in this transaction. Told before any row of what decides it is taken: rooms that follow it and let one act at a time take their turn now, or two
 * acts that take the same in another order wait for each other.
 */
public record MembershipChanging(long memberId) {
}
