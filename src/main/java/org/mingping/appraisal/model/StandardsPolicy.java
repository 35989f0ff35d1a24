package org.mingping.appraisal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingping.shared.Refusal;

/** What a rule set's standards must be: each says for whom, what, and where it comes from; none stands there twice. */
public final class StandardsPolicy {

    /** How many a rule set may have. */
    public static final int MOST = 120;
    /** Characters of a statement. */
    public static final int TEXT = 500;
    /** Characters of its source. */
    public static final int SOURCE = 200;

    private static final String CLAUSE = "domain §6";

    private StandardsPolicy() {
    }

    /**
     * @return them without surrounding blanks, category by category, each category's in the order given
     * @throws Refusal STANDARDS_TOO_MANY; with the number of the row, counted from 1, STANDARD_CATEGORY, STANDARD_TEXT, STANDARD_SOURCE, STANDARD_TWICE
     */
    public static List<Standard> require(List<Standard> written) {
        if (written.size() > MOST) {
            throw Refusal.invalid("STANDARDS_TOO_MANY", MOST).under(CLAUSE);
        }
        Set<String> seen = new HashSet<>();
        List<Standard> taken = new ArrayList<>();
        for (int row = 1; row <= written.size(); row++) {
            Standard one = one(written.get(row - 1), row);
            if (!seen.add(one.category() + one.text())) {
                throw Refusal.invalid("STANDARD_TWICE", row).under(CLAUSE);
            }
            taken.add(one);
        }
        taken.sort(Comparator.comparing(Standard::category));
        return List.copyOf(taken);
    }

    private static Standard one(Standard written, int row) {
        if (written.category() == null) {
            throw Refusal.invalid("STANDARD_CATEGORY", row).under(CLAUSE);
        }
        if (isNone(written.text(), TEXT)) {
            throw Refusal.invalid("STANDARD_TEXT", row, TEXT).under(CLAUSE);
        }
        if (isNone(written.source(), SOURCE)) {
            throw Refusal.invalid("STANDARD_SOURCE", row, SOURCE).under(CLAUSE);
        }
        return new Standard(written.category(), written.text().strip(), written.source().strip());
    }

    private static boolean isNone(String text, int most) {
        return text == null || text.isBlank() || text.strip().length() > most;
    }
}
