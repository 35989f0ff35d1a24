package org.mingping.disposition.model;

import java.util.ArrayList;
import java.util.List;

/** The defects found so far: each rule adds its own. */
final class Defects {

    private final List<Defect> found = new ArrayList<>();

    /** Adds the defect where the rule does not hold. */
    void unless(boolean holds, DefectCode code, Object... arguments) {
        if (!holds) {
            found.add(Defect.of(code, arguments));
        }
    }

    void add(DefectCode code, Object... arguments) {
        unless(false, code, arguments);
    }

    List<Defect> found() {
        return List.copyOf(found);
    }
}
