package org.mingping.disposition.model;

/**
 * What bears on a decision and stands in no case's book (decision 0004, 160).
 *
 * @param applicationOnFile whether the member's written application to leave lies in the case, as a scan that counts
 * @param anotherRuns       whether another case of the member's runs that is not about their own wish to leave
 */
public record Beside(boolean applicationOnFile, boolean anotherRuns) {

    /** Nothing in the way. */
    public static final Beside CLEAR = new Beside(true, false);
}
