package org.mingping.organisation;

/**
 * A roster came in and changed something; rooms that keep lists of branches or members bring them up to date within the same transaction.
 *
 * @param changed rows that made a difference
 */
public record RosterImported(int changed) {
}
