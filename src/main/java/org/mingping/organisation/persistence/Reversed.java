package org.mingping.organisation.persistence;

import java.util.Collection;

/**
 * Identity numbers as the index of members keeps them: backwards, since people know the last digits. Reversed here and bound as an array,
 * the planner can only look them up or compare; a subquery it might join row by row.
 */
final class Reversed {

    private Reversed() {
    }

    static String of(String number) {
        return new StringBuilder(number).reverse().toString();
    }

    static String[] all(Collection<String> numbers) {
        return numbers.stream().map(Reversed::of).toArray(String[]::new);
    }
}
