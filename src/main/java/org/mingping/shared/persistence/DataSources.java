package org.mingping.shared.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Pools of two roles, neither owning a table: people work through the first, timers and start-up through the second, so that no
 * injection into a user's statement can widen that user's scope to the system's. The driver leaves the server's details out of its
 * messages: they quote the values of the row that was refused. A connection is asked whether it lives before it is handed out: without that a pool whose database was restarted
 * hands dead ones out for ever, and nothing that is due is done until the server is restarted, too.
 */
@DataSourceDefinition(
        name = DataSources.APPLICATION, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=mingping.db.url}", user = "${MPCONFIG=mingping.db.app.user}", password = "${MPCONFIG=mingping.db.app.password}",
        properties = {"currentSchema=mingping", "reWriteBatchedInserts=true", "logServerErrorDetail=false", "ApplicationName=mingping",
            DataSources.VALIDATED, DataSources.BY_ASKING, DataSources.ASKING, DataSources.ALL_AT_ONCE},
        initialPoolSize = 2, minPoolSize = 2, maxPoolSize = 16)
@DataSourceDefinition(
        name = DataSources.SYSTEM, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=mingping.db.url}", user = "${MPCONFIG=mingping.db.system.user}", password = "${MPCONFIG=mingping.db.system.password}",
        properties = {"currentSchema=mingping", "reWriteBatchedInserts=true", "logServerErrorDetail=false", "ApplicationName=mingping-system",
            DataSources.VALIDATED, DataSources.BY_ASKING, DataSources.ASKING, DataSources.ALL_AT_ONCE},
        initialPoolSize = 1, minPoolSize = 1, maxPoolSize = 4)
@DataSourceDefinition(
        name = DataSources.APART, className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=mingping.db.url}", user = "${MPCONFIG=mingping.db.app.user}", password = "${MPCONFIG=mingping.db.app.password}",
        properties = {"currentSchema=mingping", "logServerErrorDetail=false", "ApplicationName=mingping-apart",
            DataSources.VALIDATED, DataSources.BY_ASKING, DataSources.ASKING, DataSources.ALL_AT_ONCE},
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

    static final String VALIDATED = "fish.payara.is-connection-validation-required=true";
    static final String BY_ASKING = "fish.payara.connection-validation-method=custom-validation";
    static final String ASKING = "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation";
    /** Where one is dead, its database was away, and the others are, too. */
    static final String ALL_AT_ONCE = "fish.payara.fail-all-connections=true";
}
