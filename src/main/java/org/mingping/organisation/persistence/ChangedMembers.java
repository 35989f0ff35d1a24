package org.mingping.organisation.persistence;

import java.util.ArrayList;
import java.util.List;
import org.mingping.organisation.RosterImported;

/** Who is new or changed by a roster, as long as these are few enough to be named ({@link RosterImported#MOST}). */
public final class ChangedMembers {

    private final List<Long> ids = new ArrayList<>();
    private boolean tooMany;

    /** Whether it is worth naming more. */
    boolean isWanting() {
        return !tooMany;
    }

    void add(List<Long> more) {
        tooMany = tooMany || ids.size() + more.size() > RosterImported.MOST;
        if (tooMany) {
            ids.clear();
        } else {
            ids.addAll(more);
        }
    }

    /** Null where they are too many. */
    public List<Long> named() {
        return tooMany ? null : List.copyOf(ids);
    }
}
