package org.mingping.orglife.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many months running a member failed in organisation life or assigned work (domain §3). A month counts as failed when something was expected of the
 * member in it and everything was missed without excuse; a month in which nothing was expected neither counts nor ends the run; any month with one thing
 * done or excused, and any excused by a finding's verification, ends it. What is not recorded yet was not expected so far.
 *
 * <p>The same rule as a set-based statement is in {@code persistence.RunSql}; a test holds the two against each other.
 */
public final class FailedMonths {

    private final Map<YearMonth, Verdict> verdicts = new TreeMap<>();

    /**
     * Something that was expected and of which the branch has recorded what became of it.
     *
     * @param missed absent, or not done, without excuse
     */
    public record Fact(YearMonth month, boolean missed) {
    }

    /** What a month comes to, and why. */
    public enum Verdict {
        /** Nothing was expected, or nothing is recorded yet: the run neither grows nor ends. */
        NOTHING_EXPECTED,
        /** Everything expected was missed without excuse. */
        FAILED,
        /** At least one thing was done or excused. */
        TOOK_PART,
        /** A finding about it was closed because there was a good reason. */
        EXCUSED
    }

    /**
     * @param first   the county's first tracked month; what lies before it counts in no run
     * @param excused months of findings that were excused
     */
    public FailedMonths(YearMonth first, Collection<Fact> facts, Set<YearMonth> excused) {
        for (Fact fact : facts) {
            verdicts.merge(fact.month(), fact.missed() ? Verdict.FAILED : Verdict.TOOK_PART, (one, other) -> one == Verdict.FAILED ? other : one);
        }
        excused.forEach(month -> verdicts.put(month, Verdict.EXCUSED));
        verdicts.keySet().removeIf(month -> month.isBefore(first));
    }

    public Verdict verdict(YearMonth month) {
        return verdicts.getOrDefault(month, Verdict.NOTHING_EXPECTED);
    }

    /** The failed months of the run that stands at the end of a month, oldest first; empty where there is none. */
    public List<YearMonth> runAt(YearMonth period) {
        LinkedList<YearMonth> run = new LinkedList<>();
        for (YearMonth month : new TreeSet<>(verdicts.keySet()).descendingSet()) {
            if (month.isAfter(period)) {
                continue;
            }
            if (verdict(month) != Verdict.FAILED) {
                break;
            }
            run.addFirst(month);
        }
        return new ArrayList<>(run);
    }
}
