package org.mingping.appraisal.model;

import java.util.List;
import org.mingping.shared.Refusal;

/**
 * A policy's answer: allowed or refused, why, and by which clause. The text of a refusal is in the bundle {@code refusals} under
 * its code, with the arguments in the policy's documented order.
 *
 * @param allowed whether the rule lets it pass
 * @param code what is or would be wrong
 * @param clause of domain §1 or a regulation named there
 * @param arguments the numbers, names and constants the text needs
 */
public record Ruling(boolean allowed, String code, String clause, List<Object> arguments) {

    public Ruling {
        arguments = List.copyOf(arguments);
    }

    public static Ruling of(boolean allowed, String code, String clause, Object... arguments) {
        return new Ruling(allowed, code, clause, List.of(arguments));
    }

    public boolean refused() {
        return !allowed;
    }

    /** @throws Refusal of kind CONFLICT if refused: the order of things does not allow it now */
    public void orConflict() {
        if (refused()) {
            throw Refusal.conflict(code, arguments.toArray()).under(clause);
        }
    }

    /** @throws Refusal of kind INVALID if refused: what was given cannot be right */
    public void orInvalid() {
        if (refused()) {
            throw Refusal.invalid(code, arguments.toArray()).under(clause);
        }
    }

    /** The same under another code, of which the sentence says what can be done where it is asked. */
    public Ruling named(String other) {
        return new Ruling(allowed, other, clause, arguments);
    }

    /** This ruling if it refuses, otherwise the other: policies asked one after another. */
    public Ruling and(Ruling other) {
        return refused() ? this : other;
    }
}
