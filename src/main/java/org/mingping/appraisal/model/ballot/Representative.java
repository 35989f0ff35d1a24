package org.mingping.appraisal.model.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingping.shared.Refusal;

/**
 * A mass representative (群众代表) on a branch's list: no account and no number, a name and what they are.
 *
 * @param name     1 to {@value #LONGEST} characters
 * @param standing for example 村民代表, or empty
 */
public record Representative(String name, String standing) {

    static final int LONGEST = 60;
    static final int MOST = 1_000;

    /**
     * A list as it is typed: a line each, the name first, after a blank or a comma what they are.
     *
     * @throws Refusal {@code REPRESENTATIVE_LINE} (line, longest) where a line is too long, {@code REPRESENTATIVE_TWICE} (name) where two lines are the same,
     *         {@code REPRESENTATIVES_MANY} (most)
     */
    public static List<Representative> typed(String text) {
        List<Representative> list = new ArrayList<>();
        Set<Representative> seen = new HashSet<>();
        int number = 0;
        for (String line : text == null ? new String[0] : text.split("\\R")) {
            number++;
            String[] parts = line.strip().split("[\\s,，、]+", 2);
            if (parts[0].isEmpty()) {
                continue;
            }
            Representative one = new Representative(parts[0], parts.length > 1 ? parts[1].strip() : "");
            if (one.name().length() > LONGEST || one.standing().length() > LONGEST) {
                throw Refusal.invalid("REPRESENTATIVE_LINE", number, LONGEST).under("§1.3");
            }
            if (!seen.add(one)) {
                throw Refusal.invalid("REPRESENTATIVE_TWICE", one.name()).under("§1.3");
            }
            list.add(one);
        }
        if (list.size() > MOST) {
            throw Refusal.invalid("REPRESENTATIVES_MANY", MOST).under("§1.3");
        }
        return list;
    }

    /** As {@link #typed} reads it. */
    public String line() {
        return standing.isEmpty() ? name : name + " " + standing;
    }
}
