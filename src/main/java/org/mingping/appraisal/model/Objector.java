package org.mingping.appraisal.model;

/**
 * Who objects, and who has recorded it (§1.11).
 *
 * @param name      as it is shown
 * @param memberId  the member, where one objects on their own account; null where an officer recorded somebody's objection
 * @param accountId the account that recorded it, which may not answer it
 */
public record Objector(String name, Long memberId, long accountId) {
}
