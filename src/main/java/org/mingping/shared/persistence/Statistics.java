package org.mingping.shared.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the planner knows of the tables that a workbook fills. A part of an import's transaction, at its end: what it has stored counts already, and whoever comes next is served by a plan for it. */
@ApplicationScoped
public class Statistics {

    /** From so many rows on autovacuum's minute would be too long to wait for. */
    private static final int MANY = 1_000;

    @Inject
    private Database database;

    /** @param rows that were stored; few need nothing */
    public void afterStoring(int rows) {
        if (rows >= MANY) {
            database.execute(handle -> handle.createQuery("select refresh_statistics()").mapTo(String.class).list());
        }
    }
}
