package org.mingping.access;

/** A membership ended by a decision; told by the roster within the transaction of that decision, so that there is no moment in which somebody put out still holds an office. */
public record MembershipEnded(long memberId) {
}
