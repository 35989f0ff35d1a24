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
        String[] columns = text.lines().map(line -> line.strip().split("\\s+")).filter(line -> line.length > 3 && line[3].equals(role)).findFirst().orElseThrow();
        return Arrays.copyOf(columns, 3);
    }

    public String token() {
        return text.lines().filter(line -> line.startsWith("county token: ")).findFirst().orElseThrow().substring("county token: ".length()).strip();
    }
}
