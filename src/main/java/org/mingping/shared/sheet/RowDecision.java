package org.mingping.shared.sheet;

/**
 * What became of one row: a value, perhaps with a warning, or the reason why not.
 *
 * @param value   what the row says, null when it was rejected
 * @param finding the rejection, or the warning about an accepted row, or null
 */
public record RowDecision<T>(T value, RowFinding finding) {

    public static <T> RowDecision<T> accepted(T value, RowFinding warningOrNull) {
        return new RowDecision<>(value, warningOrNull);
    }

    public static <T> RowDecision<T> rejected(RowFinding reason) {
        return new RowDecision<>(null, reason);
    }

    public boolean isAccepted() {
        return value != null;
    }
}
