package org.mingping.shared.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Pools of two roles, neither owning a table: people work through the first, timers and start-up through the second, so that no
 * injection into a user's statement can widen that user's scope to the system's. The driver leaves the server's details out of its
 * messages: they quote the values of the row that was refused.
 */
@DataSourceDefinition(
        name = DataSources.APPLICATION, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=mingping.db.url}", user = "${MPCONFIG=mingping.db.app.user}", password = "${MPCONFIG=mingping.db.app.password}",
        properties = {"currentSchema=mingping", "reWriteBatchedInserts=true", "logServerErrorDetail=false", "ApplicationName=mingping"},
        initialPoolSize = 2, minPoolSize = 2, maxPoolSize = 16)
@DataSourceDefinition(
        name = DataSources.SYSTEM, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=mingping.db.url}", user = "${MPCONFIG=mingping.db.system.user}", password = "${MPCONFIG=mingping.db.system.password}",
        properties = {"currentSchema=mingping", "reWriteBatchedInserts=true", "logServerErrorDetail=false", "ApplicationName=mingping-system"},
        initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 4)
@DataSourceDefinition(
        name = DataSources.APART, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=mingping.db.url}", user = "${MPCONFIG=mingping.db.app.user}", password = "${MPCONFIG=mingping.db.app.password}",
        properties = {"currentSchema=mingping", "logServerErrorDetail=false", "ApplicationName=mingping-apart"},
        initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 2)
@ApplicationScoped
public class DataSources {

    public static final String APPLICATION = "java:app/jdbc/mingping";
    public static final String SYSTEM = "java:app/jdbc/mingping-system";
    /**
     * The application's role once more, for what must be kept while a transaction that fails still holds its connection: taken from the
     * same pool, many refusals at once would all wait for one another.
     */
    public static final String APART = "java:app/jdbc/mingping-apart";
}
