package org.mingping.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
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
