package org.mingping.boot;

import jakarta.enterprise.context.ApplicationScoped;

/** How far the start has come. */
@ApplicationScoped
public class BootState {

    private volatile boolean ready;
    private volatile String failure = "";

    void ready() {
        ready = true;
    }

    void failed(Exception cause) {
        failure = cause instanceof StartRefused refused ? refused.getMessage() : cause.toString();
    }

    public boolean isReady() {
        return ready;
    }

    /** Why it failed, for the log and the readiness document; empty while it has not. */
    public String failure() {
        return failure;
    }
}
