package org.mingping.schedule;

import java.time.LocalDate;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * What running a period by hand would do, said before it is done.
     *
     * @param undo     whether it can be undone
     * @param warnings what whoever starts it may not have thought of
     * @param phrase   what has to be typed before it is done; null where it can be undone, or nothing would be done
     */
    record Foresight(String what, String undo, List<String> warnings, String phrase) implements Serializable {

        public Foresight {
            warnings = List.copyOf(warnings);
        }
    }

    /** What running a period by hand would do; empty for a job that needs no more than its name to be understood. */
    default Optional<Foresight> foresee(String period, Locale locale) {
        return Optional.empty();
    }

    /** Does the work within the ledger's transaction. @return what was done, as a JSON object */
    String run(String period);

    /**
     * Whether it works as a set over the whole county: then it does so under the system's database role whoever set it going, for row-level security doubles what a statement over every
     * member costs. The ledger and the journal say who it was.
     */
    default boolean isOverTheWholeCounty() {
        return false;
    }

    /** What the job is called, in the reader's language. */
    String title(Locale locale);

    /** One of its periods in words: 2026年下半年. */
    String spoken(String period, Locale locale);

    /** What {@link #run} answered, as a sentence. */
    String told(String result, Locale locale);
}
