package org.mingping.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Work that is due once a period. A room implements it as a CDI bean; the ledger finds it by its name. */
public interface Job {

    /** Stable: it stands in the ledger and in the interface, for example {@code appraisal-cycle}. */
    String name();

    /** Refuses a text that names none of its periods ({@code PERIOD_INVALID}). */
    void requirePeriod(String period);

    /** Every period due by this day, oldest first; those already in the ledger are skipped by it. */
    List<String> due(LocalDate today);

    /** The periods a person may start by hand, newest first. */
    default List<String> offered(LocalDate today) {
        List<String> offered = new ArrayList<>(due(today));
        Collections.reverse(offered);
        return offered;
    }

    /** Does the work within the ledger's transaction. @return what was done, as a JSON object */
    String run(String period);

    /** What the job is called, in the reader's language. */
    String title(Locale locale);

    /** One of its periods in words: 2026年下半年. */
    String spoken(String period, Locale locale);

    /** What {@link #run} answered, as a sentence. */
    String told(String result, Locale locale);
}
