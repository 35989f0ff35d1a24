package org.mingping.appraisal.model;

import java.util.List;
import org.mingping.shared.Share;

/**
 * The form in which derivations are stored: a JSON array of steps, each {@code ["EXCELLENT",true,"13/18","3/5","1/18","1/10"]},
 * rule first, then whether it held, then the values in the rule's order. Language-neutral and compact, because there is one for
 * every member of every cycle. Written and read by hand: thirty thousand are written while a county waits.
 */
public final class DerivationJson {

    private DerivationJson() {
    }

    public static String write(List<Step> derivation) {
        StringBuilder target = new StringBuilder(derivation.size() * 56);
        write(target, derivation);
        return target.toString();
    }

    public static void write(StringBuilder target, List<Step> derivation) {
        target.append('[');
        for (int i = 0; i < derivation.size(); i++) {
            if (i > 0) {
                target.append(',');
            }
            write(target, derivation.get(i));
        }
        target.append(']');
    }

    private static void write(StringBuilder target, Step step) {
        target.append("[\"").append(step.rule()).append("\",").append(step.holds());
        for (int i = 0; i < step.size(); i++) {
            target.append(',');
            writeValue(target, step.raw(i));
        }
        target.append(']');
    }

    /**
     * What the engine computed needs no escaping and, for most of it, no text of its own; the rest may be what somebody wrote.
     */
    private static void writeValue(StringBuilder target, Object value) {
        if (value instanceof Share share) {
            target.append('"').append(share.numerator()).append('/').append(share.denominator()).append('"');
        } else if (value instanceof Integer count) {
            target.append('"').append(count.intValue()).append('"');
        } else if (value instanceof Enum<?> term) {
            target.append('"').append(term.name()).append('"');
        } else {
            writeString(target, value == null ? Step.ABSENT : value.toString());
        }
    }

    private static void writeString(StringBuilder target, String text) {
        target.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                target.append('\\').append(character);
            } else if (character < ' ') {
                target.append(String.format("\\u%04x", (int) character));
            } else {
                target.append(character);
            }
        }
        target.append('"');
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is not such a form or names a rule that never was
     */
    public static List<Step> read(String json) {
        return new DerivationReader(json).steps();
    }
}
