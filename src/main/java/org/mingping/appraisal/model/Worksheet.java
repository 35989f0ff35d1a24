package org.mingping.appraisal.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The derivation while it is being written. */
final class Worksheet {

    private static final int USUAL_LENGTH = 9;

    private final List<Step> steps = new ArrayList<>(USUAL_LENGTH);

    /** Writes down a rule that was tried, and passes on whether it held. */
    boolean tried(Rule rule, boolean holds, Object... values) {
        steps.add(Step.of(rule, holds, values));
        return holds;
    }

    /** What was written; nothing may be written after. */
    List<Step> finished() {
        return Collections.unmodifiableList(steps);
    }
}
