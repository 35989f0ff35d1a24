package org.mingping.shared;

/** An unforeseen failure that stands in the log already: whoever meets it further up tells the same number. */
public class NumberedFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String number;

    public NumberedFailure(String number, Throwable cause) {
        super("failure " + number + ": " + cause.getMessage(), cause);
        this.number = number;
    }

    public String number() {
        return number;
    }
}
