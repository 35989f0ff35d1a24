package org.mingping.organisation.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds a branch by the names a roster uses: its committee's and its own. */
public final class BranchDirectory {

    private static final String SEVERAL = "";

    private final Map<String, String> byBothNames = new HashMap<>();
    private final Map<String, String> byBranchName = new HashMap<>();

    /** Two branches of one name under one committee are one too many: neither is found any more. */
    public void add(String committee, String branch, String code) {
        byBothNames.merge(key(committee, branch), code, (one, other) -> one.equals(other) ? one : SEVERAL);
        byBranchName.merge(branch, code, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /**
     * The code of the branch.
     *
     * @param committee its superior's name; blank where the roster names none, then the branch's name must be unique
     */
    public Optional<String> find(String committee, String branch) {
        String code = committee.isEmpty() ? byBranchName.get(branch) : byBothNames.get(key(committee, branch));
        return Optional.ofNullable(code).filter(found -> !found.equals(SEVERAL));
    }

    private static String key(String committee, String branch) {
        return committee + '\n' + branch;
    }
}
