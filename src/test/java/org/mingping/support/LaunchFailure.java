package org.mingping.support;

/** Why the product could not be started, in one sentence that says what to do; the launcher prints it and nothing else. */
public final class LaunchFailure extends RuntimeException {

    public LaunchFailure(String sentence) {
        super(sentence);
    }

    public LaunchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
