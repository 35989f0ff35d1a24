package org.mingping.organisation.persistence;

import org.mingping.organisation.model.OrganisationKind;

/**
 * An organisation in a list.
 *
 * @param superiorId   null for the county's root
 * @param members      full and probationary members who belong to it itself, not to what stands under it; 0 in lists that count nobody
 * @param probationary those of them on probation, likewise
 */
public record OrganisationLine(long id, String code, String name, OrganisationKind kind, Long superiorId, String superior, long members, long probationary) {
}
