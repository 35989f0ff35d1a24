package org.mingping.appraisal.model;

/**
 * The superior organisation's choice about one of those tied across the last slot (§1.8).
 *
 * @param admitted whether this member gets a slot
 * @param reason why, in writing
 */
public record SuperiorChoice(boolean admitted, String reason) {

    /**
     * @throws IllegalArgumentException if no reason is given
     */
    public SuperiorChoice {
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a choice needs a written reason");
        }
    }
}
