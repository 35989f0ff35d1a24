package org.mingping.organisation.model;

/**
 * An organisation as the sheet 党组织 states it.
 *
 * @param row          the sheet's row number
 * @param superiorCode of the organisation above; null for the county itself
 */
public record SheetOrganisation(int row, String code, String name, OrganisationKind kind, String superiorCode) {
}
