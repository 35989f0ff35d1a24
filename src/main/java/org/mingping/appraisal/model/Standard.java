package org.mingping.appraisal.model;

/**
 * One statement of what makes a member unqualified (domain §6), published with its rule set.
 *
 * @param category for whom it is written
 * @param text     the statement, in the words of the regulations
 * @param source   where it comes from: a document with its place, or the consultation in which it was adopted
 */
public record Standard(StandardCategory category, String text, String source) {
}
