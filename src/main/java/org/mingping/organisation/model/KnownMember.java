package org.mingping.organisation.model;

/** A member who stands on the roster, as far as a workbook that speaks of them needs to know. */
public record KnownMember(long id, String idNumber, String name, MembershipStatus status, String branchCode) {
}
