package org.mingping.appraisal.model;

/**
 * Paper sheets that came back (§1.5), by who had cast them: each says in its heading whether it is a member's or a mass representative's.
 *
 * @param members         members' sheets, at least 0
 * @param representatives mass representatives' sheets, at least 0
 */
public record ReturnedSheets(int members, int representatives) {

    public int total() {
        return members + representatives;
    }
}
