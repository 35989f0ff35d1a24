package org.mingping.disposition.model;

/**
 * What bears on a decision and stands in no case's book (decision 0004, 160).
 *
 * @param applicationOnFile whether the member's written application to leave lies in the case, as a scan that counts
 * @param anotherRuns       whether another case of the member's runs that is not about their own wish to leave
 * @param rests             whether the membership has ended by something else, and the case rests until it is given back
 */
public record Beside(boolean applicationOnFile, boolean anotherRuns, boolean rests) {

    /** Nothing in the way. */
    public static final Beside CLEAR = new Beside(true, false, false);

    /** Of a case that does not rest. */
    public Beside(boolean applicationOnFile, boolean anotherRuns) {
        this(applicationOnFile, anotherRuns, false);
    }

    /** The same where the case rests, or does not. */
    public Beside resting(boolean whether) {
        return new Beside(applicationOnFile, anotherRuns, whether);
    }
}
