package org.mingping.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@ArquillianTest
@DisplayName("A pool of connections")
class DataSourcesIT {

    @Inject
    @ConfigProperty(name = "mingping.db.pool.system")
    private int configured;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    @Inject
    private UserTransaction transaction;

    @Test
    @DisplayName("is as large as the configuration says: so many connections at once, and the next one waits")
    void configuredSize() throws Exception {
        assertThat(configured).as("the tests' configuration differs from the default").isNotEqualTo(16);
        List<Connection> taken = new ArrayList<>();
        try {
            for (int number = 1; number <= configured; number++) {
                taken.add(connection().get(10, TimeUnit.SECONDS));
            }
            CompletableFuture<Connection> oneMore = connection();
            assertThatThrownBy(() -> oneMore.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            taken.remove(0).close();
            taken.add(oneMore.get(10, TimeUnit.SECONDS));
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }

    @Test
    @DisplayName("hands out no connection whose process at the database has ended")
    void deadOnes() throws Exception {
        transaction.begin();
        try (Connection one = system.getConnection(); Statement statement = one.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()");
            assertThatThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())")).isInstanceOf(SQLException.class);
        } finally {
            transaction.rollback();
        }
        for (int time = 0; time <= configured; time++) {
            transaction.begin();
            try (Connection one = system.getConnection(); Statement statement = one.createStatement()) {
                assertThat(statement.execute("select 1")).isTrue();
            } finally {
                transaction.rollback();
            }
        }
    }

    private CompletableFuture<Connection> connection() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return system.getConnection();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }
}
