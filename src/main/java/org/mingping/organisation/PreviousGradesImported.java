package org.mingping.organisation;

/**
 * Earlier years' grades came in; grades that look at them are determined again within the same transaction.
 *
 * @param changed rows that made a difference
 */
public record PreviousGradesImported(int changed) {
}
