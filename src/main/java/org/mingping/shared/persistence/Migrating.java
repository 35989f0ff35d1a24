package org.mingping.shared.persistence;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema to this version before anything else starts: the only work done as the tables' owner, on a connection of its own
 * that is closed at once. Others depend on it with {@code @DependsOn("Migrating")}.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrating {

    @Inject
    @ConfigProperty(name = "mingping.db.url")
    private String url;

    @Inject
    @ConfigProperty(name = "mingping.db.owner.user")
    private String owner;

    @Inject
    @ConfigProperty(name = "mingping.db.owner.password")
    private String password;

    @Inject
    @ConfigProperty(name = "mingping.db.app.user")
    private String application;

    @Inject
    @ConfigProperty(name = "mingping.db.system.user")
    private String system;

    @PostConstruct
    void migrate() {
        Flyway.configure(Migrating.class.getClassLoader())
                .dataSource(url, owner, password)
                .schemas("mingping")
                .createSchemas(true)
                .placeholders(Map.of("app", application, "system", system))
                .load()
                .migrate();
    }
}
