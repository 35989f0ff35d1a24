package org.mingping.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Lines for whoever started the server: accounts with their first passwords, the token. Kept only until they are written out. */
@ApplicationScoped
public class Announcement {

    private final List<String> lines = new ArrayList<>();

    public synchronized void add(String line) {
        lines.add(line);
    }

    public synchronized String text() {
        return String.join(System.lineSeparator(), lines);
    }

    /** The text, which is forgotten with that: passwords have no business in a running server's memory. */
    public synchronized String take() {
        String text = text();
        lines.clear();
        return text;
    }
}
