package org.mingping.organisation;

import java.util.List;

/**
 * Branches have got another superior; rooms take along, within the same transaction, what is not yet past.
 *
 * @param moves one for each branch
 */
public record BranchesMoved(List<Move> moves) {

    public BranchesMoved {
        moves = List.copyOf(moves);
    }

    /**
     * One branch.
     *
     * @param from its scope path until now
     * @param to   its scope path from now on
     */
    public record Move(String from, String to) {
    }
}
