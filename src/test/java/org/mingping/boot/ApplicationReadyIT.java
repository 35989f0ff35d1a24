package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.mingping.shared.persistence.DataSources;

/** What a start must have brought about before anyone is let in. */
@ArquillianTest
class ApplicationReadyIT {

    @Inject
    @Readiness
    private ApplicationReady ready;

    @Resource(lookup = DataSources.APPLICATION)
    private DataSource application;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Test
    void isUpWhenTheCountyStands() {
        assertThat(ready.call().getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
        assertThat(ready.call().getData().orElseThrow()).containsEntry("failure", "");
    }

    @Test
    void theApplicationOwnsNoTable() throws SQLException {
        assertThat(count(application, "select count(*) from pg_tables where tableowner = current_user")).isZero();
        assertThat(count(system, "select count(*) from pg_tables where tableowner = current_user")).isZero();
    }

    @Test
    void withoutAScopeThereIsNothingToSee() throws SQLException {
        assertThat(count(system, "select count(*) from mingping.organisation")).isPositive();
        assertThat(count(application, "select count(*) from mingping.organisation")).isZero();
    }

    private static long count(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
