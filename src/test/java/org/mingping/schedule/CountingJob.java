package org.mingping.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.mingping.shared.persistence.Database;

/** Remembers which periods it was run for; due for nothing unless a test says so. */
@ApplicationScoped
public class CountingJob implements Job {

    static final String NAME = "test-counting";

    private final List<String> runs = new CopyOnWriteArrayList<>();
    private volatile List<String> due = List.of();
    private volatile long millis;
    private volatile boolean fails;
    private volatile boolean overTheWholeCounty;
    private volatile String role;

    @Inject
    private Database database;

    void reset() {
        runs.clear();
        due = List.of();
        millis = 0;
        fails = false;
        overTheWholeCounty = false;
    }

    void isOverTheWholeCounty(boolean over) {
        overTheWholeCounty = over;
    }

    /** The database's role that did the work last. */
    String role() {
        return role;
    }

    void takes(long milliseconds) {
        millis = milliseconds;
    }

    void failsOnce() {
        fails = true;
    }

    void due(String... periods) {
        due = List.of(periods);
    }

    List<String> runs() {
        return runs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void requirePeriod(String period) {
        // any text
    }

    @Override
    public List<String> due(LocalDate today) {
        return due;
    }

    @Override
    public String run(String period) {
        if (fails) {
            fails = false;
            throw new IllegalStateException("broken on purpose");
        }
        runs.add(period);
        role = database.query(handle -> handle.createQuery("select current_user").mapTo(String.class).one());
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return "{\"n\":" + runs.size() + "}";
    }

    @Override
    public boolean isOverTheWholeCounty() {
        return overTheWholeCounty;
    }

    @Override
    public String title(Locale locale) {
        return NAME;
    }

    @Override
    public String spoken(String period, Locale locale) {
        return period;
    }

    @Override
    public String told(String result, Locale locale) {
        return result;
    }
}
