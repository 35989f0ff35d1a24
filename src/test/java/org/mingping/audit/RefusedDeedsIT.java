package org.mingping.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.access.Caller;
import org.mingping.access.Role;
import org.mingping.access.application.ClosingAccount;
import org.mingping.organisation.County;
import org.mingping.organisation.Officer;
import org.mingping.shared.Refusal;
import org.mingping.shared.persistence.DataSources;

@ArquillianTest
@DisplayName("A deed that is refused")
class RefusedDeedsIT {

    private static final long NO_ACCOUNT = 999_999_001;

    @Inject
    private ClosingAccount closing;

    @Inject
    private County county;

    @Inject
    @ConfigProperty(name = "mingping.db.pool.app")
    private int connections;

    @Resource(lookup = DataSources.APPLICATION)
    private DataSource application;

    @Resource(lookup = DataSources.SYSTEM)
    private DataSource system;

    /** All but one connection are taken, as by others who are being refused: the last one is what this deed itself holds. */
    @Test
    @DisplayName("is journaled although its transaction is rolled back, without waiting for a second connection of the pool it works with")
    void entryFromAnotherPool() throws Exception {
        long before = entries();
        List<Connection> others = new ArrayList<>();
        try {
            for (int taken = 1; taken < connections; taken++) {
                others.add(application.getConnection());
            }
            Caller administrator = Officer.caller(county, Role.SYSTEM_ADMINISTRATOR, county.path());
            Throwable refused = CompletableFuture.supplyAsync(() -> catchThrowable(() -> administrator.perform(() -> {
                closing.close(NO_ACCOUNT, 0);
                return null;
            }))).get(20, TimeUnit.SECONDS);
            assertThat(refused).isInstanceOf(Refusal.class).hasMessageContaining("NOT_FOUND");
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
        assertThat(entries()).isEqualTo(before + 1);
    }

    private long entries() throws SQLException {
        try (Connection connection = system.getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from journal where use_case = 'access.close-account' and outcome = 'REFUSED' and code = 'NOT_FOUND'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
