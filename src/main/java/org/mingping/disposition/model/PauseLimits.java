package org.mingping.disposition.model;

/**
 * How long the deadlines of a case may rest (domain §5).
 *
 * @param mostMonths of one pause
 * @param sumMonths  of all pauses of a case together
 */
public record PauseLimits(int mostMonths, int sumMonths) {
}
