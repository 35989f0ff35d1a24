package org.mingping.findings;

/**
 * When a room last saw members take part: a presence, a contact, a payment. An application-scoped bean in the room's {@code persistence} package; whoever
 * asks how long nothing was heard of somebody asks every one there is.
 */
public interface SignsOfLife {

    /**
     * A query that answers, for the county {@code :county} and the members {@code any(:members)}, one row for each of whom there is a sign:
     * {@code member_id bigint}, {@code day date} (the latest). No other named parameters; it reads only.
     */
    String lastDays();
}
