package org.mingping.organisation;

import java.util.List;

/**
 * Branches are about to get another superior, in this transaction or, where an import is only checked, in one to come. A room in which
 * something stands in the way throws a {@link org.mingping.shared.Refusal}; nothing is stored then.
 *
 * @param codes of the branches
 */
public record BranchesMoving(List<String> codes) {

    public BranchesMoving {
        codes = List.copyOf(codes);
    }
}
