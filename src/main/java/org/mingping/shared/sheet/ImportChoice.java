package org.mingping.shared.sheet;

/**
 * What a workbook can be taken in for, where it does not say so itself: of tallies, the cycle.
 *
 * @param id   as {@link Upload} carries it
 * @param name in the reader's language
 */
public record ImportChoice(long id, String name) {
}
