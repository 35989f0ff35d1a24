package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;
import org.mingping.shared.Failures;

/** How far the start has come. */
@ApplicationScoped
public class BootState {

    private volatile boolean ready;
    private volatile String failure = "";

    void ready() {
        ready = true;
    }

    /** @param failures where what was not foreseen is logged: anyone may read the readiness document, which names the log's number only */
    void failed(Exception cause, Failures failures) {
        failure = cause instanceof StartRefused refused ? refused.getMessage() : "failure " + failures.log(cause);
    }

    public boolean isReady() {
        return ready;
    }

    /** Why it failed, for the readiness document; empty while it has not. */
    public String failure() {
        return failure;
    }
}
