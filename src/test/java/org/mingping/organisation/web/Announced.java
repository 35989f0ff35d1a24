package org.mingping.organisation.web;

import java.util.Arrays;

/** What the start printed, as a person reads it. */
public final class Announced {

    private final String text;

    public Announced(String text) {
        this.text = text;
    }

    /** Realm, user and password of the first account of a role, named as the block names it. */
    public String[] account(String role) {
        String line = text.lines().filter(one -> one.strip().endsWith(role)).findFirst().orElseThrow();
        return Arrays.copyOf(line.strip().split("\\s+"), 3);
    }

    public String token() {
        return text.lines().filter(line -> line.startsWith("county token: ")).findFirst().orElseThrow().substring("county token: ".length()).strip();
    }
}
